package org.aftercare.insight;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketStatus;

/**
 * Which tickets, in which order; empty text means any.
 *
 * @param side COUNTER (tickets to be collected there) or BENCH (tickets to be repaired there)
 * @param sla AT_RISK, BREACHED, PAUSED, DUE_SOON (within 24 hours), DUE_TODAY (until the pick-up store's day ends) or empty
 * @param age the name of an {@link AgeBand}: open tickets whose phone is with us and was received so long ago
 * @param ended only those with such a promise, open or not; null for any
 * @param q a ticket number, IMEI, serial, phone, e-mail or a part of the customer's name
 * @param sort {@code due} (default: next deadline first, without deadline last) or {@code opened} (newest first)
 * @param statuses empty means all open ones
 */
public record QueueQuestion(
        Side side,
        String store,
        String region,
        List<TicketStatus> statuses,
        String sla,
        String age,
        Ended ended,
        String assignee,
        String q,
        String sort)
        implements Serializable {
    public QueueQuestion {
        statuses = List.copyOf(statuses);
    }

    public QueueQuestion(
            Side side,
            String store,
            String region,
            List<TicketStatus> statuses,
            String sla,
            String assignee,
            String q,
            String sort) {
        this(side, store, region, statuses, sla, "", null, assignee, q, sort);
    }

    /** From which side a store looks at its tickets. */
    public enum Side {
        COUNTER,
        BENCH
    }

    public static QueueQuestion of(Side side) {
        return new QueueQuestion(side, "", "", List.of(), "", "", "", "due");
    }

    /** What a store is answerable for: tickets to be collected there. @param store empty text for any */
    public static QueueQuestion at(String store, String region) {
        return new QueueQuestion(Side.COUNTER, store, region, List.of(), "", "", "", "due");
    }

    public QueueQuestion aged(String band) {
        return new QueueQuestion(side, store, region, statuses, sla, band, ended, assignee, q, sort);
    }

    public QueueQuestion having(Ended promise) {
        return new QueueQuestion(side, store, region, statuses, sla, age, promise, assignee, q, sort);
    }

    Optional<Ended> asksForEnded() {
        return Optional.ofNullable(ended);
    }

    /** Whatever the order asked for: what is over has no deadline. */
    boolean isNewestFirst() {
        return sort.equals("opened") || !q.isEmpty() || ended != null;
    }

    QueueQuestion inStore(String code) {
        return new QueueQuestion(side, code, "", statuses, sla, age, ended, assignee, q, sort);
    }

    QueueQuestion inRegion(String code) {
        return new QueueQuestion(side, "", code, statuses, sla, age, ended, assignee, q, sort);
    }

    QueueQuestion withSla(String state) {
        return new QueueQuestion(side, store, region, statuses, state, age, ended, assignee, q, sort);
    }

    QueueQuestion withAssignee(String person) {
        return new QueueQuestion(side, store, region, statuses, sla, age, ended, person, q, sort);
    }

    /**
     * Narrowed to what the caller may see.
     *
     * @throws InvalidInput field {@code store}
     * @throws Forbidden beyond the caller's scope
     */
    QueueQuestion within(Caller caller, NetworkDesk network) {
        if (caller.is(Role.CUSTOMER)) throw new Forbidden(caller.role());
        if (!store.isEmpty()) {
            var card = StoreCode.isValid(store) ? network.find(new StoreCode(store)) : Optional.<StoreCard>empty();
            var known = card.orElseThrow(() -> new InvalidInput("store", "UNKNOWN_STORE", store));
            caller.mustSee(known.code(), known.region());
            return this;
        }
        if (caller.scope().onlyStore().isPresent())
            return inStore(caller.scope().onlyStore().get().value());
        var own = caller.scope().onlyRegion().map(RegionCode::value);
        if (own.isPresent() && !region.isEmpty() && !own.get().equals(region)) throw new Forbidden(caller.role());
        return own.map(this::inRegion).orElse(this);
    }
}
