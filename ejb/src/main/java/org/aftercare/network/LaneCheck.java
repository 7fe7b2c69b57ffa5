package org.aftercare.network;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.Typed;

/** What is wrong with what somebody says of a lane; every error is named, each at its column. */
final class LaneCheck {
    static final int LONGEST_CARRIER = 80;
    /** These hold where no lane is named; they are always there. */
    static final List<Part> GENERAL = List.of(Part.lane(Part.ANY, Part.REGION), Part.lane(Part.ANY, Part.ANY));

    private static final int MOST_DAYS = 60;

    private LaneCheck() {}

    static List<FieldError> errors(Map<String, String> said) {
        List<FieldError> errors = new ArrayList<>();
        if (!isTime(said.getOrDefault(LaneFacts.CUT_OFF, "")))
            errors.add(FieldError.of(LaneFacts.CUT_OFF, "TIME_OF_DAY"));
        if (!isUpTo(said.getOrDefault(LaneFacts.TRANSIT_DAYS, ""), MOST_DAYS))
            errors.add(FieldError.of(LaneFacts.TRANSIT_DAYS, "OUT_OF_RANGE", 0, MOST_DAYS));
        var carrier = said.getOrDefault(LaneFacts.CARRIER, "");
        if (carrier.length() > LONGEST_CARRIER)
            errors.add(FieldError.of(LaneFacts.CARRIER, "TOO_LONG", LONGEST_CARRIER));
        if (!Typed.isStorable(carrier)) errors.add(FieldError.of(LaneFacts.CARRIER, "CONTROL_CHARACTER"));
        oneOf(errors, said, LaneFacts.BY, LaneFacts.ROAD, LaneFacts.AIR);
        oneOf(errors, said, LaneFacts.DAYS, LaneFacts.OPEN, LaneFacts.EVERY);
        return errors;
    }

    private static void oneOf(List<FieldError> errors, Map<String, String> said, String column, String... words) {
        var word = said.getOrDefault(column, "");
        if (!word.isEmpty() && !List.of(words).contains(word)) errors.add(FieldError.of(column, "UNKNOWN_VALUE"));
    }

    /** With what counts where a line doesn't say; without it every file would say something new. */
    static Map<String, String> complete(Map<String, String> said) {
        Map<String, String> all = new TreeMap<>(said);
        if (all.getOrDefault(LaneFacts.BY, "").isEmpty()) all.put(LaneFacts.BY, LaneFacts.ROAD);
        if (all.getOrDefault(LaneFacts.DAYS, "").isEmpty()) all.put(LaneFacts.DAYS, LaneFacts.OPEN);
        all.putIfAbsent(LaneFacts.CARRIER, "");
        all.put(LaneFacts.LISTED, "yes");
        return all;
    }

    private static boolean isTime(String text) {
        try {
            LocalTime.parse(text);
            return true;
        } catch (DateTimeException no) {
            return false;
        }
    }

    static boolean isUpTo(String text, int most) {
        return text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= most;
    }
}
