package org.aftercare.counter;

import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Scope;
import org.aftercare.network.ChangePart;
import org.aftercare.network.FactsDesk;
import org.aftercare.network.NetworkAct;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.Occupant.Closing;
import org.aftercare.network.Occupant.Rehomed;
import org.aftercare.network.Part;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.Typed;

/**
 * Closes stores for good: its tickets, phones and parts are re-homed as one act. What lies there is still there, and the
 * closed store packs it; nothing new comes in.
 */
@Stateless
public class ClosingDesk {
    private static final Logger LOG = System.getLogger(ClosingDesk.class.getName());
    private static final int MOST_LINES = 200;
    private static final int WORDS = 400;
    private static final int YEARS_AHEAD = 5;
    /** Customers may reopen a repair for so long, and other nodes know of the closing within seconds. */
    private static final Duration STRAGGLERS = Duration.ofDays(30);

    @Inject
    Closings closings;

    @Inject
    Rehoming rehoming;

    @Inject
    NetworkDesk network;

    @Inject
    FactsDesk facts;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * What closing it would re-home, and who could take over: those of its country that work, first who has all its
     * levels, then the nearest; of one that is closed, what has to leave.
     *
     * @throws NotFound when there is none, or it is beyond the caller's scope
     */
    public ClosingPlan plan(StoreCode code) {
        callers.mustBe(MANAGER, OFFICE);
        var seen = facts.facts(Part.of(code)).seen();
        var store = network.store(code);
        return new ClosingPlan(store, successors(store), rehoming.has(code), closings.of(code), seen);
    }

    /**
     * Closes it now, or says on which day it will be.
     *
     * @throws InvalidInput fields {@code store}, {@code successor}, {@code from}, {@code reason}
     * @throws AlreadyClosed when it is, or will be
     * @throws org.aftercare.network.NetworkEdited when somebody changed the store since the caller looked
     */
    public ClosingCard close(CloseStore order) {
        var caller = callers.mustBe(OFFICE);
        var store = network.find(order.store())
                .orElseThrow(() -> new InvalidInput("store", "UNKNOWN_STORE", order.store()));
        if (store.hasSuccessor()) throw new AlreadyClosed(order.store());
        var errors = errors(order, store);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        var now = clock.instant();
        var due = day(order.from())
                .map(day -> day.atStartOfDay(store.zone()).toInstant())
                .filter(day -> day.isAfter(now))
                .orElse(now);
        var closing =
                closings.begin(order, caller.name(), now, due).orElseThrow(() -> new AlreadyClosed(order.store()));
        if (!due.isAfter(now)) close(closing, order.seen());
        return closing.card();
    }

    /** It doesn't close after all. @throws NotFound for one that isn't waiting */
    public ClosingCard withdraw(long id) {
        var caller = callers.mustBe(OFFICE);
        var closing = closings.locked(id)
                .filter(one -> one.card().isWaiting())
                .orElseThrow(() -> new NotFound("closing", id));
        closing.withdraw(caller.name(), clock.instant());
        return closing.card();
    }

    /**
     * What was re-homed, in order.
     *
     * @param after the cursor that the page before gave; empty text for the first
     * @throws InvalidInput field {@code after}
     */
    public Page<Rehomed> rehomed(long id, String after) {
        callers.mustBe(MANAGER, OFFICE);
        if (!after.matches("[0-9]{0,18}")) throw new InvalidInput("after", "MALFORMED");
        var closing = closings.find(id).orElseThrow(() -> new NotFound("closing", id));
        facts.facts(Part.of(closing.card().store()));
        return closings.lines(id, after.isEmpty() ? 0 : Long.parseLong(after), MOST_LINES);
    }

    /**
     * Has something else be said of a store, and writes to those who will fetch a phone there: for one that moves.
     *
     * @throws InvalidInput as {@link FactsDesk#change}
     */
    public NetworkAct move(ChangePart order) {
        callers.mustBe(OFFICE);
        var act = facts.change(order);
        var before = network.store(order.part().store().orElseThrow());
        rehoming.tell(before, act.from(), act.number(), act.of(order.part()));
        return act;
    }

