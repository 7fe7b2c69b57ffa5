package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.FlagDesk;
import org.aftercare.survey.FlagReason;
import org.aftercare.survey.FlagState;
import org.aftercare.survey.FlaggedAnswer;

/** Answers that look odd: how many for which reason; for head office each of them, to be judged where it stands. */
@Named
@RequestScoped
public class FlagsPage {
    private static final int ROWS = 25;

    /** How many answers were flagged for a reason, by what was said of them. */
    public record Line(FlagReason reason, long open, long accepted, long confirmed) {}

    /** One state of the list. */
    public record Shown(FlagState name, String address, boolean current) {}

    @Inject
    FlagDesk desk;

    @Inject
    NetworkDesk network;

    @Inject
    HttpServletRequest request;

    @Inject
    Going going;

    @Inject
    Me me;

    private final TypedForm form = new TypedForm("note");
    private FlagState state;
    private String after;
    private Page<FlaggedAnswer> page = new Page<>(List.of(), "");
    private Map<FlagReason, Map<FlagState, Long>> counts = Map.of();
    private Mistakes wrong = Mistakes.NONE;

    /** Faces asks what is rendered before it has told a view parameter: the address is read at once. */
    @PostConstruct
    void address() {
        state = Arrays.stream(FlagState.values())
                .filter(one -> one.name().equals(param("state")))
                .findFirst()
                .orElse(FlagState.OPEN);
        after = param("after");
    }

    private String param(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public void load() {
        me.getCaller().mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        if (judged()) return;
        try {
            counts = desk.counts();
            if (isJudge()) page = desk.page(state, "", after, ROWS);
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
    }

    /** Does what a row's form asks for, if one was sent. @return whether the way leads on to another page */
    private boolean judged() {
        if (!FacesContext.getCurrentInstance().isPostback()) return false;
        boolean counts = !param("accept").isEmpty();
        String which = counts ? param("accept") : param("confirm");
        if (!which.matches("[0-9]{1,18}")) return false;
        try {
            var judged = desk.judge(Long.parseLong(which), seen(), counts, param("note"));
            going.tell(me.say("flags.done", judged.ticket(), judged.state()));
            going.to(getHere() + "#list");
            return true;
        } catch (Refusal refused) {
            form.suggest("id", which);
            form.suggest("note", param("note"));
            form.tell(me.getWords(), refused);
            return false;
        }
    }

    /** The reasons that stood in the row. */
    private Set<FlagReason> seen() {
        return Arrays.stream(FlagReason.values())
                .filter(reason -> List.of(param("seen").split(",")).contains(reason.name()))
                .collect(Collectors.toSet());
    }

    public String seen(FlaggedAnswer answer) {
        return answer.reasons().stream().map(FlagReason::name).collect(Collectors.joining(","));
    }

    public List<Line> getLines() {
        return Arrays.stream(FlagReason.values())
                .map(reason -> new Line(
                        reason,
                        count(reason, FlagState.OPEN),
                        count(reason, FlagState.ACCEPTED),
                        count(reason, FlagState.CONFIRMED)))
                .toList();
    }

    private long count(FlagReason reason, FlagState which) {
        return counts.getOrDefault(reason, Map.of()).getOrDefault(which, 0L);
    }

    public boolean isJudge() {
        return me.getCaller().is(Role.OFFICE);
    }

    public List<Shown> getViews() {
        return Arrays.stream(FlagState.values())
                .map(one -> new Shown(one, "flags.xhtml?state=" + one, one == state))
                .toList();
    }

    /** What was typed beside this answer and didn't go through; else nothing. */
    public String typed(FlaggedAnswer answer) {
        return isWrongAt(answer) ? form.text("note") : "";
    }

    public String error(FlaggedAnswer answer) {
        return isWrongAt(answer) ? form.getWrong().at().getOrDefault("note", "") : "";
    }

    private boolean isWrongAt(FlaggedAnswer answer) {
        return form.text("id").equals(String.valueOf(answer.id()));
    }

    public String grade(FlaggedAnswer answer) {
        return me.getWords().of("open.grade." + answer.answer().overall());
    }

    public String storeName(StoreCode code) {
        return network.find(code).map(StoreCard::name).orElse(code.value());
    }

    public List<FlaggedAnswer> getRows() {
        return page.items();
    }

    public FlagState getState() {
        return state;
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    public boolean isLast() {
        return page.isLast();
    }

    public String getStart() {
        return "flags.xhtml?state=" + state;
    }

    public String getNext() {
        return getStart() + "&after=" + page.next();
    }

    private String getHere() {
        return getStart() + (after.isEmpty() ? "" : "&after=" + after);
    }

    public Mistakes getWrong() {
        return wrong.isAny() ? wrong : form.getWrong();
    }
}
