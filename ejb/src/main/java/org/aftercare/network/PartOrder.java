package org.aftercare.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.StoreCode;

/** What is wrong with what shall be said of a store or a lane, and what of it is new. */
@Dependent
class PartOrder {
    @Inject
    StoreCheck check;

    @Inject
    CalendarBook book;

    /**
     * Every error, each at its column.
     *
     * @param said by column; what it leaves out stays
     * @param before what counts by then; nothing for one that nobody knows yet
     * @param known whether such a store is there
     */
    List<FieldError> errors(
            Part part, Map<String, String> said, Map<String, String> before, Predicate<StoreCode> known) {
        return part.isLane() ? ofLane(part, said, before, known) : ofStore(part, said, before);
    }

    private List<FieldError> ofStore(Part part, Map<String, String> said, Map<String, String> before) {
        List<FieldError> errors = new ArrayList<>();
        if (part.store().isEmpty()) errors.add(FieldError.of("code", "STORE_CODE"));
        strangers(said, StoreFacts.COLUMNS, errors);
        var all = new TreeMap<>(before);
        all.putAll(said);
        if (!before.isEmpty() && part.store().isPresent()) fixed(part, said, before, all, errors);
        errors.addAll(check.errors(all));
        return errors;
    }

    /** What can't be said here of a store that is there; its hours are those that its calendar says by now. */
    private void fixed(
            Part part,
            Map<String, String> said,
            Map<String, String> before,
            Map<String, String> all,
            List<FieldError> errors) {
        var now = book.now(StoreFacts.card(part.store().orElseThrow(), before));
        all.put(StoreFacts.ZONE, now.zone().getId());
        all.put(StoreFacts.HOURS, now.hours());
        for (String column : StoreFacts.FIXED) {
            var text = said.get(column);
            if (text == null || text.equals(before.get(column)) || text.equals(all.get(column)) && isHours(column))
                continue;
            all.put(column, before.get(column));
            if (isHours(column)) errors.add(FieldError.of(column, "HOURS_IN_CALENDARS"));
            else errors.add(FieldError.of(column, "STORE_STAYS"));
        }
    }

    private static boolean isHours(String column) {
        return column.equals(StoreFacts.ZONE) || column.equals(StoreFacts.HOURS);
    }

    private static List<FieldError> ofLane(
            Part part, Map<String, String> said, Map<String, String> before, Predicate<StoreCode> known) {
        List<FieldError> errors = new ArrayList<>();
        if (!part.isGeneral()) {
            if (!isKnown(part.from(), known)) errors.add(FieldError.of("from", "UNKNOWN_STORE"));
            if (!isKnown(part.to(), known)) errors.add(FieldError.of("to", "UNKNOWN_STORE"));
            if (part.from().equals(part.to())) errors.add(FieldError.of("to", "SAME_STORE"));
        } else if (!LaneCheck.GENERAL.contains(part)) errors.add(FieldError.of("to", "UNKNOWN_VALUE"));
        boolean ends = said.getOrDefault(LaneFacts.LISTED, "").equals("no");
        if (ends && part.isGeneral()) errors.add(FieldError.of(LaneFacts.LISTED, "LANE_NEEDED"));
        strangers(ends ? Map.of() : said, LaneFacts.COLUMNS, errors);
        var all = new TreeMap<>(before);
        all.putAll(said);
        if (!ends) errors.addAll(LaneCheck.errors(all));
        return errors;
    }

    private static boolean isKnown(String code, Predicate<StoreCode> known) {
        return StoreCode.isValid(code) && known.test(new StoreCode(code));
    }

    private static void strangers(Map<String, String> said, List<String> columns, List<FieldError> errors) {
        said.keySet().stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> errors.add(FieldError.of(column, "UNKNOWN_FIELD")));
    }

    /** What is new of it, once nothing is wrong. A store that works again has no successor any more. */
    static Map<String, String> news(Part part, Map<String, String> said, Map<String, String> before) {
        if (part.isLane()) {
            boolean ends = said.getOrDefault(LaneFacts.LISTED, "").equals("no");
            var all = new TreeMap<>(before);
            all.putAll(said);
            return StoreFacts.news(ends ? Map.of(LaneFacts.LISTED, "no") : LaneCheck.complete(all), before);
        }
        Map<String, String> told = new TreeMap<>(said);
        if (before.isEmpty()) StoreFacts.COLUMNS.forEach(column -> told.putIfAbsent(column, ""));
        else told.keySet().removeAll(StoreFacts.FIXED);
        var news = before.isEmpty() ? told : StoreFacts.news(told, before);
        if (news.getOrDefault(StoreFacts.IN_OPERATION, "").equals("yes")
                && !StoreFacts.text(before, StoreFacts.SUCCESSOR).isEmpty()) news.put(StoreFacts.SUCCESSOR, "");
        return news;
    }
}
