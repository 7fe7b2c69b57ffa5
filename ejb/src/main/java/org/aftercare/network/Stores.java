package org.aftercare.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.network.StoreCalendar.SpecialDay;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Sheet.Row;
import org.aftercare.platform.StoreCode;

/** The stores, their hours and the lanes between them, as the files of this start have them; read once. */
@ApplicationScoped
class Stores implements ReferenceReader {
    private static final int LONGEST_CONTACT = 200;

    @Inject
    ReferenceFiles files;

    @Inject
    Countries countries;

    @Inject
    Makers makers;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<StoreCode, StoreCard> cards = new TreeMap<>();
    private final Map<StoreCode, Map<LocalDate, SpecialDay>> specialDays = new HashMap<>();
    private final Map<Part, Map<String, String>> facts = new TreeMap<>();

    @PostConstruct
    void read() {
        readStores();
        readSpecialDays();
        readLanes();
    }

    private void readStores() {
        var sheet = files.sheetIfAny(
                "stores.csv",
                "code",
                "name",
                "region",
                "country",
                "zone",
                "lat",
                "lon",
                "hours",
                "levels",
                "technicians",
                "inOperation",
                "benches?",
                "makers?",
                "type?",
                "legalName?",
                "address?",
                "phone?",
                "email?");
        sheet.rows(this::card).forEach(card -> cards.put(card.code(), card));
        problems.addAll(sheet.problems());
    }

    private StoreCard card(Row row) {
        row.once("code", row.text("code"));
        var week = row.read("hours", OpeningHours::parse, "week of hours like Mo-Fr 09:00-18:00; Sa 10:00-14:00");
        if (week != null && row.yes("inOperation") && !week.isWorked())
            row.wrong("hours are less than one a week, in which no promise can be kept");
        if (countries.find(row.text("country")).isEmpty())
            row.wrong("country '" + row.text("country") + "' is not in countries.csv");
        row.words("levels").stream()
                .filter(level -> !level.matches("[A-Z0-9]{1,8}"))
                .forEach(level -> row.wrong("level '" + level + "' is not of capitals and digits"));
        if (row.text("name").length() > 120) row.wrong("name is longer than 120 characters");
        row.decimal("lat", -90, 90);
        row.decimal("lon", -180, 180);
        row.decimal("technicians", 0, 1_000);
        row.readIfAny("benches", Stores::benches, "whole number up to 1000");
        row.yes("inOperation");
        row.readIfAny("type", Stores::type, "type in capitals like PARTNER");
        row.read("region", RegionCode::new, "region code like EAST");
        row.read("zone", ZoneId::of, "time zone like Europe/Bucharest");
        contact(row);
        makers(row);
        var said = said(row, StoreFacts.COLUMNS);
        var card = StoreFacts.card(row.read("code", StoreCode::new, "store code like RO-BUC-1"), said);
        facts.put(Part.of(card.code()), said);
        return card;
    }

    private static int benches(String text) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > 1_000) throw new IllegalArgumentException(text);
        return number;
    }

    private void makers(Row row) {
        var named = Authorisations.parse(row.maybe("makers"));
        named.makers().stream()
                .filter(maker -> !makers.isOne(maker))
                .forEach(maker -> row.wrong("maker '" + maker + "' is no brand of models.csv"));
        named.levels().values().stream()
                .flatMap(Set::stream)
                .filter(level -> !row.words("levels").contains(level))
                .forEach(level -> row.wrong("makers name the level '" + level + "', which the store lacks"));
    }

    /** What a line says, by column; one that it leaves out is empty text. */
    private static Map<String, String> said(Row row, List<String> columns) {
        Map<String, String> said = new TreeMap<>();
        columns.forEach(column -> said.put(column, row.maybe(column)));
        return said;
    }

    private static String type(String text) {
        if (!text.matches("[A-Z][A-Z_]{0,15}")) throw new IllegalArgumentException(text);
        return text;
    }

    private static void contact(Row row) {
        for (String column : List.of("legalName", "address", "phone", "email"))
            if (row.maybe(column).length() > LONGEST_CONTACT)
                row.wrong(column + " is longer than " + LONGEST_CONTACT + " characters");
    }

    private void readSpecialDays() {
        var sheet = files.sheetIfAny("store-exceptions.csv", "store", "date", "hours", "why");
        sheet.rows(row -> {
            var store = knownStore(row, "store");
            var day = row.date("date");
            row.once("store and date", store + " " + day);
            row.read("hours", OpeningHours::slotsOfDay, "day of hours like 10:00-14:00, or closed");
            return specialDays
                    .computeIfAbsent(store, s -> new TreeMap<>())
                    .put(day, new SpecialDay(row.text("hours"), row.text("why")));
        });
        problems.addAll(sheet.problems());
    }

    private void readLanes() {
        var sheet = files.sheet("lanes.csv", "from", "to", "cutOff", "transitDays", "carrier?", "by?", "days?");
        sheet.rows(row -> {
            boolean general = row.text("from").equals("*");
            List<String> ends = general
                    ? List.of("*", row.oneOf("to", "region", "*"))
                    : List.of(text(knownStore(row, "from")), text(knownStore(row, "to")));
            row.once("lane", String.join(" to ", ends));
            row.read("cutOff", LocalTime::parse, "time like 16:00");
            row.whole("transitDays", 0, 60);
            if (row.maybe("carrier").length() > LaneCheck.LONGEST_CARRIER)
                row.wrong("carrier is longer than " + LaneCheck.LONGEST_CARRIER + " characters");
            if (!row.maybe("by").isEmpty()) row.oneOf("by", LaneFacts.ROAD, LaneFacts.AIR);
            if (!row.maybe("days").isEmpty()) row.oneOf("days", LaneFacts.OPEN, LaneFacts.EVERY);
            return facts.put(Part.lane(ends.get(0), ends.get(1)), LaneCheck.complete(said(row, LaneFacts.COLUMNS)));
        });
        for (Part general : LaneCheck.GENERAL)
            if (!facts.containsKey(general))
                sheet.wrong("lacks the default lane " + general.from() + "," + general.to());
        problems.addAll(sheet.problems());
    }

    private StoreCode knownStore(Row row, String column) {
        var code = row.read(column, StoreCode::new, "store code like RO-BUC-1");
        if (code != null && !cards.containsKey(code)) row.wrong(column + " '" + code + "' is not in stores.csv");
        return code;
    }

    private static String text(StoreCode code) {
        return code == null ? "" : code.value();
    }

    /** What the files say of its hours. */
    StoreHours hours(StoreCard store) {
        return new StoreHours(store.zone(), store.hours(), specialDays.getOrDefault(store.code(), Map.of()));
    }

    /** What the files say of stores and lanes, by column; all columns of each. */
    Map<Part, Map<String, String>> facts() {
        return facts;
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
