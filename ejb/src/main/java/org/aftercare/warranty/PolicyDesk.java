package org.aftercare.warranty;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;

/** The versions of the coverage policies: head office keeps new ones and puts them into force, managers may look. */
@Stateless
public class PolicyDesk {
    private static final Logger LOG = System.getLogger(PolicyDesk.class.getName());
    private static final int WORDS = 1_000;
    private static final int YEARS_AHEAD = 5;

    @Inject
    PolicyBook book;

    @Inject
    PolicyShelf shelf;

    @Inject
    Callers callers;

    @Inject
    Event<PoliciesScheduled> scheduled;

    @Inject
    Clock clock;

    /** Every version, the newest first. */
    public List<PolicyCard> versions() {
        mayLook();
        var timetable = book.timetable();
        return shelf.versions().stream().map(kept -> card(kept, timetable)).toList();
    }

    /** A version with all it says. @throws NotFound */
    public PolicySheets read(String version) {
        mayLook();
        var card = card(kept(version), book.timetable());
        return new PolicySheets(
                card,
                open(version).sheets().entrySet().stream()
                        .map(file -> new PolicyTable(
                                file.getKey(),
                                file.getValue().header(),
                                file.getValue().lines().stream()
                                        .map(line -> List.copyOf(line.cells().values()))
                                        .toList(),
                                file.getValue().text()))
                        .filter(table -> !table.text().isEmpty())
                        .toList());
    }

    /** Every act, the latest first. */
    public List<PolicyAct> history() {
        mayLook();
        var acts = new ArrayList<>(book.timetable().acts());
        Collections.reverse(acts);
        return acts;
    }

    /** What {@code after} says otherwise than {@code before}. @throws NotFound */
    public PolicyComparison compare(String before, String after) {
        mayLook();
        return PolicyComparison.of(open(before), open(after));
    }

    /** The format of every file, as this program reads it. */
    public List<PolicyFormat> formats() {
        mayLook();
        return PolicyFormat.of(book.textsAtStart());
    }

    /**
     * Keeps files as a new version, which is a proposal until it is put into force. Files that aren't among them are
     * those of the version in force today; the whole is read before anything is kept.
     *
     * @throws InvalidInput with everything that is wrong: fields {@code files} and {@code note}, and each line of a file
     *     as {@code statutory.csv:12}
     */
    public UploadedPolicies upload(UploadPolicies order) {
        var officer = callers.mustBe(Role.OFFICE);
        var base = book.timetable().on(book.today()).orElseThrow(() -> new NotFound("policy", ""));
        if (order.note().length() > WORDS) throw new InvalidInput("note", "TOO_LONG", WORDS);
        var texts = new Upload(order.files()).over(book.textsAtStart(), book.texts(base));
        var read = PolicyTexts.of(texts);
        Upload.refuse(read.problems());
        var version = read.policies().version();
        var kept = new KeptPolicies(
                version,
                PolicyOrigin.UPLOAD,
                officer.name(),
                clock.instant(),
                base,
                order.note().strip());
        return new UploadedPolicies(version, shelf.keep(kept, read.texts()));
    }

    /**
     * Has a version hold from a day on, until an act for a later day takes over.
     *
     * @return the act
     * @throws InvalidInput fields {@code from}, {@code reason}, {@code version}
     * @throws NotFound for a version that there isn't
     * @throws PoliciesChanged when somebody acted since the caller looked
     */
    public PolicyAct putIntoForce(PutIntoForce order) {
        var officer = callers.mustBe(Role.OFFICE);
        kept(order.version());
        book.refresh();
        var timetable = book.timetable();
        if (timetable.last() != order.seen()) throw changed(timetable);
        check(order, timetable);
        var act = new PolicyAct(
                timetable.last() + 1,
                order.version(),
                order.from(),
                PolicyAct.Kind.OFFICE,
                officer.name(),
                order.reason().strip(),
                clock.instant());
        if (!shelf.append(act)) throw changed(new Timetable(shelf.acts()));
        scheduled.fire(new PoliciesScheduled(act.version(), act.from()));
        LOG.log(Level.INFO, "coverage policies {0} are in force from {1} ({2})", act.version(), act.from(), act.kind());
        return act;
    }

    private void check(PutIntoForce order, Timetable timetable) {
        List<FieldError> errors = new ArrayList<>();
        if (order.reason().isBlank()) errors.add(FieldError.of("reason", "REASON_REQUIRED"));
        if (order.reason().length() > WORDS) errors.add(FieldError.of("reason", "TOO_LONG", WORDS));
        var today = book.today();
        LocalDate last = today.plusYears(YEARS_AHEAD);
        if (order.from().isBefore(today) && !order.correction())
            errors.add(FieldError.of("from", "POLICY_FROM_PAST", today));
        if (order.from().isBefore(Timetable.BEGINNING) || order.from().isAfter(last))
            errors.add(FieldError.of("from", "OUT_OF_RANGE", Timetable.BEGINNING, last));
        else if (timetable.on(order.from()).filter(order.version()::equals).isPresent())
            errors.add(FieldError.of("from", "POLICY_HOLDS_ALREADY", order.from()));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private static PoliciesChanged changed(Timetable timetable) {
        var last = timetable.lastAct().orElseThrow();
        return new PoliciesChanged(last.number(), last.version(), last.from(), last.actor());
    }

    private void mayLook() {
        callers.mustBe(Role.OFFICE, Role.MANAGER);
    }

    private KeptPolicies kept(String version) {
        return shelf.find(version).orElseThrow(() -> new NotFound("policy", version));
    }

    private PolicyTexts open(String version) {
        return PolicyTexts.of(book.texts(version));
    }

    private PolicyCard card(KeptPolicies kept, Timetable timetable) {
        var spans = timetable.spans().stream()
                .filter(span -> span.version().equals(kept.version()))
                .toList();
        return new PolicyCard(
                kept.version(),
                state(spans),
                kept.origin(),
                kept.keptBy(),
                kept.keptAt(),
                kept.basedOn(),
                kept.note(),
                spans);
    }

    private PolicyCard.State state(List<PolicySpan> spans) {
        var today = book.today();
        if (spans.isEmpty()) return PolicyCard.State.PROPOSED;
        if (spans.stream().anyMatch(span -> span.holdsOn(today))) return PolicyCard.State.IN_FORCE;
        return spans.stream().allMatch(span -> span.isOverOn(today))
                ? PolicyCard.State.FORMER
                : PolicyCard.State.SCHEDULED;
    }
}
