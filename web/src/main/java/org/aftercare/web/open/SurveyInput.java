package org.aftercare.web.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.platform.FieldError;
import org.aftercare.survey.Answer;
import org.aftercare.survey.SurveyDesk;

/**
 * The survey as typed. Everything but the overall grade may be left out.
 *
 * @param attributes by attribute code
 * @param fixed {@code yes}, {@code no} or empty text
 */
record SurveyInput(String overall, Map<String, String> attributes, String fixed, String recommend, String words) {
    private static final int BEST = 5;
    private static final int SURELY = 10;
    private static final int MOST_WORDS = 4_000;

    static final SurveyInput NONE = new SurveyInput("", Map.of(), "", "", "");

    /** What was asked, and nothing that a form sends besides. */
    static SurveyInput of(FormBody form, List<String> questions) {
        Map<String, String> attributes = new TreeMap<>();
        for (String attribute : SurveyDesk.ATTRIBUTES)
            attributes.put(
                    attribute,
                    questions.contains(attribute) ? form.text(attribute).strip() : "");
        return new SurveyInput(
                form.text("overall").strip(),
                attributes,
                questions.contains("fixed") ? form.text("fixed").strip() : "",
                questions.contains("recommend") ? form.text("recommend").strip() : "",
                questions.contains("words") ? form.text("words") : "");
    }

    static SurveyInput of(Answer answer) {
        Map<String, String> attributes = new TreeMap<>();
        answer.attributes().forEach((attribute, grade) -> attributes.put(attribute, String.valueOf(grade)));
        return new SurveyInput(
                String.valueOf(answer.overall()),
                attributes,
                answer.fixed().map(fixed -> fixed ? "yes" : "no").orElse(""),
                answer.recommend().map(String::valueOf).orElse(""),
                answer.words());
    }

    /** With another overall grade, if that is one. */
    SurveyInput preselecting(String rating) {
        return isNumber(rating, 1, BEST) ? new SurveyInput(rating, attributes, fixed, recommend, words) : this;
    }

    /** What is wrong, by field, in the order of the page; empty when nothing is. */
    Map<String, FieldError> errors() {
        Map<String, FieldError> errors = new LinkedHashMap<>();
        if (overall.isEmpty()) errors.put("overall", FieldError.of("overall", "REQUIRED"));
        else number("overall", overall, 1, BEST, errors);
        for (String attribute : SurveyDesk.ATTRIBUTES)
            number(attribute, attributes.getOrDefault(attribute, ""), 1, BEST, errors);
        if (!fixed.isEmpty() && !fixed.equals("yes") && !fixed.equals("no"))
            errors.put("fixed", FieldError.of("fixed", "UNKNOWN_VALUE"));
        number("recommend", recommend, 0, SURELY, errors);
        if (words.length() > MOST_WORDS) errors.put("words", FieldError.of("words", "TOO_LONG", MOST_WORDS));
        else if (words.indexOf('\0') >= 0) errors.put("words", FieldError.of("words", "MALFORMED"));
        return errors;
    }

    private static void number(String field, String text, int from, int to, Map<String, FieldError> errors) {
        if (!text.isEmpty() && !isNumber(text, from, to))
            errors.put(field, FieldError.of(field, "OUT_OF_RANGE", from, to));
    }

    private static boolean isNumber(String text, int from, int to) {
        return text != null
                && text.matches("\\d{1,2}")
                && Integer.parseInt(text) >= from
                && Integer.parseInt(text) <= to;
    }

    /** The answer, of an input without errors. */
    Answer answer() {
        Map<String, Integer> grades = new TreeMap<>();
        attributes.forEach((attribute, grade) -> {
            if (!grade.isEmpty()) grades.put(attribute, Integer.valueOf(grade));
        });
        return new Answer(
                Integer.parseInt(overall),
                grades,
                fixed.isEmpty() ? Optional.empty() : Optional.of(fixed.equals("yes")),
                recommend.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(recommend)),
                words);
    }
}
