package org.aftercare.network;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;

/** Knows the stores: where they are, when they work, what they can do, and how parcels travel between them. */
@Stateless
public class NetworkDesk {
    @Inject
    NetworkBook stores;

    @Inject
    Countries countries;

    @Inject
    CalendarBook book;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** All stores in order of code. */
    public List<StoreCard> stores() {
        callers.current();
        return stores.all().stream().map(book::now).toList();
    }

    public Optional<StoreCard> find(StoreCode code) {
        callers.current();
        return stores.find(code).map(book::now);
    }

    /** @throws NotFound when there is no such store */
    public StoreCard store(StoreCode code) {
        callers.current();
        return known(code);
    }

    /** Its calendar, each version for the time in which it is in force. @throws NotFound when there is no such store */
    public BusinessTime calendar(StoreCode code) {
        callers.current();
        return book.calendar(known(code));
    }

    /** Has this node know what was said of calendars, stores and lanes at others, and is kept. */
    @OpenTo("rooms above, before they reckon many deadlines anew; tells nothing")
    public void readCalendars() {
        stores.readOn();
        book.readOn();
    }

    /** The lane between two stores; by policy's default (same region, other region) where none is listed. */
    public Lane lane(StoreCode from, StoreCode to) {
        callers.current();
        return stores.facts().lane(known(from), known(to), clock.instant());
    }

    /**
     * When a parcel handed over at that instant is at the other store: on the lane's last open day of the receiver, as
     * its doors open, by the lane in force at that instant. The instant itself when both are the same.
     */
    public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
        callers.current();
        if (from.equals(to)) return handedOver;
        var sender = known(from);
        var receiver = known(to);
        return stores.facts()
                .lane(sender, receiver, handedOver)
                .arrival(handedOver, book.calendar(sender), book.calendar(receiver));
    }

    /** The number of the act that the stores and lanes in force now are the work of. */
    @OpenTo("rooms above, which keep with a decision what it was made with; tells a number")
    public int version() {
        return stores.facts().versionAt(clock.instant());
    }

    /** A country of the reference data: its zone, money and language. */
    public Optional<Country> country(String code) {
        callers.current();
        return countries.find(code);
    }

    private StoreCard known(StoreCode code) {
        return stores.find(code).map(book::now).orElseThrow(() -> new NotFound("store", code));
    }
}
