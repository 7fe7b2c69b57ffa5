package org.aftercare.notice;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.text.ChoiceFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.aftercare.platform.Money;

/**
 * Writes letters in their reader's language. Sentences are {@code <template>.subject}, {@code .title}, {@code .1},
 * {@code .2} … and {@code .button} of the bundle {@code words/letters}; one that names a word which the letter hasn't
 * got is left out. A whole number that is named may choose a plural form as {@link ChoiceFormat} has it:
 * <code>{days,choice,1#one day|1&lt;{days} days}</code>. A letter may list things: the words {@code item.1.is}, {@code item.1.…} make a line by the sentence
 * {@code <template>.item.<is>}, and {@code <template>.more} tells of those that are left out.
 */
@ApplicationScoped
class Pen {
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)(?:,choice,((?:[^{}]|\\{\\w+})*))?}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern NAMED_BY_THE_TRADE = Pattern.compile("[.](clock|symptom)$");
    private static final String ITEM = "item.";
    private static final int MOST_PARAGRAPHS = 9;
    private static final int GRADES = 5;

    private final Configuration templates = templates();

    /** A letter as it leaves: nothing in the subject can end a header line. */
    record Written(String subject, String text, String html, Locale language) {}

    /**
     * @param link the address behind the button; empty for a letter without one
     * @param objection where the reader says that they want no such letters; empty for letters that have to be
     */
    Written write(Letter letter, Optional<String> link, Optional<String> objection) throws Unwritable {
        try {
            Locale language = Locale.forLanguageTag(letter.language());
            Sentences sentences = sentences(letter, language);
            Map<String, Object> model = model(sentences, language);
            link.ifPresent(address -> {
                model.put("link", address);
                model.put("button", sentences.needed("button"));
                if (letter.template().startsWith("survey")) model.put("grades", grades(sentences, address));
            });
            objection.ifPresent(address -> {
                model.put("objection", address);
                model.put("noMore", sentences.shared("objection"));
            });
            return new Written(
                    sentences.needed("subject"), filled("letter.ftl", model), filled("letter.ftlh", model), language);
        } catch (TemplateException
                | IOException
                | MissingResourceException
                | IllegalArgumentException
                | DateTimeException wrong) {
            throw new Unwritable(
                    "template " + letter.template() + ", " + wrong.getClass().getSimpleName(), wrong);
        }
    }

    /** What a phone shows: one sentence, and the link's address. */
    String text(Letter letter, Optional<String> link) throws Unwritable {
        try {
            var sentences = sentences(letter, Locale.forLanguageTag(letter.language()));
            return sentences.needed("text") + link.map(address -> " " + address).orElse("");
        } catch (MissingResourceException | IllegalArgumentException | DateTimeException wrong) {
            throw new Unwritable(
                    "text " + letter.template() + ", " + wrong.getClass().getSimpleName(), wrong);
        }
    }

    private static Sentences sentences(Letter letter, Locale language) {
        return new Sentences(bundle("words.letters", language), letter.template(), words(letter.words(), language));
    }

    private static Map<String, Object> model(Sentences sentences, Locale language) {
        Map<String, Object> model = new HashMap<>();
        model.put("language", language.toLanguageTag());
        model.put("title", sentences.needed("title"));
        model.put("paragraphs", sentences.paragraphs());
        model.put("items", sentences.items());
        sentences.mayBe("more").ifPresent(more -> model.put("more", more));
        model.put("footer", sentences.mayBe("footer").orElseGet(() -> sentences.shared("footer")));
        return model;
    }

    /** One tap answers half the survey: a link for each grade, best first, that only preselects. */
    private static List<Map<String, String>> grades(Sentences sentences, String address) {
        return IntStream.iterate(GRADES, grade -> grade >= 1, grade -> grade - 1)
                .mapToObj(grade ->
                        Map.of("name", sentences.shared("grade." + grade), "link", address + "?rating=" + grade))
                .toList();
    }

    private String filled(String template, Map<String, Object> model) throws IOException, TemplateException {
        var filled = new StringWriter();
        templates.getTemplate(template).process(model, filled);
        return filled.toString();
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name,
                language,
                Pen.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Each word on one line, instants and money as the language writes them. */
    private static Map<String, String> words(Map<String, String> given, Locale language) {
        Map<String, String> words = new TreeMap<>();
        given.forEach((name, word) ->
                words.put(name, CONTROL.matcher(word).replaceAll(" ").strip()));
        words.values().removeIf(String::isEmpty);
        ZoneId zone = ZoneId.of(words.getOrDefault("zone", "UTC"));
        for (String name : List.of("likelyBy", "safelyBy", "toldBy", "dueBy"))
            words.computeIfPresent(name, (key, word) -> instant(Instant.parse(word), zone, FormatStyle.FULL, language));
        words.computeIfPresent("validUntil", (key, word) -> day(LocalDate.parse(word), language));
        words.computeIfPresent("total", (key, word) -> money(word, language));
        if (words.containsKey("zone")) words.put("zoneName", name(zone, language));
        ResourceBundle trade = bundle("words.trade", language);
        words.replaceAll((name, word) -> listed(name, word, zone, language, trade));
        return words;
    }

    /** A word of a line: its instant in short, its day, its clock and symptom by the trade's name. */
    private static String listed(String name, String word, ZoneId zone, Locale language, ResourceBundle trade) {
        if (!name.startsWith(ITEM)) return word;
        if (name.endsWith(".at")) return instant(Instant.parse(word), zone, FormatStyle.MEDIUM, language);
        if (name.endsWith(".day")) return day(LocalDate.parse(word), language);
        String key = name.substring(name.lastIndexOf('.') + 1) + "." + word;
        return NAMED_BY_THE_TRADE.matcher(name).find() && trade.containsKey(key) ? trade.getString(key) : word;
    }

    private static String name(ZoneId zone, Locale language) {
        return zone.getDisplayName(TextStyle.FULL, language) + " (" + zone.getId() + ")";
    }

    private static String instant(Instant instant, ZoneId zone, FormatStyle day, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(day, FormatStyle.SHORT)
                .withLocale(language)
                .format(instant.atZone(zone));
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language)
                .format(day);
    }

    private static String money(String amountAndCurrency, Locale language) {
        String[] parts = amountAndCurrency.split(" ");
        return Money.of(parts[0], parts[1]).in(language);
    }

    private static Configuration templates() {
        var templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassLoaderForTemplateLoading(Pen.class.getClassLoader(), "letters");
        templates.setDefaultEncoding("UTF-8");
        templates.setLogTemplateExceptions(false);
        templates.setTemplateExceptionHandler(freemarker.template.TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setNewBuiltinClassResolver(freemarker.core.TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return templates;
    }

    /** The sentences of one template with their words filled in. */
    private record Sentences(ResourceBundle bundle, String template, Map<String, String> words) {
        String needed(String part) {
            return with(bundle.getString(template + "." + part));
        }

        String shared(String key) {
            return with(bundle.getString(key));
        }

        List<String> paragraphs() {
            List<String> paragraphs = new ArrayList<>();
            for (int i = 1; i <= MOST_PARAGRAPHS; i++) {
                String key = template + "." + i;
                if (bundle.containsKey(key) && hasWordsFor(bundle.getString(key)))
                    paragraphs.add(with(bundle.getString(key)));
            }
            return paragraphs;
        }

        /** A part that not every template has, or that names a word which this letter hasn't got. */
        Optional<String> mayBe(String part) {
            String key = template + "." + part;
            return bundle.containsKey(key) && hasWordsFor(bundle.getString(key))
                    ? Optional.of(with(bundle.getString(key)))
                    : Optional.empty();
        }

        List<String> items() {
            List<String> items = new ArrayList<>();
            for (int i = 1; words.containsKey(ITEM + i + ".is"); i++) {
                var line = new Sentences(bundle, template, wordsOf(ITEM + i + "."));
                items.add(line.needed("item." + line.words().get("is")));
            }
            return items;
        }

        private Map<String, String> wordsOf(String item) {
            Map<String, String> own = new HashMap<>();
            words.forEach((name, word) -> {
                if (name.startsWith(item)) own.put(name.substring(item.length()), word);
            });
            return own;
        }

        private boolean hasWordsFor(String sentence) {
            return NAMED.matcher(sentence).results().allMatch(name -> words.containsKey(name.group(1)));
        }

        private String with(String sentence) {
            return NAMED.matcher(sentence).replaceAll(name -> Matcher.quoteReplacement(told(name)));
        }

        private String told(MatchResult name) {
            String word = words.getOrDefault(name.group(1), "");
            return name.group(2) == null ? word : with(new ChoiceFormat(name.group(2)).format(Long.parseLong(word)));
        }
    }
}
