package org.aftercare.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.web.Words;

/**
 * What was wrong with a form, in words.
 *
 * @param sentence for the form as a whole; empty while nothing is wrong
 * @param at by field
 * @param elsewhere of fields that this form doesn't show
 */
public record Mistakes(String sentence, Map<String, String> at, List<String> elsewhere) {
    public static final Mistakes NONE = new Mistakes("", Map.of(), List.of());

    /** @param shown the fields that tell their own error */
    static Mistakes of(Words words, Refusal refusal, Set<String> shown) {
        if (!(refusal instanceof InvalidInput input)) return new Mistakes(words.of(refusal), Map.of(), List.of());
        return of(words, input.errors(), shown);
    }

    static Mistakes of(Words words, List<FieldError> errors, Set<String> shown) {
        Map<String, String> at = new HashMap<>();
        for (var error : errors) if (shown.contains(error.field())) at.putIfAbsent(error.field(), words.of(error));
        var elsewhere = errors.stream()
                .filter(error -> !shown.contains(error.field()))
                .map(words::of)
                .toList();
        return new Mistakes(words.of("refusal.InvalidInput"), at, elsewhere);
    }

    public boolean isAny() {
        return !sentence.isEmpty();
    }
}
