package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftercare.access.Role;
import org.aftercare.device.FaultCodes;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.AppealOver;
import org.aftercare.ticket.ReviewDesk;
import org.aftercare.ticket.ReviewFile;
import org.aftercare.ticket.ReviewLine;
import org.aftercare.ticket.ReviewVerdict;

/** Appeals to review: the list, and the evidence on one of them ({@code ?id=}), with the verdict's form. */
@Named
@RequestScoped
public class ReviewPage {
    @Inject
    ReviewDesk desk;

    @Inject
    FaultCodes codes;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Going going;

    private String id = "";
    private final Map<String, String> typed = new HashMap<>();
    private ReviewFile file;
    private List<ReviewLine> waiting;
    private Mistakes wrong = Mistakes.NONE;

    @PostConstruct
    void address() {
        id = Objects.requireNonNullElse(request.getParameter("id"), "");
    }

    /** Somebody else was faster: the list is what is left. */
    public void load() {
        me.getCaller().mustBe(Role.TECHNICIAN);
        if (id.isEmpty()) return;
        try {
            getFile();
        } catch (AppealOver refused) {
            leave(me.getWords().of(refused));
        }
    }

    public void decide() {
        try {
            desk.decide(
                    number(),
                    new ReviewVerdict(text("finding"), TicketEvidence.ids(List.of(ticked())), text("verdict")));
            leave(me.getWords().of("review.done"));
        } catch (AppealOver refused) {
            leave(me.getWords().of(refused));
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of("finding", "evidence", "verdict"));
        }
    }

    private void leave(String sentence) {
        going.tell(sentence);
        going.to("review", "done", "1");
    }

    public boolean isOpen() {
        return !id.isEmpty();
    }

    public ReviewFile getFile() {
        if (file == null) file = desk.file(number());
        return file;
    }

    private long number() {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("appeal", id);
        return Long.parseLong(id);
    }

    public List<ReviewLine> getWaiting() {
        if (waiting == null) waiting = desk.waiting();
        return waiting;
    }

    /** Beside the page's name; asked once for each page of a technician. */
    public int getCount() {
        return desk.waitingCount();
    }

    public String symptoms(List<String> symptoms) {
        return symptoms.stream()
                .map(code -> me.getWords().code("symptom", code))
                .collect(Collectors.joining(", "));
    }

    /** Findings by the component they speak of, in words. */
    public Map<String, List<FaultCodes.FindingCode>> getFindings() {
        return codes.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> me.getWords().code("component", finding.component()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    public boolean isTicked(ReviewFile.Shot shot) {
        return Arrays.asList(ticked()).contains(String.valueOf(shot.id()));
    }

    private String[] ticked() {
        return Objects.requireNonNullElse(request.getParameterValues("evidence"), new String[0]);
    }

    private String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Mistakes getWrong() {
        return wrong;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
