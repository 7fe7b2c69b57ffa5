package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.insight.Driver;
import org.aftercare.insight.DriverDesk;
import org.aftercare.insight.QueueQuestion;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.survey.Benchmark;
import org.aftercare.survey.Interval;
import org.aftercare.survey.Results;
import org.aftercare.survey.ResultsDesk;
import org.aftercare.survey.Score;
import org.aftercare.survey.ScoreQuestion;
import org.aftercare.survey.ScoreQuestion.By;
import org.aftercare.survey.Standing;

/** What customers think of a part of the network, in some months, told apart by something. Everything is in the address. */
@Named
@RequestScoped
public class ResultsPage {
    /** Below this many a share says little: shown, but greyed. */
    private static final int FEW = 10;
    /** So many lines stand on one page. */
    private static final int ROWS = 50;

    /** Sums are by the store's month: where it begins first, it has begun. */
    private static final ZoneOffset FIRST_MIDNIGHT = ZoneOffset.ofHours(14);

    @Inject
    ResultsDesk desk;

    @Inject
    DriverDesk driverDesk;

    @Inject
    NetworkDesk network;

    @Inject
    DeviceDesk devices;

    @Inject
    Me me;

    private String region = "";
    private String store = "";
    private String months = "";
    private String from = "";
    private String to = "";
    private String by = "";
    private int page = 1;
    private boolean driversShown;
    private List<Driver> drivers = List.of();
    private MonthSpan span;
    private Results results;
    private List<By> dimensions = List.of();
    private Mistakes wrong = Mistakes.NONE;
    private Map<String, String> storeNames;
    private Map<String, String> modelNames;
    private Chart trend;
    private Chart sideBySide;
    private Chart funnel;

