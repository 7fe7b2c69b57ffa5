package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TimeCursor;
import org.aftercare.sla.BreachQuestion.View;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketNumber;

/** Broken promises to look at: a store's own people theirs, managers their region's, head office all. */
@Stateless
public class BreachList {
    private static final Role[] STAFF = {Role.CLERK, Role.TECHNICIAN, Role.LEAD, Role.MANAGER, Role.OFFICE, Role.SYSTEM
    };
    private static final int MOST_ROWS = 200;
    private static final int COUNTED_TO = 1_001;

    @Inject
    Breaches breaches;

    @Inject
    NetworkDesk network;

    @Inject
    CaseFile files;

    @Inject
    Callers callers;

    /**
     * The newest first.
     *
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 200
     * @throws InvalidInput fields {@code limit}, {@code after}, {@code store}
     * @throws Forbidden for a store or region beyond the caller's scope
     */
    public Page<BreachCard> page(BreachQuestion question, String after, int limit) {
        var caller = callers.mustBe(STAFF);
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        var found = breaches.list(within(question, caller), caller.name(), TimeCursor.parse(after), limit);
        var cards = found.stream().map(Breach::card).limit(limit).toList();
        return new Page<>(cards, found.size() > limit ? after(cards.get(limit - 1)) : "");
    }

    private static String after(BreachCard last) {
        return new TimeCursor(last.breachedAt(), last.id()).text();
    }

    /** How many there are in each view of the question, counted up to 1,001; a statement each. */
    public Map<View, Integer> counts(BreachQuestion question) {
        var caller = callers.mustBe(STAFF);
        Map<View, Integer> counts = new EnumMap<>(View.class);
        for (View view : View.values())
            counts.put(view, breaches.count(within(question.in(view), caller), caller.name(), COUNTED_TO));
        return counts;
    }

    /** How many of the caller's store, region or network lack a reason, counted up to 1,001: one statement. */
    public int withoutReason() {
        var caller = callers.mustBe(STAFF);
        return breaches.count(within(BreachQuestion.of(View.NO_REASON), caller), caller.name(), COUNTED_TO);
    }

    /** Those of these that the caller may see, the newest first. */
    public List<BreachCard> some(Collection<Long> ids) {
        var caller = callers.mustBe(STAFF);
        return breaches.of(ids).stream()
                .map(Breach::card)
                .filter(card -> caller.sees(card.store(), card.region()))
                .toList();
    }

    /** Of one repair, the oldest first. @throws NotFound beyond the caller's scope */
    public List<BreachCard> of(TicketNumber ticket) {
        files.read(ticket);
        return breaches.of(ticket).stream().map(Breach::card).toList();
    }

    private BreachQuestion within(BreachQuestion question, Caller caller) {
        if (!question.store().isEmpty()) {
            var known = network.find(new StoreCode(question.store()))
                    .orElseThrow(() -> new InvalidInput("store", "UNKNOWN_STORE", question.store()));
            caller.mustSee(known.code(), known.region());
            return question;
        }
        var store = caller.scope().onlyStore().map(StoreCode::value);
        if (store.isPresent()) return question.inStore(store.get());
        var region = caller.scope().onlyRegion().map(RegionCode::value);
        if (region.isPresent() && !question.region().isEmpty() && !region.get().equals(question.region()))
            throw new Forbidden(caller.role());
        return region.map(question::inRegion).orElse(question);
    }
}
