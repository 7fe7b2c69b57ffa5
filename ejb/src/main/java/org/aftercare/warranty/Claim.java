package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.FaultCodes.FindingCode;
import org.aftercare.warranty.Coverage.Consideration;
import org.aftercare.warranty.Coverage.Finding;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.History.PastRepair;
import org.aftercare.warranty.Policies.MakerTerm;
import org.aftercare.warranty.Policies.StatutoryTerm;

/** A question under given policies, and the derivation of its answer as it grows. */
final class Claim {
    static final String WHOLE_DEVICE = "device";
    private static final String UNCLEAR = "UNCLEAR";

    private final Question question;
    private final Policies policies;
    private final String family;
    private final List<PastRepair> repairs;
    private final List<Consideration> derivation = new ArrayList<>();
    private final List<LocalDate> awaited = new ArrayList<>();

    /** @param family what policies call the device's model line; empty text while the model is unknown */
    Claim(Question question, Policies policies, String family) {
        this.question = question;
        this.policies = policies;
        this.family = family;
        this.repairs = inOrder(question);
    }

    Question question() {
        return question;
    }

    DeviceCard device() {
        return question.device();
    }

    Policies policies() {
        return policies;
    }

    String family() {
        return family;
    }

    String soldIn() {
        return device().soldInCountry();
    }

    /** The day it was claimed: a device that is with us was claimed for when it was handed in. */
    LocalDate day() {
        return question.claimedOn();
    }

    /** Where it is claimed: where it was sold, unless the question says so. */
    String claimedIn() {
        return question.country().isEmpty() ? soldIn() : question.country();
    }

    List<Consideration> derivation() {
        return derivation;
    }

    void tell(String component, String rule, String inputs, String outcome, String source) {
        derivation.add(new Consideration(component, rule, inputs, outcome.strip(), source));
    }

    /** Its owner has waited for us longer than that. */
    boolean isLate(int days) {
        return claimed().anyMatch(repair -> repair.daysWaited(question.on()) > days);
    }

    /** Once it isn't done within so many days it will have earned more; what is ready by now won't. */
    void await(int days) {
        if (claimed().findAny().isEmpty()
                || claimed().anyMatch(repair -> repair.waitedUntil().isEmpty())) awaited.add(day().plusDays(days + 1L));
    }

    private Stream<PastRepair> claimed() {
        return repairs().filter(PastRepair::isClaimed);
    }

    Optional<LocalDate> nextAwaited() {
        return awaited.stream().min(Comparator.naturalOrder());
    }

    String facts() {
        return "brand " + device().brand() + ", sold in " + soldIn() + ", claimed in " + question.country();
    }

    /** Neither sold, activated nor produced, as far as anybody knows: the proof of purchase will tell all of it. */
    boolean nothingHappened() {
        return device().soldOn().isEmpty()
                && device().activatedOn().isEmpty()
                && device().producedOn().isEmpty();
    }

    Optional<Start> start(Term term) {
        return Start.of(term, device(), question.proofOfPurchase(), policies.withoutProof(term.by(), device()));
    }

    /** The law's row that says most about this part, of those that were there on the day its term starts. */
    Optional<StatutoryTerm> statutoryTerm(String component) {
        return policies.statutoryOf(soldIn(), component).stream()
                .filter(row -> isThere(row.term()))
                .max(Comparator.<StatutoryTerm>comparingInt(row -> row.weight(component))
                        .thenComparing(row -> row.term().soldFrom()));
    }

    /** The maker's row that says most about this part, of those that were there on the day its term starts. */
    Optional<MakerTerm> makerTerm(String component) {
        return policies.makerOf(device(), family, component).stream()
                .filter(row -> isThere(row.term()))
                .max(Comparator.<MakerTerm>comparingInt(row -> row.weight(component))
                        .thenComparing(row -> row.term().soldFrom()));
    }

    private boolean isThere(Term term) {
        return start(term)
                .filter(start -> !term.soldFrom().isAfter(start.day()))
                .isPresent();
    }

    /** Repairs in the order in which they happened, whatever order they were told in. */
    Stream<PastRepair> repairs() {
        return repairs.stream();
    }

    private static List<PastRepair> inOrder(Question question) {
        return question.history().repairs().stream()
                .filter(repair -> !repair.takenIn().isAfter(question.on()))
                .map(repair -> repair.asOf(question.on()))
                .sorted(Comparator.comparing(PastRepair::takenIn)
                        .thenComparing(repair -> repair.handedBack().orElse(LocalDate.MAX))
                        .thenComparing(PastRepair::component)
                        .thenComparing(PastRepair::under)
                        .thenComparing(PastRepair::result)
                        .thenComparing(PastRepair::recall))
                .toList();
    }

    /** What was found and shown. */
    List<FindingCode> shown(String component) {
        return found(component, true);
    }

    /** What was coded without a photo. */
    List<FindingCode> unshown(String component) {
        return found(component, false);
    }

    boolean isUnclear(String component) {
        return Stream.of(true, false)
                .flatMap(shown -> found(component, shown).stream())
                .anyMatch(finding -> finding.cause().equals(UNCLEAR));
    }

    /** Findings on the part itself; one on the whole device speaks of every part, and the whole device of every one. */
    private List<FindingCode> found(String component, boolean shown) {
        return question.findings().stream()
                .filter(finding -> finding.shown() == shown)
                .map(Finding::code)
                .sorted()
                .map(policies.findings()::get)
                .filter(Objects::nonNull)
                .filter(finding -> component.equals(WHOLE_DEVICE)
                        || finding.component().equals(component)
                        || finding.component().equals(WHOLE_DEVICE))
                .toList();
    }
}
