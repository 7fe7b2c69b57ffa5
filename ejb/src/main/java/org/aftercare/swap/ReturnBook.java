package org.aftercare.swap;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.network.Reach;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;

/** Which old units lie in a store, and which are with the maker: reading alone. */
@Stateless
public class ReturnBook {
    private static final Role[] STAFF = {CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE};
    private static final int MOST_ROWS = 200;

    @Inject
    OldUnits units;

    @Inject
    SwapPolicies policies;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** What is to be sent, or settled by the maker: what is overdue first, then the oldest. */
    public List<OldUnitCard> open(StoreCode store) {
        reach.mustSee(callers.mustBe(STAFF), store);
        return cards(units.open(store)).stream()
                .sorted(Comparator.comparing(OldUnitCard::state)
                        .thenComparing(OldUnitCard::overdue, Comparator.reverseOrder())
                        .thenComparing(OldUnitCard::since))
                .toList();
    }

    /** @param number as printed on it @throws NotFound for what isn't one, or beyond the caller's scope */
    public ShipmentSheet shipment(String number) {
        var caller = callers.mustBe(STAFF);
        return ShipmentCard.id(number)
                .flatMap(units::shipment)
                .filter(found -> reach.sees(caller, found.store()))
                .map(found -> new ShipmentSheet(found.card(), cards(units.with(found))))
                .orElseThrow(() -> new NotFound("shipment", number));
    }

    /**
     * What the store sent, the newest first.
     *
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 200
     * @throws InvalidInput fields {@code limit}, {@code after}, {@code store}
     */
    public Page<ShipmentCard> shipments(StoreCode store, String after, int limit) {
        reach.mustSee(callers.mustBe(STAFF), store);
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        if (!after.matches("[0-9]{0,18}")) throw new InvalidInput("after", "MALFORMED");
        long before = after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
        var found = units.shipments(store, before, limit + 1);
        var shown = found.stream().limit(limit).toList();
        return new Page<>(
                shown.stream().map(Shipment::card).toList(),
                found.size() > limit ? String.valueOf(shown.get(limit - 1).id()) : "");
    }

    private List<OldUnitCard> cards(List<OldUnit> some) {
        return some.stream()
                .map(unit -> unit.card(policies.inForce(), clock.instant()))
                .toList();
    }
}
