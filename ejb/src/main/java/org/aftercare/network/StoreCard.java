package org.aftercare.network;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Set;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/**
 * What everybody may know of a store.
 *
 * @param country ISO 3166-1 alpha-2
 * @param hours the week's opening hours that are in force, e.g. {@code Mo-Fr 09:00-18:00; Sa 10:00-14:00}
 * @param levels the repair levels it is equipped and authorised for, e.g. {@code L1}, {@code L2}
 * @param makers whose phones it may repair, as {@code models.csv} writes them; none named: every maker's
 * @param technicians how many work at its benches while it is open
 * @param inOperation takes in and repairs phones today
 * @param type what it is to the brand, e.g. {@code OWN}, {@code PARTNER}; empty text where nobody says
 * @param contact who stands behind it, and how to reach it
 */
public record StoreCard(
        StoreCode code,
        String name,
        RegionCode region,
        String country,
        ZoneId zone,
        Location location,
        String hours,
        Set<String> levels,
        Set<String> makers,
        int technicians,
        boolean inOperation,
        String type,
        StoreContact contact)
        implements Serializable {
    public StoreCard {
        levels = Set.copyOf(levels);
        makers = Set.copyOf(makers);
    }

    /** A store of every maker, of which nothing more is known. */
    public StoreCard(
            StoreCode code,
            String name,
            RegionCode region,
            String country,
            ZoneId zone,
            Location location,
            String hours,
            Set<String> levels,
            int technicians,
            boolean inOperation) {
        this(
                code,
                name,
                region,
                country,
                zone,
                location,
                hours,
                levels,
                Set.of(),
                technicians,
                inOperation,
                "",
                StoreContact.NONE);
    }

    /** The same with other hours. */
    StoreCard at(ZoneId place, String week) {
        return new StoreCard(
                code,
                name,
                region,
                country,
                place,
                location,
                week,
                levels,
                makers,
                technicians,
                inOperation,
                type,
                contact);
    }

    /** Whether it may repair that maker's phones; one whose maker nobody knows is nobody's in particular. */
    public boolean isAuthorisedFor(String maker) {
        return makers.isEmpty() || maker.isEmpty() || makers.contains(maker);
    }
}
