package org.aftercare.parts;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;

/** Orders parts from the maker and takes deliveries in. */
@Stateless
public class PartOrderDesk {
    static final int MOST = 500;
    private static final Duration LONGEST = Duration.ofDays(365);

    @Inject
    Parts parts;

    @Inject
    Allotment allotment;

    @Inject
    PartMover mover;

    @Inject
    PartCatalogue catalogue;

    @Inject
    CaseFile files;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws InvalidInput fields {@code part}, {@code quantity}, {@code expectedAt}, {@code ticket}: not at this bench */
    public PartOrderCard order(OrderParts order) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD);
        mustSee(order.store(), caller);
        check(order);
        var number = catalogue.find(order.part()).orElseThrow().number();
        parts.hold(order.store(), List.of(number));
        return allotment
                .order(
                        number,
                        order.store(),
                        order.pieces(),
                        order.ticket().map(Object::toString).orElse(""),
                        order.expectedAt().orElseGet(() -> allotment.usually(number, order.store())))
                .card();
    }

    private void check(OrderParts order) {
        List<FieldError> errors = new ArrayList<>();
        var part = catalogue.find(order.part());
        if (part.isEmpty()) errors.add(FieldError.of("part", "UNKNOWN_PART", order.part()));
        if (order.pieces() < 1 || order.pieces() > MOST) errors.add(FieldError.of("quantity", "OUT_OF_RANGE", 1, MOST));
        order.expectedAt().flatMap(this::problem).ifPresent(errors::add);
        var ticket = order.ticket().map(files::read);
        if (ticket.filter(one -> !isRepairedAt(one, order.store())).isPresent())
            errors.add(FieldError.of("ticket", "NOT_ALLOWED"));
        if (part.isPresent()
                && ticket.filter(one -> !catalogue.mayFit(part.get(), one.modelCode()))
                        .isPresent())
            errors.add(FieldError.of(
                    "part", "PART_DOES_NOT_FIT", part.get().number(), part.get().name()));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private static boolean isRepairedAt(TicketCard ticket, StoreCode store) {
        return ticket.benchStore().equals(store) && PartsFollower.keeps(ticket.status());
    }

    private Optional<FieldError> problem(Instant expected) {
        var now = clock.instant();
        return expected.isBefore(now.minus(Duration.ofDays(1))) || expected.isAfter(now.plus(LONGEST))
                ? Optional.of(FieldError.of("expectedAt", "EXPECTED_AT"))
                : Optional.empty();
    }

    /**
     * Takes in what came: so many single parts, each with a label of its own. What somebody waits for is reserved for it.
     *
     * @param part what it is; empty text for what was ordered
     * @throws InvalidInput fields {@code quantity}, {@code part}
     * @throws OrderIsClosed when nothing more is to come
     */
    public Delivered receive(long id, int pieces, String part) {
        var caller = callers.mustBe(PartAct.TAKE_IN.roles());
        var order = seen(id, caller);
        if (pieces < 1 || pieces > MOST) throw new InvalidInput("quantity", "OUT_OF_RANGE", 1, MOST);
        var number = part.isBlank() ? order.number() : known(part);
        parts.hold(order.store(), List.of(order.number(), number));
        parts.anew(order);
        if (!order.isOpen()) throw new OrderIsClosed(id);
        var is = compared(order, number, pieces);
        if (is != Delivered.Is.ANOTHER) order.came(pieces);
        List<PartItem> items = new ArrayList<>();
        for (int i = 0; i < pieces; i++) items.add(mover.takeIn(number, order.store(), ""));
        parts.flush();
        allotment.serve(order.store(), number);
        return new Delivered(order.card(), items.stream().map(PartItem::card).toList(), is);
    }

    private static Delivered.Is compared(PartOrder order, String number, int pieces) {
        if (!number.equals(order.number())) return Delivered.Is.ANOTHER;
        if (pieces == order.outstanding()) return Delivered.Is.AS_ORDERED;
        return pieces < order.outstanding() ? Delivered.Is.PART_OF_IT : Delivered.Is.MORE;
    }

    private String known(String part) {
        return catalogue
                .find(part)
                .map(CataloguePart::number)
                .orElseThrow(() -> new InvalidInput("part", "UNKNOWN_PART", part));
    }

    /** The maker says another time. @throws InvalidInput field {@code expectedAt} @throws OrderIsClosed as {@link #receive} */
    public PartOrderCard expect(long id, Instant expectedAt) {
        var order = open(id, callers.mustBe(CLERK, TECHNICIAN, LEAD));
        problem(expectedAt).ifPresent(error -> {
            throw new InvalidInput(List.of(error));
        });
        order.expect(expectedAt);
        parts.flush();
        return order.card();
    }

    /** Nothing more comes of it. Who waited for it is told as waiting for what isn't ordered. @throws OrderIsClosed as {@link #receive} */
    public PartOrderCard callOff(long id) {
        var order = open(id, callers.mustBe(CLERK, TECHNICIAN, LEAD));
        order.callOff();
        parts.flush();
        return order.card();
    }

    /** What is on its way from the maker, the soonest first. */
    public List<PartOrderCard> open(StoreCode store) {
        mustSee(store, callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE));
        return parts.open(store).stream().map(PartOrder::card).toList();
    }

    private PartOrder open(long id, Caller caller) {
        var order = seen(id, caller);
        parts.hold(order.store(), List.of(order.number()));
        parts.anew(order);
        if (!order.isOpen()) throw new OrderIsClosed(id);
        return order;
    }

    /** @throws NotFound beyond the caller's scope */
    private PartOrder seen(long id, Caller caller) {
        return parts.order(id)
                .filter(order -> network.find(order.store())
                        .filter(store -> caller.sees(store.code(), store.region()))
                        .isPresent())
                .orElseThrow(() -> new NotFound("order", id));
    }

    private void mustSee(StoreCode store, Caller caller) {
        caller.mustSee(store, network.store(store).region());
    }
}
