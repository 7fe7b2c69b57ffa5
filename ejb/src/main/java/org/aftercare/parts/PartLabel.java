package org.aftercare.parts;

import java.util.Locale;
import org.aftercare.platform.NotFound;

/** What stands on a part's bag: {@code P-} and at least six digits, e.g. {@code P-000123}. */
public final class PartLabel {
    private static final String FORM = "P-[0-9]{6,15}";

    private PartLabel() {}

    public static boolean isOne(String text) {
        return text.strip().toUpperCase(Locale.ROOT).matches(FORM);
    }

    static String of(long id) {
        return "P-%06d".formatted(id);
    }

    /** @throws NotFound for what is no label */
    static long id(String label) {
        if (!isOne(label)) throw new NotFound("part", label);
        return Long.parseLong(label.strip().substring(2));
    }
}
