package org.aftercare.logistics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.Typed;

/** What scans found that should not be there: leads look into their store's, managers into their region's, office into all. */
@Stateless
public class ScanExceptionDesk {
    private static final int MOST_ROWS = 200;
    private static final int LONGEST = 400;

    @Inject
    ScanExceptions exceptions;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Where a page starts: after this one. Opaque to clients. */
    private record Place(Instant before, long id) {
        static Place parse(String text) {
            if (text.isEmpty()) return new Place(ScanExceptions.END, 0);
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
                if (parts.length != 2) throw new IllegalArgumentException(text);
                var before = Instant.parse(parts[0]);
                if (!Typed.isOurTime(before)) throw new IllegalArgumentException(text);
                return new Place(before, Long.parseLong(parts[1]));
            } catch (DateTimeException | IllegalArgumentException strange) {
                throw new InvalidInput("after", "MALFORMED");
            }
        }

        static String after(ScanExceptionCard last) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((last.recordedAt() + " " + last.id()).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * The newest first.
     *
     * @param open those that nobody has looked into; else those that somebody has
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 200
     * @throws InvalidInput fields {@code limit}, {@code after}
     */
    public Page<ScanExceptionCard> page(boolean open, String after, int limit) {
        var caller = callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        var from = Place.parse(after);
        var found = exceptions.list(open, within(caller), from.before(), from.id(), limit + 1);
        var cards = found.stream().limit(limit).toList();
        return new Page<>(cards, found.size() > limit ? Place.after(cards.get(limit - 1)) : "");
    }

    /**
     * Says what it was; who says so first stays.
     *
     * @throws InvalidInput field {@code reason}: REQUIRED, TOO_LONG
     * @throws AlreadyAcknowledged when somebody has
     * @throws NotFound beyond the caller's scope
     */
    public ScanExceptionCard acknowledge(long id, String reason) {
        var caller = callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        if (reason.isBlank()) throw new InvalidInput("reason", "REQUIRED");
        if (reason.length() > LONGEST) throw new InvalidInput("reason", "TOO_LONG", LONGEST);
        var found = exceptions
                .locked(id)
                .filter(one -> sees(one.card().store(), caller))
                .orElseThrow(() -> new NotFound("exception", id));
        if (!found.card().isOpen()) throw new AlreadyAcknowledged(found.card());
        found.acknowledge(reason.strip(), caller.name(), clock.instant());
        return found.card();
    }

    /** Empty for the whole network. */
    private Optional<Collection<StoreCode>> within(Caller caller) {
        var own = caller.scope().onlyStore();
        if (own.isPresent()) return Optional.of(List.of(own.get()));
        return caller.scope()
                .onlyRegion()
                .map(region -> network.stores().stream()
                        .filter(one -> one.region().equals(region))
                        .map(StoreCard::code)
                        .toList());
    }

    private boolean sees(StoreCode store, Caller caller) {
        return network.find(store)
                .filter(known -> caller.sees(store, known.region()))
                .isPresent();
    }
}
