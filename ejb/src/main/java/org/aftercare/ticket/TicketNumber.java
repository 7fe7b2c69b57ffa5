package org.aftercare.ticket;

import java.io.Serializable;

/**
 * Printed on the receipt and the bag: {@code R-} and seven signs of Crockford's base 32 (no I, L, O, U), e.g. {@code
 * R-4K7QX2M}. Not sequential to the eye: neighbours can't be guessed and the volume of business can't be read off.
 */
public record TicketNumber(String value) implements Serializable {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long SPACE = 1L << 35;
    private static final long ODD = 0x5_1D8E_6CA5L;

    public TicketNumber {
        if (!isValid(value)) throw new IllegalArgumentException("not a ticket number: " + value);
    }

    public static boolean isValid(String text) {
        return text != null && text.matches("R-[0-9A-HJKMNP-TV-Z]{7}");
    }

    /** The number of the n-th ticket: a bijection on 35 bits, so that no two tickets share one. */
    static TicketNumber ofSequence(long n) {
        long mixed = n % SPACE * ODD % SPACE;
        mixed ^= mixed >>> 17;
        mixed = mixed * ODD % SPACE;
        mixed ^= mixed >>> 19;
        var signs = new StringBuilder("R-");
        for (int shift = 30; shift >= 0; shift -= 5) signs.append(SIGNS.charAt((int) (mixed >>> shift & 31)));
        return new TicketNumber(signs.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
