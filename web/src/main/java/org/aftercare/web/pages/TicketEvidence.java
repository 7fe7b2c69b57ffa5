package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.ticket.AppealCard;
import org.aftercare.ticket.CodeFinding;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.FindingCard;
import org.aftercare.ticket.PhotoCard;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TicketStatus;

/** What was found on a device and what shows it, and the photos that a form offers as evidence. */
@Named
@RequestScoped
public class TicketEvidence {
    private static final Set<TicketStatus> LOOKED_AT =
            EnumSet.of(TicketStatus.DIAGNOSING, TicketStatus.IN_REPAIR, TicketStatus.AWAITING_PARTS);

    @Inject
    EvidenceDesk desk;

    @Inject
    TicketPage page;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Going going;

    private final Map<String, String> typed = new HashMap<>();
    private final Set<Long> added = new LinkedHashSet<>();
    private Part photo;
    private Part findingPhoto;
    private List<PhotoCard> photos;
    private List<FindingCard> findings;
    private Optional<AppealCard> appeal;
    private Mistakes wrong = Mistakes.NONE;

    public List<PhotoCard> getPhotos() {
        if (photos == null) photos = desk.photos(page.getCard().number());
        return photos;
    }

    public List<FindingCard> getFindings() {
        if (findings == null) findings = desk.findings(page.getCard().number());
        return findings;
    }

    public List<FindingCard> getInForce() {
        return getFindings().stream().filter(FindingCard::inForce).toList();
    }

    /** What the customer disputes or disputed; null when nothing. */
    public AppealCard getAppeal() {
        if (appeal == null) appeal = desk.appeal(page.getCard().number());
        return appeal.orElse(null);
    }

    /** The photos that were ticked and those that were sent with the form. */
    List<String> ticked() {
        return Stream.concat(Arrays.stream(sent("evidence")), added.stream().map(String::valueOf))
                .distinct()
                .toList();
    }

    /** In a form that was sent as it was sent; in a fresh one those that the person took while the device was on the bench. */
    public boolean isTicked(PhotoCard shot) {
        if (isSent()) return ticked().contains(String.valueOf(shot.id()));
        return shot.actor().equals(me.getCaller().name()) && isOnTheBench()
                || getInForce().stream()
                        .anyMatch(
                                finding -> finding.review() && finding.photos().contains(shot.id()));
    }

    private boolean isSent() {
        return request.getParameter("picked") != null;
    }

    private boolean isOnTheBench() {
        return LOOKED_AT.contains(page.getCard().status());
    }

    /** A photo that was chosen but not yet added comes along with whatever button was pressed. */
    void keepChosen() {
        Part chosen = photo;
        photo = null;
        keep(chosen);
    }

    /** A button of another kind was pressed: browsers forget chosen files when a form comes back. */
    public void keepLeft() {
        try {
            keepChosen();
        } catch (InvalidInput refused) {
            page.tell(refused);
        }
    }

    private void keep(Part chosen) {
        if (chosen == null || chosen.getSize() == 0) return;
        added.add(desk.keep(page.getCard().number(), Uploads.read(chosen)).id());
        photos = null;
    }

    /** Adds the photo and leaves the step's form as it is, with everything typed. */
    public void addPhoto() {
        try {
            required(photo);
            keepChosen();
        } catch (InvalidInput refused) {
            page.tell(refused);
        }
    }

    /** The same in the form of a finding. */
    public void addFindingPhoto() {
        act(() -> keep(required(findingPhoto)));
    }

    private static Part required(Part chosen) {
        if (chosen == null || chosen.getSize() == 0) throw new InvalidInput("photo", "REQUIRED");
        return chosen;
    }

    /** Codes one more finding, besides what a step asks for. */
    public void code() {
        act(() -> {
            keep(findingPhoto);
            desk.code(new CodeFinding(
                    page.getCard().number(),
                    page.getVersion(),
                    text("finding"),
                    Optional.of(ids(ticked())),
                    ids(List.of(sent("replaces"))),
                    text("words")));
            going.tell(me.getWords().of("finding.done"));
            going.to("ticket", "n", page.getCard().number());
        });
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (StaleTicket refused) {
            page.review(refused);
        } catch (StepRefused refused) {
            wrong = new Mistakes(me.getWords().code("objection", refused.objection()), Map.of(), List.of());
        } catch (InvalidInput refused) {
            tell(refused);
        }
    }

    private void tell(Refusal refused) {
        wrong = Mistakes.of(me.getWords(), refused, Set.of("finding", "evidence", "photo", "replaces", "words"));
    }

    static List<Long> ids(List<String> texts) {
        return texts.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private String[] sent(String name) {
        return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
    }

    private String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    public boolean isReplaced(FindingCard finding) {
        return List.of(sent("replaces")).contains(String.valueOf(finding.id()));
    }

    /** Whether the person may code a finding now; a desk decides. */
    public boolean isMayCode() {
        var caller = me.getCaller();
        var card = page.getCard();
        return (me.is("TECHNICIAN") || me.is("LEAD"))
                && isOnTheBench()
                && caller.sees(card.benchStore(), card.benchRegion());
    }

    /** The form was sent and came back: it stays open. */
    public boolean isCoding() {
        return wrong.isAny() || request.getParameter("coding") != null;
    }

    /** Codes of what they show, for the words beside a photo. */
    public List<FindingCard> shownBy(PhotoCard shot) {
        var found = new ArrayList<FindingCard>();
        for (FindingCard finding : getInForce()) if (finding.photos().contains(shot.id())) found.add(finding);
        return found;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
    }

    public Part getFindingPhoto() {
        return findingPhoto;
    }

    public void setFindingPhoto(Part findingPhoto) {
        this.findingPhoto = findingPhoto;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
