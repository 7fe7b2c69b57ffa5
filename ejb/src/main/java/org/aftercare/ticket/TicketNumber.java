package org.aftercare.ticket;

import java.io.Serializable;

/**
 * Printed on the receipt and the bag: {@code R-} and seven signs of Crockford's base 32 (no I, L, O, U), e.g. {@code
 * R-4K7QX2M}. Not sequential to the eye: neighbours can't be guessed and the volume of business can't be read off.
 */
public record TicketNumber(String value) implements Serializable {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long MASK = (1L << 35) - 1;
    private static final long ODD = 0x5_1D8E_6CA5L;
    private static final long INVERSE_OF_ODD = 0x5_2743_9B2DL;

    public TicketNumber {
        if (!isValid(value)) throw new IllegalArgumentException("not a ticket number: " + value);
    }

    public static boolean isValid(String text) {
        return text != null && text.matches("R-[0-9A-HJKMNP-TV-Z]{7}");
    }

    /** The number of the n-th ticket: a bijection on 35 bits, so that no two tickets share one. */
    static TicketNumber ofSequence(long n) {
        long mixed = n * ODD & MASK;
        mixed ^= mixed >>> 17;
        mixed = mixed * ODD & MASK;
        mixed ^= mixed >>> 19;
        var signs = new StringBuilder("R-");
        for (int shift = 30; shift >= 0; shift -= 5) signs.append(SIGNS.charAt((int) (mixed >>> shift & 31)));
        return new TicketNumber(signs.toString());
    }

    /** Which ticket this is the number of: the way back from {@link #ofSequence}. */
    long sequence() {
        long mixed = 0;
        for (char sign : value.substring(2).toCharArray()) mixed = mixed << 5 | SIGNS.indexOf(sign);
        mixed ^= mixed >>> 19;
        mixed = mixed * INVERSE_OF_ODD & MASK;
        mixed ^= mixed >>> 17 ^ mixed >>> 34;
        return mixed * INVERSE_OF_ODD & MASK;
    }

    @Override
    public String toString() {
        return value;
    }
}
