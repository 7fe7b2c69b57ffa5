package org.aftercare.warranty;

import java.time.LocalDate;
import org.aftercare.platform.Misread;

/**
 * What a customer may ask for, e.g. {@code REPAIR}; with a limit ({@code REFUND:7d}, {@code EXCHANGE:3m}) only so long
 * after the term's start, the last day included.
 *
 * @param months 0 for no limit in months
 * @param days 0 for no limit in days
 */
record Remedy(String code, int months, int days) {
    /** @throws IllegalArgumentException when it can't be read */
    static Remedy parse(String text) {
        if (!text.matches("(REPAIR|EXCHANGE|REFUND)(:[1-9][0-9]{0,3}[dm])?"))
            throw new Misread(
                    "NO_REMEDY",
                    "remedy '%s' is none of %s, perhaps with :7d or :3m",
                    text,
                    "REPAIR, EXCHANGE, REFUND");
        int colon = text.indexOf(':');
        if (colon < 0) return new Remedy(text, 0, 0);
        int count = Integer.parseInt(text.substring(colon + 1, text.length() - 1));
        return text.endsWith("m")
                ? new Remedy(text.substring(0, colon), count, 0)
                : new Remedy(text.substring(0, colon), 0, count);
    }

    boolean isLimited() {
        return months > 0 || days > 0;
    }

    boolean isInForce(Start start, LocalDate on) {
        return !isLimited() || !on.isAfter(start.plus(months, days));
    }
}
