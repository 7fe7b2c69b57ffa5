package org.aftercare.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.AccessDesk;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;

/**
 * Where a second technician decides an appeal without knowing the first finding: of another store than those that dealt
 * with the device; only where no other store has a technician, a colleague of whoever found it. Who decides first, decides.
 */
@Stateless
public class ReviewDesk {
    private static final int AT_A_TIME = 100;

    /** An appeal knows three stores at most; with more stores than these that have technicians there is always another. */
    private static final int STORES_OF_AN_APPEAL = 3;

    @Inject
    Appeals appeals;

    @Inject
    Tickets tickets;

    @Inject
    Findings findings;

    @Inject
    StepTaker taker;

    @Inject
    DeviceDesk devices;

    @Inject
    AccessDesk access;

    @Inject
    Callers callers;

    /** What the caller may review, oldest first; at most 100. */
    public List<ReviewLine> waiting() {
        return lines(open(callers.mustBe(Role.TECHNICIAN)));
    }

    /** How many these are. */
    public int waitingCount() {
        return open(callers.mustBe(Role.TECHNICIAN)).size();
    }

    /** @throws NotFound when there is none, or it is not for the caller to review @throws AppealOver when it is decided */
    public ReviewFile file(long id) {
        var appeal = reviewed(id, callers.mustBe(Role.TECHNICIAN));
        var ticket = tickets.byId(appeal.ticketId()).orElseThrow().card();
        var device = devices.byId(ticket.deviceId());
        return new ReviewFile(
                appeal.id(),
                appeal.madeAt(),
                device.brand(),
                device.modelName(),
                device.soldOn(),
                device.activatedOn(),
                device.producedOn(),
                ticket.symptoms(),
                ticket.description(),
                ticket.condition(),
                ticket.accessories(),
                ticket.checklist().batterySafe(),
                appeal.words(),
                tickets.photos(ticket.id()).stream().map(ReviewDesk::shot).toList());
    }

    /** A photo of that file, while it is under review. @throws NotFound otherwise */
    public KeptPicture picture(long id, long photoId) {
        var reviewer = callers.mustBe(Role.TECHNICIAN);
        return appeals.find(id)
                .filter(appeal -> appeal.isOpen() && mayReview(appeal, reviewer))
                .flatMap(appeal -> tickets.photo(appeal.ticketId(), photoId))
                .orElseThrow(() -> new NotFound("photo", photoId))
                .kept();
    }

    /**
     * Decides. It is final, and coverage is decided again by it.
     *
     * @return when
     * @throws NotFound, AppealOver as {@link #file}
     * @throws org.aftercare.platform.InvalidInput fields {@code finding}, {@code evidence}, {@code verdict}
     */
    public Instant decide(long id, ReviewVerdict verdict) {
        var reviewer = callers.mustBe(Role.TECHNICIAN);
        var ticket = tickets.lockedById(reviewed(id, reviewer).ticketId()).orElseThrow();
        var appeal = appeals.locked(id).filter(Appeal::isOpen).orElseThrow(AppealOver::new);
        taker.decide(ticket, appeal, verdict.papers(), reviewer);
        return appeal.decidedAt();
    }

    private Appeal reviewed(long id, Caller caller) {
        var appeal = appeals.find(id)
                .filter(one -> one.wasDecidedBy(caller.name()) || mayReview(one, caller))
                .orElseThrow(() -> new NotFound("appeal", id));
        if (!appeal.isOpen()) throw new AppealOver();
        return appeal;
    }

    private boolean mayReview(Appeal appeal, Caller caller) {
        var store = caller.scope().onlyStore();
        return store.isPresent()
                && (!appeal.stores().contains(store.get()) || isAlone(appeal, access.storesWithTechnicians()))
                && !findings.hasFoundSomething(appeal.ticketId(), caller.name());
    }

    private static boolean isAlone(Appeal appeal, Set<StoreCode> stores) {
        return appeal.stores().containsAll(stores);
    }

    private List<Appeal> open(Caller caller) {
        if (caller.scope().onlyStore().isEmpty()) return List.of();
        var store = caller.scope().onlyStore().get();
        var open = new ArrayList<>(appeals.waitingElsewhere(store, caller.name(), AT_A_TIME));
        var stores = access.storesWithTechnicians();
        if (stores.size() <= STORES_OF_AN_APPEAL)
            appeals.waitingAt(store, caller.name(), AT_A_TIME).stream()
                    .filter(appeal -> isAlone(appeal, stores))
                    .forEach(open::add);
        return open;
    }

    /** However many, in a statement for their tickets and one for the devices. */
    private List<ReviewLine> lines(List<Appeal> open) {
        var cards = tickets.byIds(open.stream().map(Appeal::ticketId).toList()).stream()
                .map(Ticket::card)
                .collect(Collectors.toMap(TicketCard::id, card -> card));
        var known = devices.byIds(
                cards.values().stream().map(TicketCard::deviceId).distinct().toList());
        return open.stream()
                .map(appeal -> line(appeal, cards.get(appeal.ticketId()), known))
                .toList();
    }

    private static ReviewLine line(Appeal appeal, TicketCard ticket, Map<Long, DeviceCard> known) {
        return new ReviewLine(
                appeal.id(), appeal.madeAt(), known.get(ticket.deviceId()).modelName(), ticket.symptoms());
    }

    private static ReviewFile.Shot shot(PhotoCard photo) {
        return new ReviewFile.Shot(
                photo.id(), photo.width(), photo.height(), photo.at(), photo.role() == Role.CUSTOMER);
    }
}
