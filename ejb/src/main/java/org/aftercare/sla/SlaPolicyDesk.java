package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.warranty.PoliciesChanged;
import org.aftercare.warranty.PolicyComparison;
import org.aftercare.warranty.PolicyTable;
import org.aftercare.warranty.Upload;
import org.aftercare.warranty.UploadPolicies;
import org.aftercare.warranty.UploadedPolicies;

/** The versions of what is promised in time: head office keeps new ones and puts them into force, managers may look. */
@Stateless
public class SlaPolicyDesk {
    private static final Logger LOG = System.getLogger(SlaPolicyDesk.class.getName());
    private static final int WORDS = 1_000;
    private static final int AT_ONCE = 500;
    private static final Duration FARTHEST = Duration.ofDays(5 * 365);

    @Inject
    SlaPolicy policy;

    @Inject
    SlaShelf shelf;

    @Inject
    Clocks clocks;

    @Inject
    Reckoner reckoner;

    @Inject
    Promiser promiser;

    @Inject
    CaseFile files;

    @Inject
    Callers callers;

    @Inject
    Event<PromisesChanged> changed;

    @Inject
    Clock clock;

    /** Every version, the newest first. */
    public List<SlaPolicyCard> versions() {
        mayLook();
        return shelf.versions().stream().map(this::card).toList();
    }

    /** What a version says. @throws NotFound */
    public PolicyTable read(String version) {
        mayLook();
        var sheet = policy.version(kept(version).version()).sheet();
        return new PolicyTable(
                Promises.FILE,
                sheet.header(),
                sheet.lines().stream()
                        .map(line -> List.copyOf(line.cells().values()))
                        .toList(),
                sheet.text());
    }

    /** Every act, the latest first. */
    public List<SlaPolicyAct> history() {
        mayLook();
        var acts = new ArrayList<>(policy.timetable().acts());
        Collections.reverse(acts);
        return acts;
    }

    /** What {@code after} says otherwise than {@code before}. @throws NotFound */
    public PolicyComparison compare(String before, String after) {
        mayLook();
        return PolicyComparison.of(
                before,
                after,
                Map.of(Promises.FILE, policy.version(kept(before).version()).sheet()),
                Map.of(Promises.FILE, policy.version(kept(after).version()).sheet()));
    }

    /**
     * Keeps a file as a new version, which is a proposal until it is put into force.
     *
     * @throws InvalidInput with everything that is wrong: fields {@code files} and {@code note}, and each line as
     *     {@code sla-policies.csv:12}
     */
    public UploadedPolicies upload(byte[] content, String note) {
        var officer = callers.mustBe(Role.OFFICE);
        if (note.length() > WORDS) throw new InvalidInput("note", "TOO_LONG", WORDS);
        var read = Promises.of(Upload.text(new UploadPolicies.File(Promises.FILE, content)));
        Upload.refuse(read.problems());
        var kept = new KeptPromises(read.version(), officer.name(), clock.instant(), note.strip());
        return new UploadedPolicies(
                read.version(), shelf.keep(kept, read.sheet().text()));
    }

    /**
     * Has a version hold from an instant on, until an act for a later one takes over. Open clocks that it is for keep
     * what has run and every pause; they are derived anew in the background, from that instant on.
     *
     * @throws InvalidInput fields {@code from}, {@code reason}, {@code version}
     * @throws NotFound for a version that there isn't
     * @throws PoliciesChanged when somebody acted since the caller looked
     */
    public SlaPolicyAct putIntoForce(PutPromisesIntoForce order) {
        var officer = callers.mustBe(Role.OFFICE);
        kept(order.version());
        policy.refresh();
        var timetable = policy.timetable();
        if (timetable.last() != order.seen()) throw changed(timetable);
        var now = clock.instant();
        var from = order.from().orElse(now);
        check(order, from, now);
        var act = new SlaPolicyAct(
                timetable.last() + 1,
                order.version(),
                from,
                order.openToo(),
                SlaPolicyAct.Kind.OFFICE,
                officer.name(),
                order.reason().strip(),
                now);
        if (!shelf.append(act)) throw changed(new SlaTimetable(shelf.acts()));
        changed.fire(new PromisesChanged(act.version(), act.from()));
        LOG.log(Level.INFO, "SLA policies {0} are in force from {1}", act.version(), act.from());
        return act;
    }

