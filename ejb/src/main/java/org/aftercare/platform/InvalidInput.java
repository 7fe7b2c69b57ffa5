package org.aftercare.platform;

import java.util.List;

/** What was typed can't be taken; every error is named, each at its field. Nothing was written. */
public class InvalidInput extends Refusal {
    private final List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String code, Object... arguments) {
        this(List.of(FieldError.of(field, code, arguments)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public String getMessage() {
        return "InvalidInput"
                + errors.stream().map(e -> e.field() + ":" + e.code()).toList();
    }
}