    /** Closes one whose day has come; gives stragglers to successors. @return whether a store was closed */
    public boolean followUp() {
        callers.mustBe(SYSTEM);
        var now = clock.instant();
        var due = closings.due(now);
        due.ifPresent(this::closeDue);
        if (due.isEmpty()) closings.since(now.minus(STRAGGLERS)).forEach(this::gather);
        return due.isPresent();
    }

    private void closeDue(StoreClosing closing) {
        var card = closing.card();
        var successor = network.find(card.successor());
        if (successor.filter(StoreCard::inOperation).isEmpty()) {
            LOG.log(Level.WARNING, "{0} can not be closed: {1} is out of operation", card.store(), card.successor());
            closing.withdraw(Caller.SYSTEM.name(), clock.instant());
            return;
        }
        var person = new Caller(card.actor(), OFFICE, new Scope.Everywhere());
        Callers.acting(
                person, () -> close(closing, facts.facts(Part.of(card.store())).seen()));
    }

    private void close(StoreClosing closing, int seen) {
        var card = closing.card();
        var now = clock.instant();
        facts.close(card.store(), card.successor(), card.reason(), seen);
        // rooms may forget what they have read: by its number from here on
        closing.isDone(now);
        var told = rehome(card, now);
        LOG.log(Level.INFO, "{0} is closed, {1} takes over: {2} things re-homed", card.store(), card.successor(), told);
    }

    /** What lies there is found each time that stragglers are gathered, and told once. */
    private int rehome(ClosingCard card, Instant now) {
        var found = rehoming.rehome(
                new Closing(network.store(card.store()), network.store(card.successor()), card.reason(), now));
        var known = closings.told(card.id());
        var told = found.stream().filter(one -> !known.contains(one)).toList();
        closings.add(card.id(), told);
        return told.size();
    }

    private void gather(ClosingCard card) {
        var store = network.store(card.store());
        boolean still = store.successor().equals(card.successor().value());
        if (still && rehoming.hasTickets(card.store())) rehome(card, clock.instant());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(Typed.day(text.strip()));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    private List<StoreCard> successors(StoreCard store) {
        return network.stores().stream()
                .filter(other -> mayFollow(store, other))
                .sorted(Comparator.comparing(
                                (StoreCard other) -> !other.levels().containsAll(store.levels()))
                        .thenComparingDouble(other -> other.location().kilometresTo(store.location()))
                        .thenComparing(StoreCard::code))
                .toList();
    }

    private static boolean mayFollow(StoreCard store, StoreCard other) {
        return other.inOperation()
                && other.country().equals(store.country())
                && !other.code().equals(store.code());
    }

    private List<FieldError> errors(CloseStore order, StoreCard store) {
        List<FieldError> errors = new ArrayList<>();
        var successor = network.find(order.successor());
        if (successor.isEmpty()) errors.add(FieldError.of("successor", "UNKNOWN_STORE", order.successor()));
        else if (!mayFollow(store, successor.get()))
            errors.add(FieldError.of("successor", "SUCCESSOR", store.country()));
        if (order.reason().isBlank()) errors.add(FieldError.of("reason", "REASON_REQUIRED"));
        if (order.reason().length() > WORDS) errors.add(FieldError.of("reason", "TOO_LONG", WORDS));
        if (order.reason().indexOf('\0') >= 0) errors.add(FieldError.of("reason", "CONTROL_CHARACTER"));
        if (!order.from().isBlank() && day(order.from()).isEmpty()) errors.add(FieldError.of("from", "INVALID_DATE"));
        day(order.from()).ifPresent(day -> {
            var today = LocalDate.ofInstant(clock.instant(), store.zone());
            if (day.isBefore(today)) errors.add(FieldError.of("from", "DAY_OVER", today));
            if (day.isAfter(today.plusYears(YEARS_AHEAD)))
                errors.add(FieldError.of("from", "OUT_OF_RANGE", today, today.plusYears(YEARS_AHEAD)));
        });
        return errors;
    }
}
