package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Role;
import org.aftercare.logistics.ManifestCard;
import org.aftercare.logistics.ManifestDesk;
import org.aftercare.logistics.ToBePacked;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.StoreCode;

/**
 * What has to go to other stores: bags are ticked by hand or by the scanner, and those for one store dispatched as one
 * manifest. What is ticked is in the form alone until then.
 */
@Named
@RequestScoped
public class TransfersPage {
    private static final int ROWS = 20;

    /** What goes to one store. */
    public record Goal(StoreCode store, String name, List<ToBePacked> bags) {}

    @Inject
    ManifestDesk desk;

    @Inject
    StoreAsked asked;

    @Inject
    HolderWords holders;

    @Inject
    HttpServletRequest request;

    @Inject
    Going going;

    @Inject
    Me me;

    private final Set<String> ticked = new HashSet<>();
    private List<ToBePacked> packing = List.of();
    private String added = "";
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        packing = desk.toBePacked(asked.code());
        if (request.getParameter("all") != null)
            packing.forEach(one -> ticked.add(one.number().value()));
        ticked.addAll(Arrays.asList(Objects.requireNonNullElse(request.getParameterValues("bag"), new String[0])));
        if (isMayPack() && FacesContext.getCurrentInstance().isPostback()) act();
    }

    private void act() {
        String goal = typed("send");
        try {
            if (goal.isEmpty()) tick(typed("code"));
            else if (StoreCode.isValid(goal)) send(new StoreCode(goal));
        } catch (Refusal refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of("code"));
        }
    }

    /** By its ticket's number, IMEI or serial number. */
    private void tick(String code) {
        if (code.isEmpty()) throw new InvalidInput("code", "REQUIRED");
        var label = code.toUpperCase(Locale.ROOT);
        var found = packing.stream()
                .filter(one -> one.number().value().equals(label) || one.label().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("code", "NOT_TO_BE_PACKED"));
        ticked.add(found.number().value());
        added = me.say("transfers.ticked", found.number(), holders.store(found.to()));
    }

    private void send(StoreCode goal) {
        var bags = packing.stream()
                .filter(one -> one.to().equals(goal) && isTicked(one))
                .map(ToBePacked::number)
                .toList();
        going.to("manifest", "n", desk.dispatch(goal, bags).manifest().number());
    }

    /** Others only look on. */
    public boolean isMayPack() {
        return me.store().isPresent() && me.getCaller().is(Role.CLERK, Role.TECHNICIAN, Role.LEAD);
    }

    public boolean isTicked(ToBePacked bag) {
        return ticked.contains(bag.number().value());
    }

    public List<Goal> getGoals() {
        Map<StoreCode, List<ToBePacked>> byStore = packing.stream()
                .collect(Collectors.groupingBy(ToBePacked::to, LinkedHashMap::new, Collectors.toList()));
        return byStore.entrySet().stream()
                .map(goal -> new Goal(goal.getKey(), holders.store(goal.getKey()), goal.getValue()))
                .toList();
    }

    public List<ManifestCard> getSent() {
        return desk.sent(asked.code(), "", ROWS).items();
    }

    public List<ManifestCard> getComing() {
        return desk.coming(asked.code(), "", ROWS).items();
    }

    /** The labels of all that is listed. */
    public String getLabels() {
        return "labels.xhtml?"
                + packing.stream()
                        .limit(LabelsPage.MOST)
                        .map(one -> "n=" + one.number())
                        .collect(Collectors.joining("&"));
    }

    private String typed(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }

    /** Only what was refused stays in the field. */
    public String getCode() {
        return wrong.isAny() ? typed("code") : "";
    }

    public String getAdded() {
        return added;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
