package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.Answer;
import org.aftercare.survey.CallBackCard;
import org.aftercare.survey.CallBackDesk;
import org.aftercare.survey.CallBackQuestion;
import org.aftercare.survey.CallBackQuestion.View;

/** Customers who wait for a call; which of them, and whose call is being written down, the address says. */
@Named
@RequestScoped
public class CallBacksPage {
    private static final int ROWS = 25;

    /** One saved view with its count. */
    public record Shown(View name, String count, String address, boolean current) {}

    @Inject
    CallBackDesk desk;

    @Inject
    NetworkDesk network;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    private View view;
    private String after;
    private String store;
    private long opened;
    private Page<CallBackCard> page = new Page<>(List.of(), "");
    private Map<View, Integer> counts = Map.of();
    private Optional<CallBackCard> open;
    private Mistakes wrong = Mistakes.NONE;

    /** Faces asks what is rendered before it has told a view parameter: the address is read at once. */
    @PostConstruct
    void address() {
        view = Arrays.stream(View.values())
                .filter(one -> one.name().equals(param("view")))
                .findFirst()
                .orElse(View.OPEN);
        after = param("after");
        store = StoreCode.isValid(param("store")) ? param("store") : "";
        opened = param("open").matches("[0-9]{1,18}") ? Long.parseLong(param("open")) : 0;
    }

    private String param(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public void load() {
        me.getCaller().mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        var question = new CallBackQuestion(view, store);
        try {
            page = desk.page(question, after, ROWS);
            counts = desk.counts(question);
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
    }

    public List<Shown> getViews() {
        return Arrays.stream(View.values())
                .map(one -> new Shown(
                        one, BreachTasks.counted(counts.getOrDefault(one, 0)), address(one, "", 0), one == view))
                .toList();
    }

    /** The one whose call is being written down, or null. */
    public CallBackCard getOpen() {
        if (open == null) open = opened == 0 ? Optional.empty() : found(opened);
        return open.orElse(null);
    }

    private Optional<CallBackCard> found(long id) {
        try {
            return Optional.of(desk.one(id)).filter(CallBackCard::isOpen);
        } catch (NotFound nobodys) {
            return Optional.empty();
        }
    }

    /** How long is left, or since when it is late; of a settled one whether that was in time. */
    public SlaChip chip(CallBackCard card) {
        if (card.isOpen()) return SlaChip.of(me.getWords(), me.now(), card.dueAt(), false, false, false);
        boolean late = card.isLate(me.now());
        return new SlaChip(
                me.getWords().of(late ? "callbacks.settled.late" : "callbacks.settled"),
                me.getWords().instant(card.closedAt().orElseThrow()),
                0,
                late ? "late" : "kept",
                late ? "alert" : "check");
    }

    public boolean late(CallBackCard card) {
        return card.isOpen() && card.isLate(me.now());
    }

    /** As the customer first gave it: the grade, and that it isn't fixed. */
    public String first(CallBackCard card) {
        return said(card.opened().overall(), card.opened().fixed());
    }

    /** As it stands now, where it has got better since. */
    public String now(CallBackCard card) {
        Answer answer = card.answer();
        return me.say("callbacks.better", said(answer.overall(), answer.fixed()));
    }

    private String said(int overall, Optional<Boolean> fixed) {
        return Stream.of(
                        me.getWords().of("open.grade." + overall),
                        fixed.filter(yes -> !yes)
                                .map(no -> me.getWords().of("callbacks.notFixed"))
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String storeName(StoreCode code) {
        return network.find(code).map(StoreCard::name).orElse(code.value());
    }

    public List<CallBackCard> getRows() {
        return page.items();
    }

    public View getView() {
        return view;
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    public boolean isLast() {
        return page.isLast();
    }

    public String getStart() {
        return address(view, "", 0);
    }

    public String getNext() {
        return address(view, page.next(), 0);
    }

    /** This list without what is open on it. */
    public String getHere() {
        return address(view, after, 0);
    }

    public String opening(CallBackCard card) {
        return address(view, after, card.id()) + "#acting";
    }

    public Mistakes getWrong() {
        return wrong;
    }

    private String address(View which, String cursor, long one) {
        return "callbacks.xhtml?view=" + which + (store.isEmpty() ? "" : "&store=" + store)
                + (cursor.isEmpty() ? "" : "&after=" + cursor) + (one == 0 ? "" : "&open=" + one);
    }
}
