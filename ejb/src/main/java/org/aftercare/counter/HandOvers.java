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
import org.aftercare.loaner.PoolBook;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.swap.MakerDesk;
import org.aftercare.swap.OldUnitCard.Why;
import org.aftercare.swap.RefundDesk;
import org.aftercare.swap.SwapUnitDesk;
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
    PoolBook pools;

    @Inject
    CaseFile files;

    @Inject
    TicketDesk tickets;

    @Inject
    SwapUnitDesk stock;

    @Inject
    MakerDesk makers;

    @Inject
    RefundDesk refunds;

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
        devices.find(text).flatMap(known -> pools.codeOf(known.id())).ifPresent(code -> {
            throw new InvalidInput("replacement", "LOANER_PHONE", code);
        });
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
            case REFUND -> refunded(ticket, thing, order.papers().reason().strip());
            case DECLARE_LOST -> move(ticket, thing, custody.holder(thing), Holder.LOST);
            case VOID_TICKET -> move(ticket, thing, custody.holder(thing), Holder.CUSTOMER);
            default -> {}
        }
        return unit.map(instead -> swapped(ticket, thing, instead)).orElse(ticket);
    }

    /** The money is ordered, and the unit lies where it lay until it is sent to the maker. */
    private void refunded(TicketCard ticket, Thing thing, String why) {
        keepOld(ticket, thing, custody.holder(thing), Why.REFUNDED);
        refunds.order(ticket, why);
    }

    /** The old unit is to be returned to the maker; the new one lies where it lies and is the ticket's from now on. */
    private TicketCard swapped(TicketCard ticket, Thing old, DeviceCard unit) {
        mayBeGiven(unit);
        var where = custody.holder(old);
        stock.give(unit.id(), where, ticket.number().value());
        keepOld(ticket, old, where, Why.SWAPPED);
        var fresh = Thing.device(unit.id());
        var from = custody.holder(fresh);
        if (!from.equals(where)) custody.supply(fresh, where, ticket.number().value());
        else custody.handOver(fresh, where, where, ticket.number().value(), clock.instant());
        marks.retire(ticket.deviceId(), unit.id(), ticket.number().value());
        return tickets.swapDevice(ticket.number(), unit.id(), unit.label());
    }

    /** Who wants to give the same unit waits here, and then sees that it is given. */
    private void mayBeGiven(DeviceCard unit) {
        try {
            devices.hold(unit.id());
        } catch (InvalidInput refused) {
            throw at("replacement", refused);
        }
        files.openOf(unit.id()).stream().findFirst().ifPresent(number -> {
            throw new InvalidInput("replacement", "UNIT_GIVEN", number);
        });
    }

    /** In its store until it is sent; one that lies in none is the maker's already. */
    private void keepOld(TicketCard ticket, Thing old, Holder where, Why why) {
        if (where.kind().equals("store")) makers.keep(ticket, new StoreCode(where.place()), why);
        else move(ticket, old, where, Holder.MAKER);
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
            throw at("replacement", refused);
        }
    }

    private static InvalidInput at(String field, InvalidInput refused) {
        return new InvalidInput(refused.errors().stream()
                .map(error -> new FieldError(field, error.code(), error.arguments()))
                .toList());
    }
}
