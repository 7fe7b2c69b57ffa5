package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.StoreLine;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.Score;
import org.aftercare.survey.ScoreDesk;

/** A region or the network at a glance; each figure opens the list behind it. */
@Named
@RequestScoped
public class BoardPage {
    /** Below this many answers a share says little: shown, but greyed. */
    private static final int FEW = 10;

    private static final Comparator<StoreLine> WORST_FIRST = Comparator.comparingInt(StoreLine::breached)
            .thenComparingInt(StoreLine::atRisk)
            .thenComparingInt(StoreLine::open)
            .reversed()
            .thenComparing(StoreLine::store);

    private static final List<Integer> PERIODS = List.of(30, 90, 365);

    /** One figure over all stores. @param view the queue's view that lists it */
    public record Tile(String view, int figure, String tone) {}

    @Inject
    QueueDesk queues;

    @Inject
    ScoreDesk scoreDesk;

    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    private int days = 90;
    private List<StoreLine> lines;
    private List<Score> scores;
    private Score whole;
    private Map<StoreCode, String> names;

    public void load() {
        var caller = me.getCaller().mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        if (!PERIODS.contains(days)) days = 90;
        Instant to = me.now();
        Instant from = to.minus(Duration.ofDays(days));
        lines = queues.board().stream().sorted(WORST_FIRST).toList();
        scores = scoreDesk.stores(from, to);
        whole = whole(caller.scope(), from, to);
    }

    private Score whole(Scope scope, Instant from, Instant to) {
        return scope.onlyStore()
                .map(store -> scoreDesk.ofStore(store, from, to))
                .or(() -> scope.onlyRegion().map(region -> scoreDesk.ofRegion(region, from, to)))
                .orElseGet(() -> scoreDesk.ofNetwork(from, to));
    }

    public List<Tile> getTiles() {
        return List.of(
                new Tile("breached", sum(StoreLine::breached), "late"),
                new Tile("atRisk", sum(StoreLine::atRisk), "soon"),
                new Tile("dueSoon", sum(StoreLine::dueSoon), ""),
                new Tile("ready", sum(StoreLine::ready), ""),
                new Tile("open", sum(StoreLine::open), ""));
    }

    private int sum(ToIntFunction<StoreLine> figure) {
        return lines.stream().mapToInt(figure).sum();
    }

    public List<StoreLine> getLines() {
        return lines;
    }

    /** Store names by code: the desk gives codes. */
    public String name(StoreCode code) {
        if (names == null)
            names = network.stores().stream().collect(Collectors.toMap(store -> store.code(), store -> store.name()));
        return names.getOrDefault(code, code.value());
    }

    /** A score by its store's code; names come from the network. */
    public String nameOf(Score score) {
        return StoreCode.isValid(score.of()) ? name(new StoreCode(score.of())) : score.of();
    }

    public List<Score> getScores() {
        return scores;
    }

    public Score getWhole() {
        return whole;
    }

    public boolean isFew(Score score) {
        return score.n() < FEW;
    }

    /** The share of the two best answers, in percent; a dash without answers. */
    public String share(Score score) {
        return percent(score, Score::topTwoShare);
    }

    public String shrunk(Score score) {
        return percent(score, Score::shrunk);
    }

    public String interval(Score score) {
        return score.n() == 0
                ? ""
                : me.say("board.interval", percent(score, Score::wilsonLow), percent(score, Score::wilsonHigh));
    }

    private String percent(Score score, Function<Score, Double> figure) {
        double share = figure.apply(score);
        return Double.isNaN(share)
                ? "–"
                : NumberFormat.getPercentInstance(me.getLocale()).format(share);
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
