package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.network.NetworkDesk;
import org.aftercare.parts.Delivered;
import org.aftercare.parts.MovePart;
import org.aftercare.parts.OrderParts;
import org.aftercare.parts.PartAct;
import org.aftercare.parts.PartCard;
import org.aftercare.parts.PartOrderDesk;
import org.aftercare.parts.PartPlace;
import org.aftercare.parts.PartsDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.Typed;
import org.aftercare.ticket.TicketNumber;

/**
 * What is done on the parts page. The button that was pressed says what, and of which: {@code move:SCRAP},
 * {@code receive:17}. What was refused stays typed, with what is wrong at its field.
 */
@Named
@RequestScoped
public class PartActs {
    private static final Set<String> FIELDS =
            Set.of("part", "quantity", "ticket", "reason", "storeCode", "expectedAt", "labels");

    @Inject
    PartsDesk desk;

    @Inject
    PartOrderDesk orders;

    @Inject
    NetworkDesk network;

    @Inject
    PartsPage page;

    @Inject
    HttpServletRequest request;

    @Inject
    Going going;

    @Inject
    Me me;

    private Mistakes wrong = Mistakes.NONE;
    private String verb = "";
    private String what = "";

    void load(StoreCode here) {
        if (!FacesContext.getCurrentInstance().isPostback()) return;
        var pressed = typed("do").split(":", 2);
        verb = pressed[0];
        what = pressed.length > 1 ? pressed[1] : "";
        try {
            act(here);
        } catch (Refusal refused) {
            wrong = Mistakes.of(me.getWords(), refused, FIELDS);
        }
    }

    private void act(StoreCode here) {
        switch (verb) {
            case "order" -> order(here);
            case "reserve" -> reserve();
            case "receive" -> receive();
            case "expect" -> expect(here);
            case "callOff" -> callOff();
            case "move" -> move();
            case "arrive" -> arrive(here);
            case "sendBack" -> sendBack();
            case "count" -> count(here);
            default -> {}
        }
    }

    private void order(StoreCode here) {
        var order = orders.order(
                new OrderParts(here, typed("order-part"), number("order-quantity"), ticket(), Optional.empty()));
        done(me.say("parts.ordered", order.number(), order.expectedAt()));
    }

    private void reserve() {
        var ticket = ticket().orElseThrow(() -> new InvalidInput("ticket", "REQUIRED"));
        desk.reserve(ticket, typed("order-part"), number("order-quantity"));
        done(me.say("parts.reserved.done", typed("order-part"), ticket));
    }

    private void receive() {
        var delivered = orders.receive(id(), number("pieces-" + what), typed("part-" + what));
        int came = delivered.items().size();
        int before = delivered.order().outstanding() + (delivered.is() == Delivered.Is.ANOTHER ? 0 : came);
        var labels = delivered.items().stream().map(PartCard::label).collect(Collectors.joining(", "));
        var said = me.getWords()
                .of(
                        "delivered." + delivered.is(),
                        came,
                        delivered.is() == Delivered.Is.MORE ? delivered.order().quantity() : before,
                        delivered.order().outstanding());
        done(said + ". " + me.say("parts.labels", labels));
    }

    private void expect(StoreCode here) {
        var order = orders.expect(id(), day("day-" + what, here));
        done(me.say("parts.expected.done", order.number(), order.expectedAt()));
    }

    private void callOff() {
        done(me.say("parts.calledOff", orders.callOff(id()).number()));
    }

    /** The single part that is shown. */
    private void move() {
        var act = Arrays.stream(PartAct.values())
                .filter(one -> one.name().equals(what))
                .findFirst()
                .orElseThrow(() -> new NotFound("step", what));
        var seen = Arrays.stream(PartPlace.values())
                .filter(place -> place.name().equals(typed("seen")))
                .findFirst();
        var goal = Optional.of(typed("goal")).filter(StoreCode::isValid).map(StoreCode::new);
        var moved = desk.move(new MovePart(page.getSought(), act, seen, typed("reason"), goal));
        done(me.say("parts.moved", moved.label(), moved.place()));
    }

    private void arrive(StoreCode here) {
        var scanned = desk.scan(page.getSought(), here);
        scanned.ifPresent(found ->
                done(me.say("parts.moved", found.part().label(), found.part().place())));
    }

    private void sendBack() {
        var labels = List.of(Objects.requireNonNullElse(request.getParameterValues("label"), new String[0]));
        var sent = desk.sendBack(labels, typed("reference"));
        done(me.say("parts.sentBack", sent.size(), typed("reference")));
    }

    private void count(StoreCode here) {
        desk.count(here, typed("count-part"), number("counted"), typed("count-reason"));
        done(me.say("parts.counted", typed("count-part"), number("counted")));
    }

    /** Shows the same again, so that reloading repeats nothing. */
    private void done(String sentence) {
        going.tell(sentence);
        going.to("parts.xhtml?" + page.getPlacePart() + "q="
                + java.net.URLEncoder.encode(page.getSought(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private long id() {
        if (!what.matches("[0-9]{1,18}")) throw new NotFound("order", what);
        return Long.parseLong(what);
    }

    private int number(String field) {
        var text = typed(field);
        if (text.isEmpty()) throw new InvalidInput("quantity", "REQUIRED");
        if (!text.matches("[0-9]{1,9}")) throw new InvalidInput("quantity", "INVALID_NUMBER");
        return Integer.parseInt(text);
    }

    private Instant day(String field, StoreCode here) {
        try {
            var day = Typed.day(typed(field));
            var store = network.store(here);
            return network.calendar(here)
                    .nextOpening(day.atStartOfDay(store.zone()).toInstant());
        } catch (DateTimeException none) {
            throw new InvalidInput("expectedAt", "INVALID_DATE");
        }
    }

    private Optional<TicketNumber> ticket() {
        var text = typed("order-ticket").toUpperCase(java.util.Locale.ROOT);
        if (text.isEmpty()) return Optional.empty();
        if (!TicketNumber.isValid(text)) throw new InvalidInput("ticket", "MALFORMED");
        return Optional.of(new TicketNumber(text));
    }

    /** What was typed into a field of a form that was refused. */
    public String typed(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }

    /** The same, or what stands there at first. */
    public String typedOr(String field, Object first) {
        var text = typed(field);
        return text.isEmpty() ? String.valueOf(first) : text;
    }

    /** What is wrong with a field of the form of these buttons, if one of them was pressed. @param verbs parted by blanks */
    public String at(String verbs, String field) {
        return List.of(verbs.split(" ")).contains(verb) ? wrong.at().getOrDefault(field, "") : "";
    }

    /** The same of one order. */
    public String atOrder(Object id, String field) {
        return what.equals(String.valueOf(id)) ? at("receive expect callOff", field) : "";
    }

    public boolean isTicked(PartCard part) {
        return Arrays.asList(Objects.requireNonNullElse(request.getParameterValues("label"), new String[0]))
                .contains(part.label());
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
