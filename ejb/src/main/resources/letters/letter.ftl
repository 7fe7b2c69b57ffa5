${title}

<#list paragraphs as paragraph>
${paragraph}

</#list>
<#list items as item>
* ${item}
</#list>
<#if more??>
${more}
</#if>
<#if items?has_content>

</#if>
<#if link??>
${button}
${link}

</#if>
--
${footer}
<#if objection??>

${noMore}
${objection}?lang=${language}
</#if>
