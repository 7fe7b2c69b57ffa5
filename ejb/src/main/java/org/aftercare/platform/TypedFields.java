package org.aftercare.platform;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with what a desk was told, each at its field, so that all of it is told at once. */
public final class TypedFields {
    private final List<FieldError> errors = new ArrayList<>();

    public TypedFields wrong(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
        return this;
    }

    /** What may be left out. */
    public TypedFields text(String field, String text, int most) {
        if (!Typed.isStorable(text)) return wrong(field, "CONTROL_CHARACTER");
        return text.length() > most ? wrong(field, "TOO_LONG", most) : this;
    }

    /** What may not. */
    public TypedFields required(String field, String text, int most) {
        return text.isBlank() ? wrong(field, "REQUIRED") : text(field, text, most);
    }

    /** What may be left out, else is from one to the other. */
    public TypedFields range(String field, Integer number, int from, int to) {
        boolean right = number == null || number >= from && number <= to;
        return right ? this : wrong(field, "OUT_OF_RANGE", from, to);
    }

    /** What others found wrong, at that field here. */
    public TypedFields all(String field, InvalidInput refused) {
        refused.errors().forEach(error -> errors.add(new FieldError(field, error.code(), error.arguments())));
        return this;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws InvalidInput with everything that is wrong */
    public void mustBeRight() {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }
}
