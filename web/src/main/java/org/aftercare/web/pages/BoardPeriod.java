package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.insight.Ended;
import org.aftercare.insight.Kept;
import org.aftercare.insight.QueueDesk;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockKind;
import org.aftercare.survey.Score;
import org.aftercare.survey.ScoreDesk;
import org.aftercare.survey.Scoreboard;

/** What was, in a period: promises kept, and how customers found it. */
@Named
@RequestScoped
public class BoardPeriod {
    /** Below this many a share says little: shown, but greyed. */
    private static final int FEW = 10;
    /** So many stores of each list, those that need looking at first. */
    private static final int ROWS = 50;

    private static final Comparator<Kept> MOST_MISSED_FIRST =
            Comparator.comparingInt(Kept::missed).reversed().thenComparing(Kept::of);

    @Inject
    BoardPage board;

    @Inject
    QueueDesk queues;

    @Inject
    ScoreDesk scoreDesk;

    @Inject
    Me me;

    private String days = "";
    private String from = "";
    private String to = "";
    private String kind = "";
    private boolean live;
    private Period period;
    private Kept whole;
    private List<Kept> kept = List.of();
    private Scoreboard scores;

    public void load() {
        if (board.getWrong().isAny()) return;
        period = Period.of(days, from, to, me.now(), me.getWords().zone());
        if (live) return;
        if (getKinds().stream().noneMatch(one -> one.name().equals(kind))) kind = ClockKind.READY.name();
        var asked = new Ended(ClockKind.valueOf(kind), "", period.from(), period.to());
        whole = queues.kept(board.question(), asked);
        kept = queues.keptByStore(board.question(), asked).stream()
                .sorted(MOST_MISSED_FIRST)
                .limit(ROWS)
                .toList();
        scores = scoreDesk.board(
                Optional.of(board.getStore()).filter(StoreCode::isValid).map(StoreCode::new),
                Optional.of(board.getRegion()).filter(RegionCode::isValid).map(RegionCode::new),
                period.from(),
                period.to());
    }

    /** The list behind a figure. @param of a store's code; empty text for all stores looked at */
    public String list(String of, String result) {
        return board.list(of, "view=ended&kind=" + kind + "&" + Period.part("result", result) + period.address());
    }

    /** This board with another period. */
    public String with(int otherDays) {
        return "board.xhtml?" + board.getPlace() + "kind=" + kind + "&days=" + otherDays;
    }

    public String with(ClockKind other) {
        return "board.xhtml?" + board.getPlace() + "kind=" + other + "&" + period.address();
    }

    public List<ClockKind> getKinds() {
        return Arrays.asList(ClockKind.values());
    }

    public boolean isTurnaround() {
        return kind.equals(ClockKind.READY.name());
    }

    public String name(String code) {
        return StoreCode.isValid(code) ? board.name(new StoreCode(code)) : code;
    }

    public boolean isFew(long n) {
        return n < FEW;
    }

    /** In percent; a dash where there is none. */
    public String percent(double share) {
        return Double.isNaN(share)
                ? "–"
                : NumberFormat.getPercentInstance(me.getLocale()).format(share);
    }

    public String interval(long n, double low, double high) {
        return n == 0 ? "" : me.say("board.interval", percent(low), percent(high));
    }

    /** By the calendar. */
    public String length(Optional<Duration> median) {
        return median.map(length -> SlaChip.span(me.getWords(), length)).orElse("–");
    }

    public Kept getWhole() {
        return whole;
    }

    public List<Kept> getKept() {
        return kept;
    }

    /** The lowest first, as those who miss most are; all of them are on the page of results. */
    public List<Score> getScores() {
        return scores.stores().stream()
                .filter(score -> !Double.isNaN(score.shrunk()))
                .sorted(Comparator.comparingDouble(Score::shrunk))
                .limit(ROWS)
                .toList();
    }

    public Score getScore() {
        return scores.whole();
    }

    public Period getPeriod() {
        return period;
    }

    public List<Integer> getChoices() {
        return Period.CHOICES;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days == null ? "" : days;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }

    /** Only the figures of this moment are asked for: the page has the rest. */
    public boolean isLive() {
        return live;
    }

    public void setLive(boolean live) {
        this.live = live;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? "" : kind;
    }
}
