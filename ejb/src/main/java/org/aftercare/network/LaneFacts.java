package org.aftercare.network;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * What is said of a lane, by column of {@code lanes.csv}.
 *
 * @param carrier who takes the parcels; empty text where nobody says
 * @param byAir what is dangerous doesn't go this way
 * @param everyDay the days in transit are counted as they are; else the open days of the receiver alone
 * @param listed false for one that holds no more: a general one holds instead
 */
record LaneFacts(LocalTime cutOff, int transitDays, String carrier, boolean byAir, boolean everyDay, boolean listed) {
    static final String CUT_OFF = "cutOff";
    static final String TRANSIT_DAYS = "transitDays";
    static final String CARRIER = "carrier";
    static final String BY = "by";
    static final String DAYS = "days";
    static final String LISTED = "listed";
    static final List<String> COLUMNS = List.of(CUT_OFF, TRANSIT_DAYS, CARRIER, BY, DAYS);
    static final String ROAD = "ROAD";
    static final String AIR = "AIR";
    static final String OPEN = "OPEN";
    static final String EVERY = "EVERY";

    /** @param said checked before */
    static LaneFacts of(Map<String, String> said) {
        return new LaneFacts(
                LocalTime.parse(said.getOrDefault(CUT_OFF, "16:00")),
                Integer.parseInt(said.getOrDefault(TRANSIT_DAYS, "1")),
                said.getOrDefault(CARRIER, ""),
                said.getOrDefault(BY, ROAD).equals(AIR),
                said.getOrDefault(DAYS, OPEN).equals(EVERY),
                !said.getOrDefault(LISTED, "yes").equals("no"));
    }

    Lane between(StoreCard from, StoreCard to) {
        return new Lane(from.code(), to.code(), cutOff, transitDays, carrier, byAir, everyDay);
    }
}
