package org.aftercare.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.web.Words;

/** What is typed into the fields of one form, and what is wrong with it. */
public final class TypedForm {
    private static final String WHOLE = "[0-9]{1,9}";

    private final Set<String> shown;
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, Boolean> ticked = new HashMap<>();
    private Mistakes wrong = Mistakes.NONE;

    /** @param shown the fields that tell their own error, as the desk calls them */
    TypedForm(String... shown) {
        this.shown = Set.of(shown);
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Map<String, Boolean> getTicked() {
        return ticked;
    }

    String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    boolean yes(String field) {
        return Boolean.TRUE.equals(ticked.get(field));
    }

    /** Null where nothing was typed. @throws InvalidInput INVALID_NUMBER */
    Integer whole(String field) {
        String text = text(field);
        if (text.isEmpty()) return null;
        if (!text.matches(WHOLE)) throw new InvalidInput(List.of(FieldError.of(field, "INVALID_NUMBER")));
        return Integer.valueOf(text);
    }

    /** Unless something was typed already. */
    void suggest(String field, String text) {
        typed.putIfAbsent(field, text);
    }

    void tell(Words words, Refusal refused) {
        wrong = Mistakes.of(words, refused, shown);
    }

    /** For the form as a whole. */
    void tell(String sentence, String why) {
        wrong = new Mistakes(sentence, Map.of(), List.of(why));
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
