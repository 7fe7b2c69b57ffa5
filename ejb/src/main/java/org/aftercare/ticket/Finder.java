package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.device.FaultCodes;
import org.aftercare.device.FaultCodes.FindingCode;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;

/**
 * Takes down what was found. What takes a claim out of warranty is refused without a photo of this ticket that shows it:
 * nobody has to believe a technician's word.
 */
@Dependent
class Finder {
    private static final String WHOLE_DEVICE = "device";
    private static final Set<String> NO_CAUSE = Set.of("UNCLEAR", "NONE_FOUND");

    @Inject
    Findings findings;

    @Inject
    Appeals appeals;

    @Inject
    Tickets tickets;

    @Inject
    FaultCodes codes;

    @Inject
    Clock clock;

    /**
     * A technician of the bench found that.
     *
     * @throws InvalidInput fields {@code finding} (UNKNOWN_FINDING, VERDICT_FINAL), {@code evidence} (EVIDENCE_REQUIRED,
     *     UNKNOWN_PHOTO), {@code replaces} (NOT_IN_FORCE, VERDICT_FINAL)
     */
    Finding found(Ticket ticket, Found what, Caller caller) {
        var code = known(what);
        var inForce = findings.inForce(ticket);
        var shownBy = shownBy(ticket, what, inForce, caller);
        var errors = wrong(ticket, what, code, inForce, shownBy);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        var replaced = inForce.stream()
                .filter(earlier -> !earlier.isReview())
                .filter(earlier -> what.replaces().contains(earlier.id()) || isAbout(code, earlier))
                .toList();
        return kept(new Finding(ticket, code, shownBy, what.words(), caller, clock.instant()).insteadOf(replaced));
    }

    /** The second technician, who knows nothing of the first finding, found that: it stands in for all before. */
    Finding reviewed(Ticket ticket, Found what, Caller reviewer) {
        var code = known(what);
        var shownBy = new TreeSet<>(what.evidence().orElse(List.of()));
        var errors = new ArrayList<FieldError>();
        needsPhotos(ticket, code, shownBy, errors);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return kept(new Finding(ticket, code, shownBy, what.words(), reviewer, clock.instant())
                .onReview()
                .insteadOf(findings.inForce(ticket)));
    }

    private Finding kept(Finding finding) {
        findings.add(finding);
        return finding;
    }

    private FindingCode known(Found what) {
        return codes.finding(what.code())
                .orElseThrow(() -> new InvalidInput("finding", "UNKNOWN_FINDING", what.code()));
    }

    private List<FieldError> wrong(
            Ticket ticket, Found what, FindingCode code, List<Finding> inForce, Set<Long> shownBy) {
        var errors = new ArrayList<FieldError>();
        needsPhotos(ticket, code, shownBy, errors);
        if (code.excludes() && isDecided(ticket, code, inForce)) errors.add(FieldError.of("finding", "VERDICT_FINAL"));
        for (long id : what.replaces()) {
            if (has(inForce, one -> one.id() == id && one.isReview()))
                errors.add(FieldError.of("replaces", "VERDICT_FINAL"));
            else if (!has(inForce, one -> one.id() == id)) errors.add(FieldError.of("replaces", "NOT_IN_FORCE", id));
        }
        return errors;
    }

    private void needsPhotos(Ticket ticket, FindingCode code, Set<Long> shownBy, List<FieldError> errors) {
        if (code.excludes() && shownBy.isEmpty()) errors.add(FieldError.of("evidence", "EVIDENCE_REQUIRED"));
        if (shownBy.isEmpty()) return;
        var own = tickets.photos(ticket.id()).stream().map(PhotoCard::id).collect(Collectors.toSet());
        shownBy.stream()
                .filter(id -> !own.contains(id))
                .forEach(id -> errors.add(FieldError.of("evidence", "UNKNOWN_PHOTO", id)));
    }

    /** A verdict is final: the bench may not take a part out of warranty again by another word than the reviewer's. */
    private boolean isDecided(Ticket ticket, FindingCode code, List<Finding> inForce) {
        if (has(inForce, one -> one.isReview() && one.code().equals(code.code()))) return false;
        return appeals.decided(ticket)
                .filter(appeal -> code.component().equals(WHOLE_DEVICE)
                        || appeal.components().contains(code.component())
                        || appeal.components().contains(WHOLE_DEVICE)
                        || has(inForce, one -> one.isReview() && one.speaksOf(code.component())))
                .isPresent();
    }

    /** What is said of a part anew; that no cause can be told, or after all can, speaks of all that was said before. */
    private boolean isAbout(FindingCode code, Finding earlier) {
        return earlier.speaksOf(code.component())
                || hasNoCause(code)
                || codes.finding(earlier.code()).filter(Finder::hasNoCause).isPresent();
    }

    private static boolean hasNoCause(FindingCode code) {
        return code.component().equals(WHOLE_DEVICE) && NO_CAUSE.contains(code.cause());
    }

    private Set<Long> shownBy(Ticket ticket, Found what, List<Finding> inForce, Caller caller) {
        if (what.evidence().isPresent()) return new TreeSet<>(what.evidence().get());
        var taken = tickets.diagnosedSince(ticket.id()).stream()
                .flatMap(since -> tickets.photos(ticket.id()).stream()
                        .filter(photo -> !photo.at().isBefore(since))
                        .filter(photo -> photo.actor().equals(caller.name())))
                .map(PhotoCard::id);
        var known = inForce.stream()
                .filter(earlier -> earlier.code().equals(what.code()))
                .flatMap(earlier -> earlier.photos().stream());
        return Stream.concat(taken, known).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean has(List<Finding> findings, Predicate<Finding> which) {
        return findings.stream().anyMatch(which);
    }
}
