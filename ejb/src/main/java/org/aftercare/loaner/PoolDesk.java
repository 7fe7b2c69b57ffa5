package org.aftercare.loaner;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.network.Reach;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TypedFields;

/** The pool of each store: which phones it lends, and what they are fit for. */
@Stateless
public class PoolDesk {
    private static final int MOST_LINES = 2_000;
    private static final int LARGEST_FILE = 500_000;

    @Inject
    Loaners loaners;

    @Inject
    PoolFinder finder;

    @Inject
    PoolClerk clerk;

    @Inject
    CustodyDesk custody;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** All but the retired ones, by code. @throws org.aftercare.access.Forbidden for a store beyond the caller's scope */
    public List<LoanerCard> pool(StoreCode store) {
        reach.mustSee(callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE), store);
        return loaners.pool(store);
    }

    /** By its code, IMEI or serial number; empty for what is no loaner, or of a store beyond the caller's scope. */
    public Optional<LoanerCard> find(String code) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE);
        return finder.find(code)
                .filter(found -> reach.sees(caller, found.store()))
                .map(Loaner::card);
    }

    /**
     * Takes a phone into a pool.
     *
     * @throws InvalidInput with every field that is wrong: as {@link AddLoaner} has them
     */
    public LoanerCard add(AddLoaner told) {
        var caller = callers.mustBe(LEAD, OFFICE);
        reach.mustSee(caller, told.store());
        return clerk.add(told, caller);
    }

    /**
     * Takes all phones of a file into their pools, or none; those that are in a pool already are left as they are.
     *
     * @param csv with the columns of {@code loaners.csv}
     * @return how many are new
     * @throws PoolFileWrong naming every line that can't be read; if all can, the first that can't be taken
     */
    public int upload(String csv) {
        var caller = callers.mustBe(LEAD, OFFICE);
        if (csv.isBlank()) throw new InvalidInput("file", "FILE_EMPTY");
        if (csv.length() > LARGEST_FILE) throw new InvalidInput("file", "TOO_LONG", LARGEST_FILE);
        var sheet = ReferenceFiles.sheetOf("loaners.csv", csv, PoolFile.COLUMNS);
        var lines = PoolFile.lines(sheet);
        if (lines.size() > MOST_LINES) throw new InvalidInput("file", "TOO_MANY", MOST_LINES);
        var unread = sheet.problems().stream().map(PoolDesk::told).toList();
        if (!unread.isEmpty()) throw new PoolFileWrong(unread);
        return (int) lines.stream().filter(line -> take(line, caller)).count();
    }

    /** Whether it is new. What a desk refuses undoes the whole: nothing may be asked of it after that. */
    private boolean take(PoolFile.Line line, Caller caller) {
        try {
            return take(line.loaner(), caller);
        } catch (InvalidInput refused) {
            throw new PoolFileWrong(refused.errors().stream()
                    .map(error -> new PoolFileWrong.Wrong(line.number(), error))
                    .toList());
        }
    }

    private boolean take(AddLoaner told, Caller caller) {
        reach.mustSee(caller, told.store());
        boolean known = finder.find(told.device())
                .filter(found -> found.state().isLive() && found.store().equals(told.store()))
                .isPresent();
        if (!known) clerk.add(told, caller);
        return !known;
    }

    private static PoolFileWrong.Wrong told(Problem problem) {
        var arguments = Stream.concat(
                        Stream.of(problem.file(), String.valueOf(problem.line())), problem.arguments().stream())
                .toList();
        return new PoolFileWrong.Wrong(0, new FieldError("file", "LINE_" + problem.code(), arguments));
    }

    /**
     * Says what it is fit for now.
     *
     * @param why needed where it is damaged or leaves the pool
     * @throws NotFromThere when it is lent, or something else by now
     * @throws InvalidInput field {@code reason}
     */
    public LoanerCard put(long id, LoanerState next, String why) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        if (next.needsALead()) caller.mustBe(LEAD);
        var wrong = new TypedFields().text("reason", why, PoolClerk.LONGEST);
        boolean wanted = next == LoanerState.DAMAGED || next == LoanerState.RETIRED;
        if (wanted && why.isBlank()) wrong.wrong("reason", "REQUIRED");
        wrong.mustBeRight();
        var loaner = held(id, caller);
        if (!loaner.state().next().contains(next)) throw new NotFromThere(loaner.card(), next);
        move(loaner, next);
        loaner.becomes(next, why.strip(), caller.name(), clock.instant());
        return loaner.card();
    }

    /** What is retired is nobody's any more; what was lost and is found lies in its store again. */
    private void move(Loaner loaner, LoanerState next) {
        var home = Holder.store(loaner.store());
        if (loaner.state() == LoanerState.LOST)
            custody.handOver(loaner.phone(), Holder.LOST, home, "", clock.instant());
        if (next == LoanerState.RETIRED) custody.handOver(loaner.phone(), home, Holder.SCRAPPED, "", clock.instant());
    }

    /** Writes down how it looks now. @param battery null where nobody measured it */
    public LoanerCard describe(long id, String looks, String accessories, Integer battery) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        new TypedFields()
                .required("looks", looks, PoolClerk.LONGEST)
                .text("accessories", accessories, PoolClerk.LONGEST)
                .range("battery", battery, 0, 100)
                .mustBeRight();
        var loaner = held(id, caller);
        loaner.seen(looks.strip(), accessories.strip(), battery);
        return loaner.card();
    }

    private Loaner held(long id, Caller caller) {
        return loaners.find(id)
                .map(loaners::locked)
                .filter(found -> reach.sees(caller, found.store()))
                .orElseThrow(() -> new NotFound("loaner", id));
    }
}
