package org.aftercare.device;

import java.io.Serializable;

/**
 * The name of a radio device (3GPP TS 23.003): 8 digits of type allocation code, 6 of serial and a Luhn check digit.
 * One with a wrong check digit, or of zeros only, cannot exist.
 */
public record Imei(String value) implements Serializable {
    public Imei {
        if (problemOf(value) != null) throw new IllegalArgumentException("not an IMEI");
    }

    /** The type allocation code: the first 8 digits. */
    public String tac() {
        return value.substring(0, 8);
    }

    /**
     * The digits alone of what a scanner or a person gave: blanks, dashes, dots and slashes are left out. Of an IMEISV
     * (16 digits, the last two for the software) the IMEI it stands for.
     */
    public static String digitsOf(String typed) {
        var digits = typed.strip().replaceAll("[\\s./-]", "");
        return digits.matches("[0-9]{16}") ? withCheckDigit(digits.substring(0, 14)) : digits;
    }

    /** Whether somebody who typed this meant an IMEI: what holds letters, or far too few digits, is a serial number. */
    public static boolean isMeant(String typed) {
        return typed.replaceAll("[\\s./-]", "").matches("[0-9]{11,20}");
    }

    /** The code of what is wrong with the text as an IMEI; null when nothing is. */
    public static String problemOf(String text) {
        if (text == null || !text.matches("[0-9]{15}")) return "IMEI_LENGTH";
        if (text.matches("0+")) return "IMEI_FAKE";
        return luhn(text) ? null : "IMEI_CHECK_DIGIT";
    }

    /** The IMEI whose first 14 digits these are. */
    public static Imei completing(String fourteenDigits) {
        return new Imei(withCheckDigit(fourteenDigits));
    }

    private static String withCheckDigit(String fourteenDigits) {
        char check = '0';
        while (!luhn(fourteenDigits + check)) check++;
        return fourteenDigits + check;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
