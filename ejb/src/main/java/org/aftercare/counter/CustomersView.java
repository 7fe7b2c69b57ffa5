package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.counter.OfferedEstimate.Standing;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Outcome;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.Step;
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

    private static final Set<Step> ASKS = EnumSet.of(Step.SEND_ESTIMATE, Step.DECLARE_BEYOND_REPAIR);
    private static final Set<Step> SETTLES = EnumSet.of(
            Step.ACCEPT_ESTIMATE,
            Step.REFUSE_ESTIMATE,
            Step.REVISE_ESTIMATE,
            Step.LAPSE,
            Step.APPEAL,
            Step.RESUME_REPAIR);

    @Inject
    CaseFile files;

    @Inject
    DeviceDesk devices;

    @Inject
    CustomerDesk customers;

    @Inject
    NetworkDesk network;

    @Inject
    WarrantyDesk warranty;

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
                store.zone(),
                languageOf(ticket));
    }

    OfferedEstimate estimate(TicketNumber number) {
        TicketCard ticket = files.read(number);
        StoreCard store = network.store(ticket.pickupStore());
        List<TimelineEntry> steps = files.timeline(number).stream()
                .filter(entry -> entry.step().isPresent())
                .toList();
        return new OfferedEstimate(
                standing(ticket, steps),
                number.value(),
                devices.byId(ticket.deviceId()).modelName(),
                store.name(),
                finding(steps),
                files.estimate(number).filter(lines -> ticket.outcome() != Outcome.BEYOND_REPAIR),
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

    /** What the last step that asked or settled left behind. */
    private static Standing standing(TicketCard ticket, List<TimelineEntry> steps) {
        Step last = steps.stream()
                .flatMap(entry -> entry.step().stream())
                .filter(step -> ASKS.contains(step) || SETTLES.contains(step))
                .reduce((earlier, later) -> later)
                .orElse(Step.LAPSE);
        if (ASKS.contains(last))
            return ticket.status() == TicketStatus.AWAITING_APPROVAL ? Standing.OPEN : Standing.OVER;
        return switch (last) {
            case ACCEPT_ESTIMATE, RESUME_REPAIR -> Standing.ACCEPTED;
            case REFUSE_ESTIMATE -> Standing.REFUSED;
            default -> Standing.OVER;
        };
    }

    private static String finding(List<TimelineEntry> steps) {
        return steps.stream()
                .map(TimelineEntry::finding)
                .filter(code -> !code.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    private String languageOf(TicketCard ticket) {
        return customers.byId(ticket.customerId()).language();
    }
}
