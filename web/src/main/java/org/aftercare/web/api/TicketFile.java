package org.aftercare.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Thing;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceDesk;
import org.aftercare.sla.ClockCard;
import org.aftercare.sla.ClockDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.warranty.WarrantyDesk;
import org.aftercare.web.Words;

/** Tells everything about a repair: what the rooms know of it, put side by side. The case file checks who may read it. */
@ApplicationScoped
public class TicketFile {
    @Inject
    CaseFile cases;

    @Inject
    EvidenceDesk evidence;

    @Inject
    DeviceDesk devices;

    @Inject
    CustomerDesk customers;

    @Inject
    WarrantyDesk warranty;

    @Inject
    CustodyDesk custody;

    @Inject
    ClockDesk clocks;

    TicketJson read(TicketNumber number, Words words) {
        return told(cases.read(number), words);
    }

    TicketJson told(TicketCard ticket, Words words) {
        return told(ticket, clocks.clocks(ticket.number()), words);
    }

    TicketJson told(TicketCard ticket, List<ClockCard> running, Words words) {
        return new TicketJson(
                ticket.number().value(),
                ticket.version(),
                ticket.status().name(),
                ticket.outcome().name(),
                ticket.pickupStore().value(),
                ticket.benchStore().value(),
                custody.holder(Thing.device(ticket.deviceId())).value(),
                Absent.ifEmpty(ticket.assignee()),
                Absent.ifEmpty(ticket.level()),
                DeviceJson.of(devices.byId(ticket.deviceId())),
                customer(customers.byId(ticket.customerId())),
                ticket.symptoms(),
                Absent.ifEmpty(ticket.description()),
                checklist(ticket.checklist()),
                Absent.ifEmpty(ticket.condition()),
                Absent.ifEmpty(ticket.accessories()),
                ticket.proofOfPurchase(),
                ticket.surveyAllowed(),
                ticket.priority().name(),
                ticket.loanerLent(),
                CoverageJson.of(warranty.decision(ticket.coverageId()), words),
                ticket.estimate().map(MoneyJson::of).orElse(null),
                PromiseJson.of(ticket.likelyBy(), ticket.safelyBy(), ticket.networkAct()),
                ticket.arrivedAt(),
                ticket.openedAt(),
                ticket.receivedAt(),
                ticket.readyAt(),
                ticket.collectedAt(),
                ticket.endedAt(),
                ticket.dueAt(),
                running.stream().map(ClockJson::summary).toList(),
                cases.legal(ticket.number()).stream().map(LegalJson::of).toList(),
                evidence.findings(ticket.number()).stream().map(FindingJson::of).toList(),
                evidence.appeal(ticket.number()).map(AppealJson::of).orElse(null));
    }

    private static TicketJson.CustomerJson customer(CustomerCard customer) {
        return new TicketJson.CustomerJson(
                customer.name(),
                Absent.ifEmpty(customer.phone()),
                Absent.ifEmpty(customer.email()),
                customer.language());
    }

    private static TicketJson.ChecklistJson checklist(Checklist asked) {
        return new TicketJson.ChecklistJson(
                asked.lockOff(),
                asked.backedUp(),
                asked.cardsRemoved(),
                asked.batterySafe(),
                Absent.ifEmpty(asked.alsoCollects()),
                Absent.ifEmpty(asked.caseNumber()));
    }
}
