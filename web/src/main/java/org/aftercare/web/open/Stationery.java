package org.aftercare.web.open;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.web.Words;

/** The templates of the open pages; whatever is put into them is escaped for HTML. */
@ApplicationScoped
public class Stationery {
    private final Configuration templates = templates();

    /** A page as it leaves. In a template {@code w("key", ..)} gives the words of a key. */
    public String filled(String template, Words words, Map<String, Object> model) throws IOException {
        Map<String, Object> all = new HashMap<>(model);
        all.put("language", words.locale().toLanguageTag());
        all.put("w", (TemplateMethodModelEx) arguments -> told(words, arguments));
        var page = new StringWriter();
        try {
            templates.getTemplate(template + ".ftlh").process(all, page);
        } catch (TemplateException wrong) {
            throw new IllegalStateException("template " + template, wrong);
        }
        return page.toString();
    }

    private static String told(Words words, List<?> arguments) throws TemplateModelException {
        Object[] plain = new Object[arguments.size()];
        for (int i = 0; i < plain.length; i++) plain[i] = DeepUnwrap.unwrap((TemplateModel) arguments.get(i));
        return words.of((String) plain[0], java.util.Arrays.copyOfRange(plain, 1, plain.length));
    }

    private static Configuration templates() {
        var templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassLoaderForTemplateLoading(Stationery.class.getClassLoader(), "open");
        templates.setDefaultEncoding("UTF-8");
        templates.setNumberFormat("computer");
        templates.setLogTemplateExceptions(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return templates;
    }
}
