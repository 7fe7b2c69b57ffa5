package org.aftercare.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** A network without files or database: stores as a test wants them, a parcel takes a day of 24 hours. */
public class SampleNetwork extends NetworkDesk {
    public static final RegionCode NORTH = new RegionCode("NORTH");
    public static final RegionCode SOUTH = new RegionCode("SOUTH");

    private final Map<StoreCode, StoreCard> stores = new TreeMap<>();
    private final Map<StoreCode, BusinessTime> calendars = new HashMap<>();
    private final List<StoreCode> asked = new ArrayList<>();

    /** A store whose levels are parted by blanks, open as that calendar says. */
    public SampleNetwork with(String code, RegionCode region, String levels, BusinessTime calendar) {
        return with(
                new StoreCard(
                        new StoreCode(code),
                        "Store " + code,
                        region,
                        "RO",
                        ZoneId.of("Europe/Bucharest"),
                        new Location(44.4, 26.1 + stores.size()),
                        "",
                        Set.of(levels.split(" ")),
                        2,
                        true),
                calendar);
    }

    public SampleNetwork with(StoreCard store, BusinessTime calendar) {
        stores.put(store.code(), store);
        calendars.put(store.code(), calendar);
        return this;
    }

    /** A store that is in no file any more. */
    public void forget(String code) {
        stores.remove(new StoreCode(code));
        calendars.remove(new StoreCode(code));
    }

    /** Whose calendars were asked for, in order. */
    public List<StoreCode> asked() {
        return asked;
    }

    /** There are no others. */
    @Override
    public void readCalendars() {}

    @Override
    public List<StoreCard> stores() {
        return List.copyOf(stores.values());
    }

    @Override
    public Optional<StoreCard> find(StoreCode code) {
        return Optional.ofNullable(stores.get(code));
    }

    @Override
    public StoreCard store(StoreCode code) {
        return find(code).orElseThrow(() -> new NotFound("store", code));
    }

    @Override
    public BusinessTime calendar(StoreCode code) {
        asked.add(code);
        return Optional.ofNullable(calendars.get(code)).orElseThrow(() -> new NotFound("store", code));
    }

    @Override
    public Optional<Country> country(String code) {
        return Optional.of(new Country(code, ZoneId.of("Europe/Bucharest"), Currency.getInstance("RON"), "ro"));
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Lane lane(StoreCode from, StoreCode to) {
        return new Lane(from, to, LocalTime.of(15, 0), 1);
    }

    @Override
    public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
        return from.equals(to) ? handedOver : handedOver.plus(Duration.ofDays(1));
    }
}
