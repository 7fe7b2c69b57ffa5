package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.Imei;
import org.aftercare.device.RegisterDevice;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;

/** What steps mean for who holds the phone. */
@Dependent
class HandOvers {
    @Inject
    CustodyDesk custody;

    @Inject
    DeviceDesk devices;

    @Inject
    CaseFile files;

    @Inject
    Clock clock;

    /** The owner puts the phone on the counter of the pick-up store. */
    void takeIn(TicketCard ticket) {
        move(ticket, Thing.device(ticket.deviceId()), Holder.CUSTOMER, Holder.store(ticket.pickupStore()));
    }

    /** @throws InvalidInput field {@code replacement}: the unit given instead must be one that can be told apart */
    void before(TakeStep order) {
        if (order.step() == Step.SWAP) replacement(order);
    }

    void after(TakeStep order, TicketCard ticket) {
        var thing = Thing.device(ticket.deviceId());
        switch (order.step()) {
            case RECEIVE, COME_BACK, REOPEN -> takeIn(ticket);
            case COLLECT -> move(ticket, thing, Holder.store(ticket.pickupStore()), Holder.CUSTOMER);
            case DISPOSE -> move(ticket, thing, custody.holder(thing), Holder.SCRAPPED);
            case REFUND -> move(ticket, thing, custody.holder(thing), Holder.MAKER);
            case DECLARE_LOST -> move(ticket, thing, custody.holder(thing), Holder.LOST);
            default -> {}
        }
    }

    private void move(TicketCard ticket, Thing thing, Holder from, Holder to) {
        custody.handOver(thing, from, to, ticket.number().value(), clock.instant());
    }

    private void replacement(TakeStep order) {
        var text = order.papers().replacement().strip();
        if (text.isEmpty()) return; // the step itself asks for it
        var digits = Imei.digitsOf(text);
        boolean imei = digits.matches("[0-9]{15}");
        if (imei && Imei.problemOf(digits) != null) throw new InvalidInput("replacement", Imei.problemOf(digits));
        var ticket = files.read(order.number());
        if (text.equals(ticket.deviceLabel()) || digits.equals(ticket.deviceLabel()))
            throw new InvalidInput("replacement", "SAME_DEVICE");
        var old = devices.byId(ticket.deviceId());
        devices.register(new RegisterDevice(
                imei ? digits : "",
                "",
                imei ? "" : text,
                old.modelCode(),
                old.soldOn(),
                old.activatedOn(),
                java.util.Optional.empty(),
                old.soldInCountry(),
                old.channel()));
    }
}
