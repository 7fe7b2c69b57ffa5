package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.counter.OfferedEstimate.Standing;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceDesk;
import org.aftercare.knowledge.HelpDesk;
import org.aftercare.knowledge.HelpOffer;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.swap.RefundCard;
import org.aftercare.swap.RefundDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.SentEstimate;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.ticket.TimelineEntry;
import org.aftercare.warranty.WarrantyDesk;

/** What of a ticket its customer may see. */
@Dependent
class CustomersView {
    private static final int SHOWN_SIGNS = 4;

    /** Still on its way to ready: what was promised still matters. */
    private static final Set<TicketStatus> PROMISED = EnumSet.complementOf(EnumSet.of(
            TicketStatus.READY,
            TicketStatus.RETURN_READY,
            TicketStatus.UNCLAIMED,
            TicketStatus.COLLECTED,
            TicketStatus.CLOSED,
            TicketStatus.CANCELLED,
            TicketStatus.EXPIRED,
            TicketStatus.REFUNDED,
            TicketStatus.DISPOSED,
            TicketStatus.VOID,
            TicketStatus.LOST));

    @Inject
    CaseFile files;

    @Inject
    EvidenceDesk evidence;

    @Inject
    CustomersClaim claims;

    @Inject
    DeviceDesk devices;

    @Inject
    CustomerDesk customers;

    @Inject
    RefundDesk refunds;

    @Inject
    NetworkDesk network;

    @Inject
    WarrantyDesk warranty;

    @Inject
    EstimateDesk estimates;

    @Inject
    HelpDesk help;

    @Inject
    Clock clock;

    TicketCard ticket(TicketNumber number) {
        return files.read(number);
    }

    TrackedRepair repair(TicketNumber number) {
        TicketCard ticket = files.read(number);
        StoreCard store = network.store(ticket.pickupStore());
        boolean promised = PROMISED.contains(ticket.status());
        return new TrackedRepair(
                number.value(),
                ticket.status(),
                devices.byId(ticket.deviceId()).modelName(),
                end(ticket.deviceLabel()),
                store.name(),
                Optional.ofNullable(ticket.likelyBy()).filter(at -> promised),
                Optional.ofNullable(ticket.safelyBy()).filter(at -> promised),
                warranty.decision(ticket.coverageId()),
                reached(files.history(number)),
                messages(files.timeline(number)),
                evidence.appeal(number).flatMap(claims::verdict),
                refunds.of(number).map(RefundCard::amount),
                help(ticket),
                store.zone(),
                languageOf(ticket));
    }

    /** A device that is here already is looked at here. */
    List<HelpOffer> help(TicketCard ticket) {
        return ticket.status() == TicketStatus.BOOKED ? help.offers(ticket.modelCode(), ticket.symptoms()) : List.of();
    }

    OfferedEstimate estimate(TicketNumber number) {
        TicketCard ticket = files.read(number);
        StoreCard store = network.store(ticket.pickupStore());
        Optional<SentEstimate> offer = estimates.newest(number);
        return new OfferedEstimate(
                offer.map(sent -> standing(ticket, sent)).orElse(Standing.OVER),
                number.value(),
                devices.byId(ticket.deviceId()).modelName(),
                store.name(),
                store.contact(),
                offer.map(SentEstimate::finding).orElse(""),
                offer,
                store.zone(),
                languageOf(ticket));
    }

    private static String end(String label) {
        return label.substring(Math.max(0, label.length() - SHOWN_SIGNS));
    }

    /** Each change of status once; what else happened is no news to the customer. */
    private static List<TrackedRepair.Reached> reached(List<StatusSince> history) {
        List<TrackedRepair.Reached> reached = new ArrayList<>();
        TicketStatus last = null;
        for (StatusSince line : history) {
            if (line.status() != last) reached.add(new TrackedRepair.Reached(line.status(), line.at()));
            last = line.status();
        }
        return reached;
    }

    private static List<TrackedRepair.Message> messages(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(TimelineEntry::isForCustomer)
                .map(entry -> new TrackedRepair.Message(entry.at(), entry.text()))
                .toList();
    }

    private Standing standing(TicketCard ticket, SentEstimate sent) {
        return switch (sent.state()) {
            case OPEN -> ticket.status() == TicketStatus.AWAITING_APPROVAL ? untilItsTimeIsOver(sent) : Standing.OVER;
            case ACCEPTED -> Standing.ACCEPTED;
            case REFUSED -> Standing.REFUSED;
            case LAPSED -> Standing.LAPSED;
            case REPLACED, WITHDRAWN -> Standing.OVER;
        };
    }

    /** The housekeeper comes once a minute; the offer's last day ends at midnight. */
    private Standing untilItsTimeIsOver(SentEstimate sent) {
        return clock.instant().isBefore(sent.validBefore()) ? Standing.OPEN : Standing.LAPSED;
    }

    private String languageOf(TicketCard ticket) {
        return customers.byId(ticket.customerId()).language();
    }
}
