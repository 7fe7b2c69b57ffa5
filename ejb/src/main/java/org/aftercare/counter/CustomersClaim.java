package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.counter.DisputedClaim.Standing;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.ticket.AppealCard;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.FindingCard;
import org.aftercare.ticket.SentEstimate;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;

/** What of a decision its customer may see and dispute. */
@Dependent
class CustomersClaim {
    private static final Set<TicketStatus> DISPUTABLE =
            EnumSet.of(TicketStatus.AWAITING_APPROVAL, TicketStatus.RETURN_PENDING);

    @Inject
    CaseFile files;

    @Inject
    EvidenceDesk evidence;

    @Inject
    EstimateDesk estimates;

    @Inject
    WarrantyDesk warranty;

    @Inject
    DeviceDesk devices;

    @Inject
    CustomerDesk customers;

    @Inject
    NetworkDesk network;

    DisputedClaim of(TicketNumber number) {
        TicketCard ticket = files.read(number);
        StoreCard store = network.store(ticket.pickupStore());
        Instant began = Optional.ofNullable(ticket.receivedAt()).orElse(ticket.openedAt());
        Optional<AppealCard> appeal =
                evidence.appeal(number).filter(one -> !one.madeAt().isBefore(began));
        Coverage coverage = warranty.decision(ticket.coverageId());
        List<FindingCard> findings = held(evidence.findings(number), appeal);
        return new DisputedClaim(
                standing(ticket, findings, appeal),
                number.value(),
                devices.byId(ticket.deviceId()).modelName(),
                store.name(),
                findings.stream()
                        .map(found -> new DisputedClaim.Found(found.code(), found.words(), found.photos()))
                        .toList(),
                coverage,
                burden(ticket, coverage),
                estimates.newest(number).filter(SentEstimate::isOpen).map(SentEstimate::validUntil),
                appeal.map(AppealCard::words).orElse(""),
                appeal.flatMap(this::verdict),
                store.zone(),
                customers.byId(ticket.customerId()).language());
    }

    /** What is held against them; once a second technician has decided, what was held against them before. */
    private static List<FindingCard> held(List<FindingCard> all, Optional<AppealCard> appeal) {
        if (appeal.flatMap(AppealCard::verdict).isEmpty())
            return all.stream().filter(FindingCard::inForce).toList();
        Map<String, FindingCard> newest = new LinkedHashMap<>();
        all.stream()
                .filter(found ->
                        !found.review() && !found.at().isAfter(appeal.get().madeAt()))
                .filter(found -> appeal.get().components().contains(found.component()))
                .forEach(found -> newest.put(found.component(), found));
        return List.copyOf(newest.values());
    }

    /** What came of the appeal, once somebody has decided. */
    Optional<ToldVerdict> verdict(AppealCard appeal) {
        return appeal.verdict()
                .map(verdict -> new ToldVerdict(
                        verdict.at(),
                        verdict.finding(),
                        verdict.words(),
                        verdict.comparison(),
                        warranty.decision(verdict.coverageId()).outcome()));
    }

    private static Standing standing(TicketCard ticket, List<FindingCard> findings, Optional<AppealCard> appeal) {
        if (appeal.flatMap(AppealCard::verdict).isPresent()) return Standing.DECIDED;
        if (ticket.status() == TicketStatus.APPEALED) return Standing.REVIEWED;
        boolean open = DISPUTABLE.contains(ticket.status()) && !ticket.appealed() && !findings.isEmpty();
        return open ? Standing.OPEN : Standing.OVER;
    }

    /** As the decision was before anything was found. */
    private List<Coverage.Reason> burden(TicketCard ticket, Coverage decided) {
        if (reasons(decided).anyMatch(CustomersClaim::isBurden)) return List.of();
        var asked = warranty.question(ticket.coverageId());
        var parts = decided.components().stream()
                .map(Coverage.ComponentDecision::component)
                .toList();
        return reasons(warranty.check(new Coverage.Question(
                        asked.device(), asked.on(), asked.country(), asked.proofOfPurchase(), parts, List.of())))
                .filter(CustomersClaim::isBurden)
                .toList();
    }

    private static Stream<Coverage.Reason> reasons(Coverage coverage) {
        return coverage.components().stream()
                .flatMap(part -> part.reasons().stream())
                .distinct();
    }

    private static boolean isBurden(Coverage.Reason reason) {
        return reason.code().startsWith("BURDEN_");
    }
}
