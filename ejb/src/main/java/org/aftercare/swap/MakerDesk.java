package org.aftercare.swap;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.network.Reach;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TypedFields;
import org.aftercare.swap.OldUnitCard.State;
import org.aftercare.swap.OldUnitCard.Why;
import org.aftercare.ticket.TicketCard;

/** Sends old units to the maker, and writes down what comes of it. */
@Stateless
public class MakerDesk {
    private static final int LONGEST = SwapUnitDesk.LONGEST;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_UNITS = 200;

    @Inject
    OldUnits units;

    @Inject
    SwapPolicies policies;

    @Inject
    StoreMoney money;

    @Inject
    CustodyDesk custody;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The unit that the ticket was about lies in that store, to be returned. */
    @OpenTo("the counter, within the swap or the refund")
    public OldUnitCard keep(TicketCard ticket, StoreCode store, Why why) {
        var unit = new OldUnit(ticket, store, why, callers.current().name(), clock.instant());
        units.add(unit);
        return card(unit);
    }

    /**
     * Hands units over to the carrier together: all of them or none. From then on the maker has them.
     *
     * @throws InvalidInput fields {@code units} (REQUIRED, TOO_MANY), {@code carrier}, {@code reference}
     * @throws NotToReturn for the first that was sent or scrapped meanwhile
     * @throws NotFound for one that isn't the caller's store's
     */
    public ShipmentCard send(SendUnits told) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        var store = caller.scope().onlyStore().orElseThrow(() -> new InvalidInput("units", "NOT_ALLOWED"));
        var wrong = new TypedFields()
                .required("carrier", told.carrier(), LONGEST_NAME)
                .required("reference", told.reference(), LONGEST_NAME);
        if (told.units().isEmpty()) wrong.wrong("units", "REQUIRED");
        if (told.units().size() > MOST_UNITS) wrong.wrong("units", "TOO_MANY", MOST_UNITS);
        wrong.mustBeRight();
        // always in the same order, so that two who pack the same units wait for each other in turn
        var ids = told.units().stream().distinct().sorted().toList();
        List<OldUnit> packed = new ArrayList<>();
        for (long id : ids) packed.add(held(id, State.TO_RETURN, caller));
        var shipment = units.add(new Shipment(store, told, packed.size(), caller.name(), clock.instant()));
        packed.forEach(unit -> leave(unit, shipment));
        return shipment.card();
    }

    private void leave(OldUnit unit, Shipment shipment) {
        custody.handOver(unit.phone(), Holder.store(unit.store()), Holder.MAKER, unit.ticket(), clock.instant());
        unit.send(shipment, clock.instant());
    }

    /**
     * The maker has acknowledged it.
     *
     * @param on the day of their word
     * @param amount what they credit, in the store's money; empty where they don't say
     */
    public OldUnitCard credit(long id, LocalDate on, Optional<Money> amount) {
        var caller = callers.mustBe(LEAD, OFFICE);
        var unit = held(id, State.SENT, caller);
        var wrong = new TypedFields();
        var today = LocalDate.ofInstant(
                clock.instant(), reach.mustSee(caller, unit.store()).zone());
        if (on.isAfter(today)) wrong.wrong("on", "DATE_FUTURE");
        if (on.isBefore(today.minusYears(1))) wrong.wrong("on", "DATE_PAST");
        amount.ifPresent(sum -> money.check(sum, unit.store(), "amount", wrong));
        wrong.mustBeRight();
        unit.credit(on, amount, caller.name(), clock.instant());
        return card(unit);
    }

    /** The maker doesn't pay. @param cameBack they sent it back: it lies in the store again */
    public OldUnitCard refuse(long id, String why, boolean cameBack) {
        var caller = callers.mustBe(LEAD, OFFICE);
        new TypedFields().required("reason", why, LONGEST).mustBeRight();
        var unit = held(id, State.SENT, caller);
        if (cameBack) {
            custody.handOver(unit.phone(), Holder.MAKER, Holder.store(unit.store()), unit.ticket(), clock.instant());
            unit.comeBack(why.strip(), caller.name(), clock.instant());
        } else unit.refuse(why.strip(), caller.name(), clock.instant());
        return card(unit);
    }

    /** It goes nowhere: the maker doesn't want it. */
    public OldUnitCard scrap(long id, String why) {
        var caller = callers.mustBe(LEAD);
        new TypedFields().required("reason", why, LONGEST).mustBeRight();
        var unit = held(id, State.TO_RETURN, caller);
        custody.handOver(unit.phone(), Holder.store(unit.store()), Holder.SCRAPPED, unit.ticket(), clock.instant());
        unit.scrap(why.strip(), caller.name(), clock.instant());
        return card(unit);
    }

    private OldUnit held(long id, State wanted, Caller caller) {
        var unit = units.locked(id)
                .filter(found -> reach.sees(caller, found.store()))
                .orElseThrow(() -> new NotFound("unit", id));
        if (unit.state() != wanted) throw new NotToReturn(card(unit));
        return unit;
    }

    private OldUnitCard card(OldUnit unit) {
        return unit.card(policies.inForce(), clock.instant());
    }
}
