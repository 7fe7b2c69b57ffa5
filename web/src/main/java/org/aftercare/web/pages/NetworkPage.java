package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;

/** The stores that somebody answers for, to be searched. What is searched for, the address tells. */
@Named
@RequestScoped
public class NetworkPage {
    private static final int ROWS = 200;

    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    @Inject
    HttpServletRequest request;

    private String q;
    private List<StoreCard> found;

    @PostConstruct
    void read() {
        q = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
    }

    /** For those who answer for several stores. */
    public void load() {
        me.getCaller().mustBe(Role.MANAGER, Role.OFFICE);
    }

    private List<StoreCard> found() {
        if (found == null)
            found = network.stores().stream()
                    .filter(store -> me.getCaller().sees(store.code(), store.region()))
                    .filter(this::isMeant)
                    .toList();
        return found;
    }

    private boolean isMeant(StoreCard store) {
        var text = q.toLowerCase(Locale.ROOT);
        return Stream.of(
                        store.code().value(),
                        store.name(),
                        store.contact().address(),
                        store.region().value())
                .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(text));
    }

    public List<StoreCard> getStores() {
        return found().stream().limit(ROWS).toList();
    }

    /** Empty text unless there are more than are shown. */
    public String getMore() {
        return found().size() > ROWS ? me.say("network.more", found().size() - ROWS) : "";
    }

    public String levels(StoreCard store) {
        return String.join(" ", store.levels().stream().sorted().toList());
    }

    /** Two, or two and a half. */
    public String technicians(StoreCard store) {
        var hours = store.technicianHours();
        return hours == Math.rint(hours) ? String.valueOf((long) hours) : String.valueOf(hours);
    }

    /** What it does today, as a word of the bundle ends. */
    public String state(StoreCard store) {
        if (store.hasSuccessor()) return "closed";
        return store.inOperation() ? "open" : "out";
    }

    public boolean isOffice() {
        return me.is(Role.OFFICE.name());
    }

    public String getQ() {
        return q;
    }
}
