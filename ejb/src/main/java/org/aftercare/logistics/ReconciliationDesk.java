package org.aftercare.logistics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.logistics.Discrepancy.Kind;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;

/** The report that must be empty: leads see their store's, managers their region's, head office all. */
@Stateless
public class ReconciliationDesk {
    private static final int MOST_ROWS = 200;

    @Inject
    Discrepancies discrepancies;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Where a page starts: after this one of this kind. Opaque to clients. */
    private record Place(Kind kind, long key) {
        static Place parse(String text) {
            if (text.isEmpty()) return new Place(Kind.values()[0], 0);
            try {
                var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
                if (parts.length != 2) throw new IllegalArgumentException(text);
                return new Place(Kind.valueOf(parts[0]), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException strange) {
                throw new InvalidInput("after", "MALFORMED");
            }
        }

        static String after(Discrepancy last) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((last.kind() + " " + last.key()).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * By kind, then by age.
     *
     * @param store whose alone; empty for all that the caller may see
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 200
     * @throws InvalidInput fields {@code limit}, {@code after}, {@code store}
     * @throws org.aftercare.access.Forbidden for a store beyond the caller's scope
     */
    public Page<Discrepancy> page(Optional<StoreCode> store, String after, int limit) {
        var caller = callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE, Role.SYSTEM);
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        var found = found(within(store, caller), Place.parse(after), limit + 1);
        var rows = found.stream().limit(limit).toList();
        return new Page<>(rows, found.size() > limit ? Place.after(rows.get(limit - 1)) : "");
    }

    /** A statement for each kind at most. */
    private List<Discrepancy> found(Optional<Collection<StoreCode>> stores, Place from, int limit) {
        List<Discrepancy> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind.ordinal() < from.kind().ordinal() || found.size() == limit) continue;
            long after = kind == from.kind() ? from.key() : 0;
            found.addAll(discrepancies.of(kind, stores, after, clock.instant(), limit - found.size()));
        }
        return found;
    }

    /** Empty for the whole network. */
    private Optional<Collection<StoreCode>> within(Optional<StoreCode> store, Caller caller) {
        if (store.isPresent()) {
            var known = network.find(store.get())
                    .orElseThrow(() -> new InvalidInput("store", "UNKNOWN_STORE", store.get()));
            caller.mustSee(known.code(), known.region());
            return Optional.of(List.of(known.code()));
        }
        var own = caller.scope().onlyStore();
        if (own.isPresent()) return Optional.of(List.of(own.get()));
        return caller.scope()
                .onlyRegion()
                .map(region -> network.stores().stream()
                        .filter(one -> one.region().equals(region))
                        .map(StoreCard::code)
                        .toList());
    }
}
