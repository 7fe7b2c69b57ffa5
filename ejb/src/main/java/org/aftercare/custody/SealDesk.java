package org.aftercare.custody;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Role;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.Typed;

/** Seals the ledger day by day, over all things, and reads whether it still is what was sealed. */
@Stateless
public class SealDesk {
    private static final Logger LOG = System.getLogger(SealDesk.class.getName());
    /** For hand-overs of clocks that are slow; whoever is later still is written down on the day after. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final int MOST_ROWS = 400;
    private static final int AT_A_TIME = 1_000;

    @Inject
    SealBook book;

    @Inject
    Ledger ledger;

    @Inject
    Gates gates;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Seals the oldest day that is over and isn't sealed. Waits for hand-overs that are being written, and holds up new
     * ones, for as long as it takes to read one day's: some tenths of a second for ten thousands.
     *
     * @return whether there was one; another node may have been faster
     */
    public boolean sealNext() {
        callers.mustBe(Role.SYSTEM);
        if (due().isEmpty()) return false;
        gates.close();
        var day = due();
        day.ifPresent(this::seal);
        return day.isPresent();
    }

    private Optional<LocalDate> due() {
        var open = LocalDate.ofInstant(clock.instant().minus(GRACE), ZoneOffset.UTC);
        return book.last()
                .map(last -> last.day().plusDays(1))
                .or(book::firstDay)
                .filter(day -> day.isBefore(open));
    }

    private void seal(LocalDate day) {
        var before = book.last().map(SealCard::hash).orElse("");
        var seal = new Seal(day, before, book.hashes(day), clock.instant());
        book.add(seal);
        gates.openFrom(day.plusDays(1));
        LOG.log(
                Level.INFO,
                "ledger sealed for {0}: {1} entries, {2}",
                day,
                seal.card().entries(),
                seal.card().hash());
    }

    /**
     * The newest first.
     *
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 400
     * @throws InvalidInput fields {@code limit}, {@code after}
     */
    public Page<SealCard> seals(String after, int limit) {
        callers.mustBe(Role.OFFICE, Role.SYSTEM);
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        var found = book.before(after.isEmpty() ? LocalDate.of(9999, 1, 1) : day(after), limit + 1);
        var cards = found.stream().limit(limit).toList();
        return new Page<>(
                cards, found.size() > limit ? cards.get(limit - 1).day().toString() : "");
    }

    private static LocalDate day(String after) {
        try {
            return Typed.day(after);
        } catch (DateTimeException strange) {
            throw new InvalidInput("after", "MALFORMED");
        }
    }

    /** Reads every chain and every seal anew, and keeps what it found. Some seconds for each million entries. */
    public LedgerCheck check() {
        var caller = callers.mustBe(Role.OFFICE, Role.SYSTEM);
        var began = clock.instant();
        var walk = new ChainWalk();
        ledger.walk(AT_A_TIME, walk::walk);
        ledger.strayHoldings(LedgerCheck.MOST).forEach(walk::note);
        walkSeals(walk);
        var check = walk.ended(began, clock.instant(), caller.name());
        book.add(check);
        check.first().ifPresent(first -> LOG.log(Level.WARNING, "the ledger is broken, first at {0}", first));
        return check;
    }

    private void walkSeals(ChainWalk walk) {
        var seals = book.from(LocalDate.EPOCH, AT_A_TIME);
        // written before the first day that was ever sealed: no door let it in
        var first = seals.stream().map(SealCard::day).findFirst();
        first.ifPresent(
                day -> book.firstDay().filter(written -> written.isBefore(day)).ifPresent(walk::note));
        while (!seals.isEmpty()) {
            seals.forEach(seal -> walk.walk(seal, book::hashes));
            seals = book.from(seals.get(seals.size() - 1).day().plusDays(1), AT_A_TIME);
        }
    }

    /** What the last check found; empty before the first night. */
    public Optional<LedgerCheck> lastCheck() {
        callers.mustBe(Role.OFFICE, Role.SYSTEM);
        return book.lastCheck();
    }

    /** What the last check found broken. */
    @OpenTo("rooms above, for what they show within the caller's scope")
    public List<LedgerBreak> breaks() {
        return book.lastCheck().map(LedgerCheck::breaks).orElse(List.of());
    }
}
