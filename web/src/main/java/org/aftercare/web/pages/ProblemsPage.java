package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.insight.Problem;
import org.aftercare.insight.ProblemDesk;
import org.aftercare.insight.ProblemRow;
import org.aftercare.knowledge.HelpDesk;
import org.aftercare.knowledge.HelpOffer;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.Page;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** What is reported most: by model and symptom, with share and trend; or one of them with the repairs behind it. */
@Named
@RequestScoped
public class ProblemsPage {
    private static final List<Integer> CHOICES = List.of(7, 30, 90, 365);
    private static final int SHOWN = 50;
    private static final int ROWS = 25;

    /** How often in a stretch of the period. @param from its first day */
    public record Step(LocalDate from, int n) {}

    @Inject
    ProblemDesk desk;

    @Inject
    HelpDesk help;

    @Inject
    DeviceDesk devices;

    @Inject
    NetworkDesk network;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    private ProblemAddress address;
    private List<Problem> problems = List.of();
    private int all;
    private Page<ProblemRow> repairs = new Page<>(List.of(), "");
    private Map<String, String> names;

    @PostConstruct
    void read() {
        address = ProblemAddress.of(request, me.now(), me.getWords().zone());
    }

    public void load() {
        var found = desk.problems(address.question());
        if (isOne())
            found = found.stream()
                    .filter(one -> one.symptom().equals(address.symptom()))
                    .toList();
        all = found.size();
        problems = desk.trends(found.subList(0, Math.min(SHOWN, all)), address.question());
        if (isOne())
            repairs = desk.repairs(
                    address.question(), address.symptom(), me.getWords().zone(), address.after(), ROWS);
    }

    public boolean isOne() {
        return !address.symptom().isEmpty();
    }

    /** The one that the address names, as if nobody reported it where nobody did. */
    public Problem getAsked() {
        return problems.isEmpty()
                ? new Problem(address.model(), address.symptom(), 0, 0, 0, List.of())
                : problems.get(0);
    }

    public List<Problem> getProblems() {
        return problems;
    }

    public int getAll() {
        return all;
    }

    public Page<ProblemRow> getRepairs() {
        return repairs;
    }

    /** The trend of the one problem with its numbers, oldest first. */
    public List<Step> getSteps() {
        List<Step> steps = new ArrayList<>();
        var begins = address.question().buckets();
        var trend = getAsked().trend();
        for (int i = 0; i < trend.size(); i++) steps.add(new Step(begins.get(i), trend.get(i)));
        return steps;
    }

    /** In which stretches a trend is told, as a key of the bundle. */
    public String getStep() {
        return "problems.by." + address.question().step();
    }

    public Trend trend(Problem one) {
        return new Trend(one.trend());
    }

    public List<HelpOffer> getOffers() {
        return help.offers(address.model(), List.of(address.symptom()));
    }

    public String title(HelpOffer offer) {
        return offer.content().in(me.getLocale()).title();
    }

    public String percent(double share) {
        return NumberFormat.getPercentInstance(me.getLocale()).format(share);
    }

    /** Against as many days before: in percent where that says something. */
    public String change(Problem one) {
        if (one.before() == 0) return "–";
        double change = (double) (one.n() - one.before()) / one.before();
        return (change > 0 ? "+" : "") + percent(change);
    }

    public String model(String code) {
        if (code.isEmpty()) return me.getWords().of("intake.modelUnknown");
        if (names == null)
            names = devices.models().stream().collect(Collectors.toMap(DeviceModel::code, DeviceModel::fullName));
        return names.getOrDefault(code, code);
    }

    public String symptom(String code) {
        return me.getWords().code("symptom", code);
    }

    public String store(StoreCode code) {
        return network.find(code).map(StoreCard::name).orElse(code.value());
    }

    /** One problem in these days and this region. */
    public String of(Problem one) {
        return "problems.xhtml?" + address.place() + one(one.model(), one.symptom());
    }

    private static String one(String model, String symptom) {
        return "model=" + java.net.URLEncoder.encode(model, java.nio.charset.StandardCharsets.UTF_8) + "&"
                + Period.part("symptom", symptom);
    }

    public String getBack() {
        return "problems.xhtml?" + address.place();
    }

    public String getNext() {
        return getBack() + one(address.model(), address.symptom()) + "after=" + repairs.next();
    }

    public String file(String form) {
        return "problems." + form + "?" + address.place();
    }

    public String ofDays(int days) {
        return "problems.xhtml?" + Period.part("region", address.region()) + "days=" + days
                + (isOne() ? "&" + one(address.model(), address.symptom()) : "");
    }

    public List<Integer> getChoices() {
        return CHOICES;
    }

    public List<String> getRegions() {
        return network.stores().stream()
                .map(StoreCard::region)
                .map(RegionCode::value)
                .distinct()
                .sorted()
                .toList();
    }

    public String getRegion() {
        return address.region();
    }

    public int getDays() {
        return address.days();
    }

    public LocalDate getFrom() {
        return address.from();
    }

    public LocalDate getTo() {
        return address.to();
    }

    /** When the counts were last brought up to date; null before that. */
    public Instant getCountedAt() {
        return desk.countedAt().orElse(null);
    }
}