    /**
     * What the version would change at open clocks, some at a time: each call costs the same few statements.
     *
     * @param after where the call before stopped; 0 to begin
     * @param limit how many clocks to look at, at most 500
     */
    public PromisePreview preview(String version, long after, int limit) {
        var caller = callers.mustBe(Role.OFFICE, Role.MANAGER);
        var promises = policy.version(kept(version).version());
        int most = Math.max(1, Math.min(limit, AT_ONCE));
        List<SlaClock> open = clocks.open(after, most);
        Map<?, TicketCard> cards = files
                .cards(open.stream().map(SlaClock::ticket).distinct().toList())
                .stream()
                .filter(card -> sees(caller, card))
                .collect(Collectors.toMap(TicketCard::number, Function.identity()));
        var runs = reckoner.runs(List.copyOf(cards.values()));
        List<PromisePreview.Change> changes = new ArrayList<>();
        for (SlaClock kept : open)
            if (cards.containsKey(kept.ticket()))
                change(kept, runs.get(kept.ticket()), promises).ifPresent(changes::add);
        return new PromisePreview(
                open.size(),
                changes,
                open.size() < most
                        ? OptionalLong.empty()
                        : OptionalLong.of(open.get(open.size() - 1).id()));
    }

    private static boolean sees(Caller caller, TicketCard card) {
        return caller.sees(card.pickupStore(), card.pickupRegion())
                || caller.sees(card.benchStore(), card.benchRegion());
    }

    private Optional<PromisePreview.Change> change(SlaClock kept, Runs runs, Promises promises) {
        var run = runs.of(kept).filter(Run::isOpen);
        return run.flatMap(open -> promiser.terms(promises, runs, kept.kind(), kept.turn(), kept.coverage())
                        .map(terms -> new Reckoning(kept.kind(), open, terms)))
                .map(after -> change(kept, new Reckoning(kept.kind(), run.get(), kept.terms()), after))
                .filter(change -> change.breachedAfter() != change.breachedBefore()
                        || !java.util.Objects.equals(change.dueBefore(), change.dueAfter()));
    }

    private PromisePreview.Change change(SlaClock kept, Reckoning before, Reckoning after) {
        var now = clock.instant();
        return new PromisePreview.Change(
                kept.ticket(),
                kept.kind(),
                before.dueAt().orElse(null),
                after.dueAt().orElse(null),
                before.stateAt(now) == ClockCard.State.BREACHED,
                after.stateAt(now) == ClockCard.State.BREACHED);
    }

    private static void check(PutPromisesIntoForce order, Instant from, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (order.reason().isBlank()) errors.add(FieldError.of("reason", "REASON_REQUIRED"));
        if (order.reason().length() > WORDS) errors.add(FieldError.of("reason", "TOO_LONG", WORDS));
        var last = now.plus(FARTHEST);
        if (from.isBefore(now)) errors.add(FieldError.of("from", "POLICY_FROM_PAST", day(now)));
        else if (from.isAfter(last)) errors.add(FieldError.of("from", "OUT_OF_RANGE", day(now), day(last)));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private static PoliciesChanged changed(SlaTimetable timetable) {
        var last = timetable.acts().get(timetable.acts().size() - 1);
        return new PoliciesChanged(last.number(), last.version(), day(last.from()), last.actor());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void mayLook() {
        callers.mustBe(Role.OFFICE, Role.MANAGER);
    }

    private KeptPromises kept(String version) {
        return shelf.find(version).orElseThrow(() -> new NotFound("policy", version));
    }

    private SlaPolicyCard card(KeptPromises kept) {
        return new SlaPolicyCard(kept.version(), state(kept.version()), kept.keptBy(), kept.keptAt(), kept.note());
    }

    private SlaPolicyCard.State state(String version) {
        var now = clock.instant();
        var timetable = policy.timetable();
        if (timetable.at(now).filter(version::equals).isPresent()) return SlaPolicyCard.State.IN_FORCE;
        if (timetable.comesAfter(version, now)) return SlaPolicyCard.State.SCHEDULED;
        return timetable.acts().stream().anyMatch(act -> act.version().equals(version))
                ? SlaPolicyCard.State.FORMER
                : SlaPolicyCard.State.PROPOSED;
    }
}
