package org.aftercare.platform;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that is wrong with what was typed.
 *
 * @param field the input's name, dotted for nested ones: {@code customer.phone}
 * @param code an upper-case code, e.g. {@code IMEI_CHECK_DIGIT}; also the message key {@code error.IMEI_CHECK_DIGIT}
 * @param arguments what the sentence names
 */
public record FieldError(String field, String code, List<String> arguments) implements Serializable {
    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(
                field,
                code,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
