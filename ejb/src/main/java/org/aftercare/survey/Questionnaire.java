package org.aftercare.survey;

import java.util.ArrayList;
import java.util.List;
import org.aftercare.platform.FieldError;

/**
 * One version of what is asked.
 *
 * @param questions their codes in the order of the page, {@link #OVERALL} among them
 */
record Questionnaire(int version, List<String> questions) {
    static final String OVERALL = "overall";
    static final String FIXED = "fixed";
    static final String RECOMMEND = "recommend";
    static final String WORDS = "words";

    private static final int BEST = 5;
    private static final int SURELY = 10;
    private static final int MOST_WORDS = 4_000;

    Questionnaire {
        questions = List.copyOf(questions);
    }

    /** Everything that can be asked, in the usual order. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        all.add(OVERALL);
        all.addAll(Tally.ATTRIBUTES);
        all.addAll(List.of(FIXED, RECOMMEND, WORDS));
        return all;
    }

    /** What is wrong about an answer: also what wasn't asked. */
    List<FieldError> errors(Answer answer) {
        List<FieldError> errors = new ArrayList<>();
        grade(OVERALL, answer.overall(), errors);
        answer.attributes().forEach((attribute, given) -> {
            if (!Tally.ATTRIBUTES.contains(attribute) || !questions.contains(attribute))
                errors.add(FieldError.of("attributes." + attribute, "UNKNOWN_FIELD"));
            else grade("attributes." + attribute, given, errors);
        });
        mustBeAsked(FIXED, answer.fixed().isPresent(), errors);
        mustBeAsked(RECOMMEND, answer.recommend().isPresent(), errors);
        mustBeAsked(WORDS, !answer.words().isEmpty(), errors);
        answer.recommend()
                .filter(likely -> likely < 0 || likely > SURELY)
                .ifPresent(likely -> errors.add(FieldError.of(RECOMMEND, "OUT_OF_RANGE", 0, SURELY)));
        if (answer.words().length() > MOST_WORDS) errors.add(FieldError.of(WORDS, "TOO_LONG", MOST_WORDS));
        // PostgreSQL keeps no such sign in a text
        if (answer.words().indexOf('\0') >= 0) errors.add(FieldError.of(WORDS, "MALFORMED"));
        return errors;
    }

    private void mustBeAsked(String question, boolean isAnswered, List<FieldError> errors) {
        if (isAnswered && !questions.contains(question)) errors.add(FieldError.of(question, "UNKNOWN_FIELD"));
    }

    private static void grade(String field, int given, List<FieldError> errors) {
        if (given < 1 || given > BEST) errors.add(FieldError.of(field, "OUT_OF_RANGE", 1, BEST));
    }
}
