package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceDesk;
import org.aftercare.parts.PartCard;
import org.aftercare.parts.PartLabel;
import org.aftercare.parts.PartPlace;
import org.aftercare.parts.PartScanned;
import org.aftercare.parts.PartsDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** What a scan means: mostly that a phone or a part arrived; else what is wrong. Nobody receives what they sent themselves. */
@Dependent
class Scanner {
    private static final Logger LOG = System.getLogger(Scanner.class.getName());
    private static final int LONGEST_CODE = 80;
    private static final Set<TicketStatus> FETCHED =
            EnumSet.of(TicketStatus.READY, TicketStatus.RETURN_READY, TicketStatus.UNCLAIMED);

    @Inject
    Transfers transfers;

    @Inject
    ScanExceptions exceptions;

    @Inject
    CustodyDesk custody;

    @Inject
    PartsDesk parts;

    @Inject
    TicketDesk tickets;

    @Inject
    CaseFile files;

    @Inject
    DeviceDesk devices;

    @Inject
    Event<CameForPickUp> came;

    @Inject
    Clock clock;

    /** A scan as it was made. */
    private record Reading(String code, StoreCode store, Instant at, Caller actor) {}

    Scanned scan(String code, StoreCode store, Instant at, Caller actor) {
        var reading = new Reading(code, store, at, actor);
        var label = code.toUpperCase(Locale.ROOT);
        if (PartLabel.isOne(label)) return ofPart(reading, label);
        if (TicketNumber.isValid(label)) return ofTicket(reading, new TicketNumber(label));
        return devices.find(code)
                .map(device -> ofDevice(reading, device.id()))
                .orElseGet(() -> wrong(reading, "NOTHING", "", "STRANGER", null));
    }

    private Scanned ofPart(Reading reading, String label) {
        return parts.scan(label, reading.store())
                .map(found -> ofPart(reading, found))
                .orElseGet(() -> wrong(reading, "NOTHING", "", "STRANGER", null));
    }

    private Scanned ofPart(Reading reading, PartScanned found) {
        var ticket = found.part().ticket();
        if (found.received()) return result(reading, "PART", ticket, "RECEIVED", "");
        if (found.here()) return result(reading, "PART", ticket, "", "ALREADY_HERE");
        boolean travels = found.part().place() == PartPlace.TRANSIT;
        return wrong(reading, "PART", ticket, travels ? elsewhere(reading, found.part()) : "NOT_EXPECTED", null);
    }

    private static String elsewhere(Reading reading, PartCard part) {
        return reading.store().equals(part.sentFrom()) ? "SENT_FROM_HERE" : "WRONG_STORE";
    }

    private Scanned ofTicket(Reading reading, TicketNumber number) {
        return tickets.hold(number)
                .map(ticket -> scanned(reading, "TICKET", ticket))
                .orElseGet(() -> wrong(reading, "NOTHING", "", "STRANGER", null));
    }

    private Scanned ofDevice(Reading reading, long deviceId) {
        return files.openOf(deviceId).stream()
                .findFirst()
                .flatMap(tickets::hold)
                .map(ticket -> scanned(reading, "DEVICE", ticket))
                .orElseGet(() -> wrong(reading, "DEVICE", "", "STRANGER", null));
    }

    private Scanned scanned(Reading reading, String found, TicketCard ticket) {
        var leg = transfers.travelling(ticket.number());
        if (leg.isEmpty()) return notTravelling(reading, found, ticket);
        var transfer = leg.get();
        if (transfer.comesFrom(reading.store())) return wrong(reading, found, ticket, "SENT_FROM_HERE", transfer);
        if (!transfer.goesTo(reading.store())) return wrong(reading, found, ticket, "WRONG_STORE", transfer);
        return received(reading, found, ticket, transfer);
    }

    private Scanned notTravelling(Reading reading, String found, TicketCard ticket) {
        boolean here = custody.holder(Thing.device(ticket.deviceId())).isStore(reading.store());
        if (here) return result(reading, found, ticket.number().value(), "", "ALREADY_HERE");
        return wrong(reading, found, ticket.number().value(), "NOT_EXPECTED", null);
    }

    private Scanned received(Reading reading, String found, TicketCard ticket, Transfer transfer) {
        var number = ticket.number();
        transfer.receive(reading.actor().name(), clock.instant());
        custody.handOver(
                transfer.phone(), transfer.carrier(), Holder.store(reading.store()), number.value(), reading.at());
        files.came(number, reading.store());
        boolean home = ticket.status() == TicketStatus.HOMEBOUND
                && ticket.pickupStore().equals(reading.store());
        if (home) arriveHome(number);
        else if (isFetched(ticket, reading.store())) came.fire(new CameForPickUp(ticket));
        return result(reading, found, number.value(), home ? "HOME" : "RECEIVED", "");
    }

    /** It was ready before it was brought here. */
    private static boolean isFetched(TicketCard ticket, StoreCode here) {
        return FETCHED.contains(ticket.status()) && ticket.pickupStore().equals(here);
    }

    private void arriveHome(TicketNumber number) {
        var arrive = new TakeStep(number, TakeStep.AS_IT_IS, Step.ARRIVE_HOME, Papers.NONE);
        Callers.acting(Caller.SYSTEM, () -> tickets.take(arrive));
    }

    private Scanned wrong(Reading reading, String found, TicketCard ticket, String exception, Transfer transfer) {
        return wrong(reading, found, ticket.number().value(), exception, transfer.id());
    }

    private Scanned wrong(Reading reading, String found, String ticket, String exception, Long transferId) {
        var scanned = result(reading, found, ticket, "", exception);
        var code = reading.code()
                .substring(0, Math.min(LONGEST_CODE, reading.code().length()));
        exceptions.add(new ScanException(
                reading.store(), code, scanned, transferId, reading.actor().name()));
        LOG.log(Level.WARNING, "scan in {0}: {1} {2}", reading.store(), exception, ticket);
        return scanned;
    }

    private Scanned result(Reading reading, String found, String ticket, String moved, String exception) {
        return new Scanned(found, ticket, moved, exception, reading.at(), clock.instant());
    }
}
