package org.aftercare.survey;

import java.text.Normalizer;
import java.util.Locale;
import org.aftercare.platform.Sha256;

/** What the same words have in common, however they are typed: letters and digits, without case, accents, blanks or signs. */
final class Wording {
    private Wording() {}

    static String normalised(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Empty text for words of fewer letters and digits than that: "very good" tells nothing; zero: none tell anything. */
    static String mark(String words, int least) {
        String plain = normalised(words);
        return least == 0 || plain.length() < least ? "" : Sha256.hex(plain);
    }
}
