package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.Role;
import org.aftercare.insight.AgeBand;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.QueueQuestion;
import org.aftercare.insight.StoreLine;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;

/** A store, a region or the network at a glance; each figure opens the list behind it. Everything is in the address. */
@Named
@RequestScoped
public class BoardPage {
    /** So many stores stand on one page, the worst first. */
    private static final int ROWS = 50;
    /** Below this many phones a row of the ageing says little: shown, but greyed. */
    private static final int FEW = 5;

    private static final int SHADES = 4;

    static final Comparator<StoreLine> WORST_FIRST = Comparator.comparingInt(StoreLine::breached)
            .thenComparingInt(StoreLine::atRisk)
            .thenComparingInt(StoreLine::open)
            .reversed()
            .thenComparing(StoreLine::store);

    /** One figure over all stores. @param list the part of the queue's address that lists it */
    public record Tile(String name, int figure, String tone, String list) {}

    @Inject
    QueueDesk queues;

    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    private String region = "";
    private String store = "";
    private int page = 1;
    private List<StoreLine> lines = List.of();
    private Mistakes wrong = Mistakes.NONE;
    private Map<StoreCode, String> names;

    public void load() {
        me.getCaller().mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        try {
            lines = queues.board(question()).stream().sorted(WORST_FIRST).toList();
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
        page = Math.max(1, Math.min(page, getPages()));
    }

    QueueQuestion question() {
        return QueueQuestion.at(store, store.isEmpty() ? region : "");
    }

    /** The part of every address that says which stores are looked at; ends with {@code &} unless it is empty. */
    public String getPlace() {
        return store.isEmpty() ? Period.part("region", region) : Period.part("store", store);
    }

    public List<Tile> getTiles() {
        return List.of(
                new Tile("breached", sum(StoreLine::breached), "late", "view=breached"),
                new Tile("atRisk", sum(StoreLine::atRisk), "soon", "view=atRisk"),
                new Tile("dueToday", sum(StoreLine::dueToday), "", "view=dueToday"),
                new Tile("dueSoon", sum(StoreLine::dueSoon), "", "view=dueSoon"),
                new Tile("open", sum(StoreLine::open), "", ""));
    }

    /** What the repairs wait for. */
    public List<Tile> getWaits() {
        return List.of(
                new Tile("waitingCustomer", sum(StoreLine::waitingCustomer), "", "status=AWAITING_APPROVAL"),
                new Tile("waitingParts", sum(StoreLine::waitingParts), "", "status=AWAITING_PARTS"),
                new Tile("ready", sum(StoreLine::ready), "", "view=ready"),
                new Tile("unclaimed", sum(StoreLine::unclaimed), "", "status=UNCLAIMED"));
    }

    /** The queue of one figure. @param of a store's code; empty text for all stores looked at */
    public String list(String of, String list) {
        return "queue.xhtml?" + (of.isEmpty() ? getPlace() : Period.part("store", of)) + list;
    }

    private int sum(ToIntFunction<StoreLine> figure) {
        return lines.stream().mapToInt(figure).sum();
    }

    /** Of all stores looked at. @param figure a tile's name */
    public int total(String figure) {
        return Stream.of(getTiles(), getWaits())
                .flatMap(List::stream)
                .filter(tile -> tile.name().equals(figure))
                .mapToInt(Tile::figure)
                .sum();
    }

    public int aged(AgeBand band) {
        return sum(line -> line.age(band));
    }

    public int getAged() {
        return sum(StoreLine::aged);
    }

    public AgeBand[] getBands() {
        return AgeBand.values();
    }

    public boolean isFew(StoreLine line) {
        return line.aged() < FEW;
    }

    /** How full a cell is compared with the fullest: 0 for none, 1 to 4. */
    public int shade(int count) {
        int most = lines.stream()
                .flatMap(line -> Arrays.stream(AgeBand.values()).map(line::age))
                .max(Comparator.naturalOrder())
                .orElse(0);
        return most == 0 ? 0 : (count * SHADES + most - 1) / most;
    }

    /** Those on this page. */
    public List<StoreLine> getLines() {
        return lines.subList((page - 1) * ROWS, Math.min(lines.size(), page * ROWS));
    }

    public int getPages() {
        return Math.max(1, (lines.size() + ROWS - 1) / ROWS);
    }

    public int getCount() {
        return lines.size();
    }

    /** Those whom the person may choose among; none for who sees one store. */
    public List<StoreCard> getStores() {
        return network.stores().stream()
                .filter(one -> me.getCaller().sees(one.code(), one.region()))
                .filter(one -> region.isEmpty() || one.region().value().equals(region))
                .toList();
    }

    public List<String> getRegions() {
        return network.stores().stream()
                .map(one -> one.region().value())
                .distinct()
                .sorted()
                .toList();
    }

    /** Store names by code: the desk gives codes. */
    public String name(StoreCode code) {
        if (names == null)
            names = network.stores().stream().collect(Collectors.toMap(StoreCard::code, StoreCard::name));
        return names.getOrDefault(code, code.value());
    }

    public Mistakes getWrong() {
        return wrong;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region == null ? "" : region;
    }

    public String getStore() {
        return store;
    }

    public void setStore(String store) {
        this.store = store == null ? "" : store;
    }

    public int getPage() {
        return page;
    }

    /** As the address has it; what is no page counts as the first. */
    public String getAsked() {
        return String.valueOf(page);
    }

    public void setAsked(String text) {
        page = text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }
}
