package org.aftercare.network;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/**
 * Something was said about when stores work. Acts are only ever added; the numbers follow each other.
 *
 * @param store of which store; null where a country's holidays are meant
 * @param country ISO 3166-1 alpha-2; empty text where a store is meant
 * @param from from which instant on it counts
 * @param actor who did it; {@code system} for the program's start
 * @param reason empty text for what files say
 */
public record CalendarAct(
        int number,
        StoreCode store,
        String country,
        Instant from,
        Origin origin,
        String actor,
        String reason,
        Instant at,
        List<CalendarChange> changes)
        implements Serializable {
    /** The reference FILEs of a start, or people at the OFFICE or in a store. */
    public enum Origin {
        FILE,
        OFFICE
    }

    public CalendarAct {
        changes = List.copyOf(changes);
    }

    static CalendarAct ofStore(StoreCode store, Instant from, Instant at, List<CalendarChange> changes) {
        return new CalendarAct(0, store, "", from, Origin.FILE, "system", "", at, changes);
    }

    static CalendarAct ofCountry(String country, Instant from, Instant at, List<CalendarChange> changes) {
        return new CalendarAct(0, null, country, from, Origin.FILE, "system", "", at, changes);
    }

    CalendarAct numbered(int next) {
        return new CalendarAct(next, store, country, from, origin, actor, reason, at, changes);
    }

    boolean bearsOn(StoreCard card) {
        return card.code().equals(store) || card.country().equals(country);
    }

    boolean isAbout(StoreCode code, String land) {
        return Optional.ofNullable(store).equals(Optional.ofNullable(code)) && country.equals(land);
    }

    /** The first of its store or country: it holds from the beginning. */
    public boolean isFromTheBeginning() {
        return from.equals(Instant.EPOCH);
    }
}
