package org.aftercare.ship;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a page as a browser without scripts would send it: what is hidden or chosen already, and what is filled in. */
final class Form {
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);

    private final String path;
    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final String page;

    private Form(String path, String attributes, String content) {
        this.path = path;
        action = attribute(attributes, "action");
        page = content;
        Matcher input = INPUT.matcher(content);
        while (input.find()) {
            String given = input.group(1);
            String type = attribute(given, "type");
            boolean counts = !type.equals("radio") && !type.equals("checkbox") && !type.equals("submit")
                    || given.matches("(?s).*\\bchecked\\b.*");
            if (counts && !attribute(given, "name").isEmpty())
                fields.put(attribute(given, "name"), attribute(given, "value"));
        }
    }

    /** The first form of the page at this path. */
    static Form of(String path, String html) {
        Matcher form = FORM.matcher(html);
        if (!form.find()) throw new AssertionError("no form in " + html);
        return new Form(path, form.group(1), form.group(2));
    }

    /** Fills in a field that the form has. */
    Form with(String name, String value) {
        if (!page.contains("name=\"" + name + "\"")) throw new AssertionError("no field " + name + " in " + page);
        fields.put(name, value);
        return this;
    }

    Http.Answer send(Http browser) {
        return browser.form(action.isEmpty() ? path : action, fields);
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("\\b" + name + "\\s*=\\s*\"([^\"]*)\"").matcher(attributes);
        return value.find() ? value.group(1).replace("&amp;", "&") : "";
    }
}
