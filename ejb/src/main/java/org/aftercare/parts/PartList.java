package org.aftercare.parts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a technician writes that a repair needs: numbers of the catalogue, each with how many ({@code SAM-A546B-DSP},
 * {@code 2 x SAM-A546B-DSP}, {@code SAM-A546B-DSP x2}), among any other words.
 */
final class PartList {
    private static final Pattern LINE = Pattern.compile(
            "(?:(?<![A-Z0-9-])([0-9]{1,4})\\s*[X×*]\\s*)?(?<![A-Z0-9-])([A-Z0-9]+(?:-[A-Z0-9]+)+)(?![A-Z0-9-])"
                    + "(?:\\s*[X×*]\\s*([0-9]{1,4})(?![A-Z0-9-]))?");

    private PartList() {}

    /** How many of each number; what is named twice adds up. In the order in which they are named. */
    static Map<String, Integer> read(String text, Predicate<String> isPart) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Matcher line = LINE.matcher(text.toUpperCase(Locale.ROOT));
        while (line.find()) if (isPart.test(line.group(2))) found.merge(line.group(2), quantity(line), Integer::sum);
        return found;
    }

    private static int quantity(Matcher line) {
        var said = line.group(1) == null ? line.group(3) : line.group(1);
        return said == null ? 1 : Integer.parseInt(said);
    }
}
