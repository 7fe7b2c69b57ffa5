package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.BreachCard;
import org.aftercare.sla.BreachList;
import org.aftercare.sla.BreachQuestion.View;
import org.aftercare.sla.ClockKind;

/** Broken promises, the newest first; which of them, the address says. */
@Named
@RequestScoped
public class BreachesPage {
    private static final int ROWS = 25;

    /** One saved view with its count. */
    public record Shown(View name, String count, String address, boolean current) {}

    /** One filter that is set. @param address the list without it */
    public record Chip(String words, String address) {}

    @Inject
    BreachList list;

    @Inject
    NetworkDesk network;

    @Inject
    HttpServletRequest request;

    @Inject
    BreachActs acts;

    @Inject
    Me me;

    private BreachAddress address;
    private Page<BreachCard> page = new Page<>(List.of(), "");
    private Map<View, Integer> counts = Map.of();
    private Mistakes wrong = Mistakes.NONE;

    /** Faces asks for the views before it has told of the act that a form asks for: the address is read at once. */
    @PostConstruct
    void address() {
        address = BreachAddress.of(request.getParameterMap());
    }

    public void load() {
        me.getCaller().mustBe(Role.CLERK, Role.TECHNICIAN, Role.LEAD, Role.MANAGER, Role.OFFICE);
        if (acts.done(address)) return;
        try {
            page = list.page(address.question(me.now()), address.after(), ROWS);
            counts = list.counts(address.question(me.now()));
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
    }

    public List<Shown> getViews() {
        return Arrays.stream(View.values())
                .map(view -> new Shown(
                        view,
                        BreachTasks.counted(counts.getOrDefault(view, 0)),
                        address.with("view", view == View.NO_REASON ? "" : view.name()),
                        view == address.view()))
                .toList();
    }

    public List<Chip> getChips() {
        return address.filters().entrySet().stream()
                .map(filter -> new Chip(words(filter.getKey(), filter.getValue()), address.with(filter.getKey(), "")))
                .toList();
    }

    private String words(String filter, String value) {
        return me.say(
                "breaches.filter." + filter,
                filter.equals("clock") ? me.getWords().code("clock", value) : value);
    }

    /** How late it is, counting on while it is; else that it is over. */
    public SlaChip chip(BreachCard breach) {
        if (breach.isRunning()) return SlaChip.of(me.getWords(), me.now(), breach.breachedAt(), false, false, true);
        return new SlaChip(me.getWords().of("breaches.over"), me.getWords().instant(breach.endedAt()), 0, "", "check");
    }

    public String storeName(StoreCode code) {
        return network.find(code).map(StoreCard::name).orElse(code.value());
    }

    /** Those who see more than one store may choose one. */
    public List<StoreCard> getStores() {
        return network.stores().stream()
                .filter(store -> me.getCaller().sees(store.code(), store.region()))
                .toList();
    }

    public List<RegionCode> getRegions() {
        return network.stores().stream()
                .map(StoreCard::region)
                .distinct()
                .sorted()
                .toList();
    }

    public ClockKind[] getKinds() {
        return ClockKind.values();
    }

    public List<Integer> getPeriods() {
        return BreachAddress.PERIODS;
    }

    public String part(String name) {
        return address.part(name);
    }

    public List<BreachCard> getRows() {
        return page.items();
    }

    public boolean isFirst() {
        return address.after().isEmpty();
    }

    public boolean isLast() {
        return page.isLast();
    }

    public String getNext() {
        return address.next(page.next());
    }

    public String getNewest() {
        return address.with("after", "");
    }

    /** This list without what is open on it. */
    public String getHere() {
        return address.here();
    }

    /** The same with one breach opened. */
    public String opening(BreachCard breach) {
        String here = address.here();
        return here + (here.contains("?") ? "&" : "?") + "open=" + breach.id() + "#acting";
    }

    public String getEmptyKey() {
        return address.filters().isEmpty() ? "breaches.empty." + address.view() : "breaches.empty.filtered";
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