    /** Reads it all; what the address names wrongly is told. */
    public void load() {
        try {
            read();
            if (driversShown) drivers = drivers();
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
    }

    /** @throws InvalidInput as the desk does */
    void read() {
        YearMonth now = YearMonth.from(me.now().atOffset(FIRST_MIDNIGHT));
        span = MonthSpan.of(months, from, to, now);
        dimensions = desk.dimensions(question(By.STORE));
        By chosen = dimensions.stream()
                .filter(one -> one.name().equals(by))
                .findFirst()
                .orElse(dimensions.get(0));
        by = chosen.name();
        results = desk.results(question(chosen));
        page = Math.max(1, Math.min(page, getPages()));
    }

    /** Those that any answered repair had. */
    private List<Driver> drivers() {
        return driverDesk
                .drivers(QueueQuestion.at(store, store.isEmpty() ? region : ""), span.from(), span.to())
                .stream()
                .filter(one -> !one.levels().isEmpty())
                .toList();
    }

    private ScoreQuestion question(By dimension) {
        return new ScoreQuestion(store, region, span.from(), span.to(), dimension);
    }

    /** The part of every address that says which stores are looked at; ends with {@code &} unless it is empty. */
    public String getPlace() {
        return store.isEmpty() ? Period.part("region", region) : Period.part("store", store);
    }

    /** The address of these results by something else. */
    public String by(By other) {
        return "results.xhtml?" + getPlace() + "by=" + other + "&" + span.address();
    }

    public String span(int otherMonths) {
        return "results.xhtml?" + getPlace() + "by=" + by + "&months=" + otherMonths;
    }

    public String page(int other) {
        return by(By.valueOf(by)) + "&page=" + other;
    }

    /** These results as a file. @param kind {@code csv}, {@code xlsx} or {@code pdf} */
    public String file(String kind) {
        return "results." + kind + "?" + getPlace() + "by=" + by + "&" + span.address();
    }

    public String name(String code) {
        return name(By.valueOf(by), code);
    }

    private String name(By kind, String code) {
        if (code.isEmpty()) return me.getWords().of("results.unknown");
        return switch (kind) {
            case STORE -> storeName(code);
            case MODEL -> modelName(code);
            case SYMPTOM -> me.getWords().code("symptom", code);
            case REGION, TECHNICIAN -> code;
        };
    }

    /** Whose results these are. */
    public String getOf() {
        return results.of().equals("network") ? me.getWords().of("me.network") : storeName(results.of());
    }

    private String storeName(String code) {
        if (storeNames == null)
            storeNames = network.stores().stream()
                    .collect(Collectors.toMap(one -> one.code().value(), StoreCard::name));
        return storeNames.getOrDefault(code, code);
    }

    private String modelName(String code) {
        if (modelNames == null)
            modelNames = devices.models().stream()
                    .collect(Collectors.toMap(DeviceModel::code, DeviceModel::fullName, (a, b) -> a));
        return modelNames.getOrDefault(code, code);
    }

    /** As people say it, e.g. Nov 2026. @param month as a score of a month names it */
    public String month(String month) {
        return YearMonth.parse(month).format(DateTimeFormatter.ofPattern("MMM uuuu", me.getLocale()));
    }

    public Chart getTrend() {
        if (trend == null) trend = charts(this::month).trend(results.months(), getOthers());
        return trend;
    }

    public Chart getSideBySide() {
        if (sideBySide == null) sideBySide = charts(this::name).sideBySide(scores(getLines()), results.whole());
        return sideBySide;
    }

    public Chart getFunnelChart() {
        if (funnel == null) funnel = charts(this::name).funnel(scores(results.lines()), results.whole());
        return funnel;
    }

    private static List<Score> scores(List<Standing> lines) {
        return lines.stream().map(Standing::score).toList();
    }

    /** A funnel of one store says nothing. */
    public boolean isFunnel() {
        return by.equals(By.STORE.name())
                && results.lines().stream().filter(one -> one.score().n() > 0).count() > 1;
    }

    private ScoreCharts charts(Function<String, String> names) {
        return new ScoreCharts(this::percent, names);
    }

    /** All brands of one source, and then the source. */
    public String getBenchmarks() {
        Map<String, String> bySource = getOthers().stream()
                .collect(Collectors.groupingBy(
                        Benchmark::source,
                        LinkedHashMap::new,
                        Collectors.mapping(one -> one.brand() + " " + percent(one.share()), Collectors.joining(", "))));
        return bySource.entrySet().stream()
                .map(one -> one.getValue() + " (" + one.getKey() + ")")
                .collect(Collectors.joining("; "));
    }

    public List<Benchmark> getOthers() {
        return desk.benchmarks();
    }

    /** Those on this page. */
    public List<Standing> getLines() {
        return results.lines()
                .subList((page - 1) * ROWS, Math.min(results.lines().size(), page * ROWS));
    }

    public int getPages() {
        return Math.max(1, (results.lines().size() + ROWS - 1) / ROWS);
    }

    public List<String> getAttributes() {
        return Score.ATTRIBUTES;
    }

    /** In percent; a dash where there is none. */
    public String percent(double share) {
        return Double.isNaN(share)
                ? "–"
                : NumberFormat.getPercentInstance(me.getLocale()).format(share);
    }

    public String attribute(Score score, String attribute) {
        return percent(score.attributes().getOrDefault(attribute, Double.NaN));
    }

    /** How many of those who were asked answered. */
    public String responded(Score score) {
        return percent(score.sent() == 0 ? Double.NaN : (double) score.answered() / score.sent());
    }

    public String interval(Score score) {
        return score.n() == 0 ? "–" : range(new Interval(score.wilsonLow(), score.wilsonHigh()));
    }

    public String range(Interval interval) {
        return percent(interval.low()) + "–" + percent(interval.high());
    }

    public String rank(Standing line) {
        return line.rank()
                .map(rank -> me.getWords().of("results.rank.of", rank.best(), rank.worst(), rank.of()))
                .orElse("–");
    }

    public boolean isFew(long n) {
        return n < FEW;
    }

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

    /** This page with what goes along with the answers. */
    public String getDriversAddress() {
        return page(page) + "&drivers=true#drivers";
    }

    public List<Driver> getDrivers() {
        return drivers;
    }

    /** They are asked for: many repairs are read for them. */
    public boolean isDriversShown() {
        return driversShown;
    }

    public void setDriversShown(boolean driversShown) {
        this.driversShown = driversShown;
    }

    public List<Integer> getChoices() {
        return MonthSpan.CHOICES;
    }

    public List<By> getDimensions() {
        return dimensions;
    }

    public MonthSpan getSpan() {
        return span;
    }

    public Results getResults() {
        return results;
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

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months == null ? "" : months;
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

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by == null ? "" : by;
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
