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
 * @param levels the repair levels it is equipped for, e.g. {@code L1}, {@code L2}
 * @param authorisations whose phones it may repair, and up to what
 * @param technicianHours how many hours its technicians work while it is open for one: 2.5 for two, and one half the day
 * @param benches where they work; 0 where nobody says: then each has one
 * @param inOperation takes in and repairs phones today
 * @param type what it is to the brand, e.g. {@code OWN}, {@code PARTNER}; empty text where nobody says
 * @param contact who stands behind it, and how to reach it
 * @param successor where its customers go now that it is closed for good; empty text while it isn't
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
        Authorisations authorisations,
        double technicianHours,
        int benches,
        boolean inOperation,
        String type,
        StoreContact contact,
        String successor)
        implements Serializable {
    public StoreCard {
        levels = Set.copyOf(levels);
    }

    /** One of which nobody says how many benches it has: authorised for every level of those makers, none named: of all. */
    public StoreCard(
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
            StoreContact contact) {
        this(
                code,
                name,
                region,
                country,
                zone,
                location,
                hours,
                levels,
                Authorisations.of(makers),
                technicians,
                0,
                inOperation,
                type,
                contact,
                "");
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
                authorisations,
                technicianHours,
                benches,
                inOperation,
                type,
                contact,
                successor);
    }

    /** How many work at its benches while it is open, the one who is there for part of the day among them. */
    public int technicians() {
        return (int) Math.ceil(capacity());
    }

    /** Technicians' hours for each hour in which it is open: no more than there are benches. */
    public double capacity() {
        return benches == 0 ? technicianHours : Math.min(technicianHours, benches);
    }

    /** Whose phones it may repair; none named: every maker's. */
    public Set<String> makers() {
        return authorisations.makers();
    }

    /** Whether it may repair that maker's phones; one whose maker nobody knows is nobody's in particular. */
    public boolean isAuthorisedFor(String maker) {
        return authorisations.hold(maker);
    }

    /** Whether it may do repairs of that level on that maker's phones; whether it is equipped for them, levels say. */
    public boolean isAuthorisedFor(String maker, String level) {
        return authorisations.hold(maker, level);
    }

    /** Closed for good. */
    public boolean hasSuccessor() {
        return !successor.isEmpty();
    }
}
