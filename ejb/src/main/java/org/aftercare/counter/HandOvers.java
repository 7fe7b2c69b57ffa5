package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.Imei;
import org.aftercare.device.MarkDesk;
import org.aftercare.device.TypedDevice;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;

/** What steps mean for who holds the phone. */
@Dependent
class HandOvers {
    @Inject
    CustodyDesk custody;

    @Inject
    DeviceDesk devices;

    @Inject
    MarkDesk marks;

    @Inject
    CaseFile files;

    @Inject
    TicketDesk tickets;

    @Inject
    Clock clock;

    /** The phone comes over the counter of the pick-up store: from its owner, or from wherever it was given up for. */
    void takeIn(TicketCard ticket) {
        var thing = Thing.device(ticket.deviceId());
        var holder = custody.holder(thing);
        var from = holder.isGivenUp() ? holder : Holder.CUSTOMER;
        move(ticket, thing, from, Holder.store(ticket.pickupStore()));
    }

    /**
     * Makes sure of the unit given instead.
     *
     * @return its device; empty unless the step is a swap that names one
     * @throws InvalidInput field {@code replacement}
     */
    Optional<DeviceCard> replacement(TakeStep order) {
        var text = order.papers().replacement().strip();
        if (order.step() != Step.SWAP || text.isEmpty()) return Optional.empty(); // the step itself asks for it
        var ticket = files.read(order.number());
        var old = devices.byId(ticket.deviceId());
        var unit = unit(text, old);
        if (unit.id() == old.id()) throw new InvalidInput("replacement", "SAME_DEVICE");
        unit.bar("replacement").ifPresent(bar -> {
            throw new InvalidInput(List.of(bar));
        });
        if (!files.openOf(unit.id()).isEmpty()) throw new InvalidInput("replacement", "NOT_ALLOWED");
        return Optional.of(unit);
    }

    /** @param unit the unit given instead, in a swap */
    TicketCard after(TakeStep order, TicketCard ticket, Optional<DeviceCard> unit) {
        var thing = Thing.device(ticket.deviceId());
        switch (order.step()) {
            case RECEIVE, COME_BACK, REOPEN -> takeIn(ticket);
            case COLLECT -> move(ticket, thing, Holder.store(ticket.pickupStore()), Holder.CUSTOMER);
            case DISPOSE -> move(ticket, thing, custody.holder(thing), Holder.SCRAPPED);
            case REFUND -> move(ticket, thing, custody.holder(thing), Holder.MAKER);
            case DECLARE_LOST -> move(ticket, thing, custody.holder(thing), Holder.LOST);
            case VOID_TICKET -> move(ticket, thing, custody.holder(thing), Holder.CUSTOMER);
            default -> {}
        }
        return unit.map(instead -> swapped(ticket, thing, instead)).orElse(ticket);
    }

    /** The old unit goes back to the maker; the new one lies where the old one lay and is the ticket's from now on. */
    private TicketCard swapped(TicketCard ticket, Thing old, DeviceCard unit) {
        var where = custody.holder(old);
        move(ticket, old, where, Holder.MAKER);
        var fresh = Thing.device(unit.id());
        var from = custody.holder(fresh);
        if (!from.equals(where)) custody.supply(fresh, where, ticket.number().value());
        marks.retire(ticket.deviceId(), unit.id(), ticket.number().value());
        return tickets.swapDevice(ticket.number(), unit.id(), unit.label());
    }

    private void move(TicketCard ticket, Thing thing, Holder from, Holder to) {
        if (!from.equals(to)) custody.handOver(thing, from, to, ticket.number().value(), clock.instant());
    }

    /** What stands on the unit, of the old one's model. */
    private DeviceCard unit(String text, DeviceCard old) {
        boolean imei = Imei.isMeant(text);
        try {
            return devices.register(
                    new TypedDevice(imei ? text : "", "", imei ? "" : text, old.modelCode(), "", "", "", "", ""));
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.errors().stream()
                    .map(error -> new FieldError("replacement", error.code(), error.arguments()))
                    .toList());
        }
    }
}
