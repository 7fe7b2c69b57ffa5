${title}

<#list paragraphs as paragraph>
${paragraph}

</#list>
<#if link??>
${button}
${link}

</#if>
--
${footer}
