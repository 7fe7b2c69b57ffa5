package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aftercare.device.DeviceCard;
import org.aftercare.warranty.Coverage.Finding;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.History.PastRepair;
import org.aftercare.warranty.History.Result;

/**
 * The rules once more, slow and plain, to hold the quick ones against: days are counted by walking through a calendar of
 * its own, rows are found by looking at all of them, the best source by comparing each with each.
 */
final class NaiveCoverage {
    /** A day of a calendar of our own: its number, and what it is called. */
    private static final int FIRST_YEAR = 2015;

    private static final int DAYS = 366 * 30;
    private static final int[] YEAR = new int[DAYS];
    private static final int[] MONTH = new int[DAYS];
    private static final int[] DAY = new int[DAYS];
    private static final int EPOCH = (int) LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();

    static {
        int year = FIRST_YEAR;
        int month = 1;
        int day = 1;
        for (int i = 0; i < DAYS; i++) {
            YEAR[i] = year;
            MONTH[i] = month;
            DAY[i] = day++;
            if (day > length(year, month)) {
                day = 1;
                if (++month > 12) {
                    month = 1;
                    year++;
                }
            }
        }
    }

    static int length(int year, int month) {
        if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    static int no(LocalDate day) {
        return (int) day.toEpochDay() - EPOCH;
    }

    /** So many months after a day: the day of the same name, or the month's last; then day by day. */
    static int after(int from, int months, int days) {
        int wanted = YEAR[from] * 12 + MONTH[from] + months;
        int day = from;
        while (YEAR[day] * 12 + MONTH[day] < wanted) day++;
        while (months > 0 && DAY[day] < DAY[from] && MONTH[day + 1] == MONTH[day]) day++;
        for (int i = 0; i < days; i++) day++;
        return day;
    }

    /** How a source stands. @param until the number of the last day; -1 where none is told */
    record Ground(String source, String code, char state, int until, List<String> remedies, int presumed) {}

    record Answer(String outcome, String by, int until, List<String> remedies, String burden, List<Ground> grounds) {}

    /** When a term starts: the event, how many days pass first, and by what it is known. */
    private record Begin(int event, int waiting, String by) {}

    private record Way(int from, Begin begin, int[] sum) {
        int end() {
            return after(begin.event(), sum[0], sum[1] + begin.waiting());
        }
    }

    private final Question question;
    private final Policies policies;
    private final String family;
    private final String part;
    private final DeviceCard device;
    private final int on;
    private final List<PastRepair> stays = new ArrayList<>();
    private int claimed;
    private int firstDay;

    NaiveCoverage(Question question, Policies policies, String family, String part) {
        this.question = question;
        this.policies = policies;
        this.family = family;
        this.part = part;
        device = question.device();
        on = no(question.on());
        claimed = on;
        for (var stay : question.history().repairs()) {
            if (no(stay.takenIn()) > on) continue;
            boolean back = stay.handedBack().isPresent() && no(stay.handedBack().get()) <= on;
            stays.add(
                    back
                            ? stay
                            : new PastRepair(
                                    stay.takenIn(),
                                    Optional.empty(),
                                    stay.component(),
                                    stay.under(),
                                    stay.handedBack().isPresent() ? Result.OPEN : stay.result(),
                                    stay.recall(),
                                    stay.waitedUntil()));
        }
        stays.sort(Comparator.comparing((PastRepair stay) -> stay.takenIn().toString())
                .thenComparing(
                        stay -> stay.handedBack().map(LocalDate::toString).orElse("9"))
                .thenComparing(PastRepair::component)
                .thenComparing(PastRepair::under)
                .thenComparing(PastRepair::result)
                .thenComparing(PastRepair::recall));
        for (var stay : stays)
            if (stay.handedBack().isEmpty() && !stay.under().equals("PAID"))
                claimed = Math.min(claimed, no(stay.takenIn()));
    }

    Answer answer() {
        List<Ground> grounds = new ArrayList<>();
        grounds.add(statutory());
        grounds.add(maker());
        if (device.retired().isEmpty()) {
            for (BoughtPlan bought : question.history().plans()) grounds.add(plan(bought));
            for (var stay : stays)
                if (done(stay, Result.REPAIRED) && stay.component().equals(part)) repairs(stay, grounds);
            for (var recall : policies.recalls()) recall(recall, grounds);
            if (question.goodwill()) grounds.add(new Ground("GOODWILL", "", '+', -1, List.of("REPAIR"), -1));
        }
        List<Ground> inspected = new ArrayList<>();
        for (var ground : grounds) inspected.add(inspected(ground));
        return chosen(inspected);
    }

    private Answer chosen(List<Ground> grounds) {
        Ground best = null;
        String burden = "";
        boolean open = false;
        for (var ground : grounds) {
            open |= ground.state() == '?';
            if (ground.state() != '+') continue;
            if (ground.source().equals("STATUTORY")) burden = burden(ground);
            boolean beaten = false;
            for (var other : grounds) beaten |= other.state() == '+' && better(other, ground);
            if (!beaten && best == null) best = ground;
        }
        if (best == null) return new Answer(open ? "UNDECIDED" : "NOT_COVERED", "", -1, List.of(), "", grounds);
        return new Answer("COVERED", best.source(), best.until(), best.remedies(), burden, grounds);
    }

    private boolean better(Ground one, Ground other) {
        int remedy = policies.rank(one.remedies().get(0))
                - policies.rank(other.remedies().get(0));
        if (remedy != 0) return remedy < 0;
        int count = one.remedies().size() - other.remedies().size();
        if (count != 0) return count > 0;
        int end = Integer.compare(one.until() < 0 ? 1 << 30 : one.until(), other.until() < 0 ? 1 << 30 : other.until());
        if (end != 0) return end > 0;
        int source = policies.rank(one.source()) - policies.rank(other.source());
        return source != 0 ? source < 0 : one.code().compareTo(other.code()) < 0;
    }

    private static Ground told(String source, String code, char state) {
        return new Ground(source, code, state, -1, List.of(), -1);
    }

    private boolean nothingKnown() {
        return device.soldOn().isEmpty()
                && device.activatedOn().isEmpty()
                && device.producedOn().isEmpty();
    }

    private Ground statutory() {
        if (device.retired().isPresent()) return told("STATUTORY", "", '-');
        if (nothingKnown() || device.soldInCountry().isEmpty()) return told("STATUTORY", "", '?');
        Term best = null;
        int most = -1;
        boolean any = false;
        boolean known = false;
        for (var row : policies.statutory()) {
            int says = fits(row.component());
            if (!row.country().equals(device.soldInCountry()) || says < 0) continue;
            any = true;
            var begin = begin(row.term());
            known |= begin != null;
            if (begin == null || no(row.term().soldFrom()) > begin.event() + begin.waiting()) continue;
            if (says > most || says == most && row.term().soldFrom().isAfter(best.soldFrom())) {
                most = says;
                best = row.term();
            }
        }
        if (any && !known) return told("STATUTORY", "", '?');
        if (best == null || best.remedies().isEmpty()) return told("STATUTORY", "", '-');
        return running("STATUTORY", "", best, ways(best, begin(best)));
    }

    /** How closely a row speaks of the part: -1 not at all. */
    private int fits(String component) {
        if (component.equals(part)) return 2;
        if (component.equals(policies.components().getOrDefault(part, part))) return 1;
        return component.equals("*") ? 0 : -1;
    }

    private Policies.MakerTerm makerRow() {
        Policies.MakerTerm best = null;
        String most = "";
        for (var row : policies.makers()) {
            boolean brand = row.area().brand().equalsIgnoreCase(device.brand());
            boolean country = row.area().countries().contains(device.soldInCountry());
            boolean model = row.family().equalsIgnoreCase(family);
            boolean channel = row.channels().stream().anyMatch(device.channel()::equalsIgnoreCase);
            int says = fits(row.component());
            if (!brand && !row.area().brand().equals("*")) continue;
            if (!country && !row.area().countries().contains("*")) continue;
            if (!model && !row.family().equals("*")) continue;
            if (!channel && !row.channels().contains("*")) continue;
            if (says < 1) continue;
            var begin = begin(row.term());
            if (begin == null || no(row.term().soldFrom()) > begin.event() + begin.waiting()) continue;
            var weight = "" + (row.area().brand().equals("*") ? 0 : 1)
                    + (row.family().equals("*") ? 0 : 1)
                    + (row.area().countries().contains("*") ? 0 : 1)
                    + (row.channels().contains("*") ? 0 : 1) + says
                    + row.term().soldFrom();
            if (weight.compareTo(most) > 0) {
                most = weight;
                best = row;
            }
        }
        return best;
    }

    private Ground maker() {
        if (device.retired().isPresent()) return told("MAKER", "", '-');
        if (device.brand().isEmpty() || nothingKnown() || device.soldInCountry().isEmpty())
            return told("MAKER", "", '?');
        var row = makerRow();
        if (row == null || row.term().remedies().isEmpty()) return told("MAKER", "", '-');
        var here = question.country().isEmpty() ? device.soldInCountry() : question.country();
        boolean valid = row.validIn().contains("*")
                || row.validIn().contains(here)
                || row.validIn().contains("SOLD") && here.equals(device.soldInCountry());
        if (!valid) return told("MAKER", "", '-');
        return running("MAKER", "", row.term(), ways(row.term(), begin(row.term())));
    }

    private Ground plan(BoughtPlan bought) {
        Plan plan = null;
        for (var row : policies.plans()) if (row.code().equals(bought.code()) && plan == null) plan = row;
        if (plan == null || plan.term().soldFrom().isAfter(bought.boughtOn())) return told("PLAN", "", '-');
        var group = policies.components().getOrDefault(part, part);
        var area = plan.area();
        boolean mine = (area.brand().equals("*") || area.brand().equalsIgnoreCase(device.brand()))
                && (area.countries().contains("*") || area.countries().contains(device.soldInCountry()))
                && (plan.family().equals("*") || plan.family().equalsIgnoreCase(family));
        boolean covers = plan.components().contains("*")
                || plan.components().contains(part)
                || plan.components().contains(group);
        boolean late = plan.boughtWithinDays() > 0
                && device.soldOn().isPresent()
                && no(bought.boughtOn()) - no(device.soldOn().get()) > plan.boughtWithinDays();
        if (!mine || !covers || late || on < no(bought.boughtOn())) return told("PLAN", plan.code(), '-');
        var begin = plan.term().startsAt().equals("BOUGHT")
                ? new Begin(no(bought.boughtOn()), 0, "plan")
                : begin(plan.term());
        if (begin == null) return told("PLAN", plan.code(), '?');
        return running("PLAN", plan.code(), plan.term(), ways(plan.term(), begin));
    }

    private void repairs(PastRepair stay, List<Ground> grounds) {
        RepairTerm best = null;
        String most = "";
        for (var row : policies.repairTerms()) {
            boolean brand = row.area().brand().equals("*") || row.area().brand().equalsIgnoreCase(device.brand());
            boolean country = row.area().countries().contains("*")
                    || row.area().countries().contains(device.soldInCountry());
            boolean under = row.under().equals("*") || row.under().equals(stay.under());
            int says = fits(row.component());
            if (!brand || !country || !under || says < 0) continue;
            if (row.term().soldFrom().isAfter(stay.handedBack().orElseThrow())) continue;
            var weight = "" + (row.area().brand().equals("*") ? 0 : 1)
                    + (row.area().countries().contains("*") ? 0 : 1)
                    + (row.under().equals("*") ? 0 : 1) + says
                    + row.term().soldFrom();
            if (weight.compareTo(most) > 0) {
                most = weight;
                best = row;
            }
        }
        if (best == null) return;
        var begin = new Begin(no(stay.handedBack().orElseThrow()), 0, "repair");
        grounds.add(running("EARLIER_REPAIR", "", best.term(), ways(best.term(), begin)));
    }

    private void recall(Recall recall, List<Ground> grounds) {
        boolean anyPart = part.equals("device") && question.findings().isEmpty();
        if (!recall.component().equals(part) && !recall.component().equals("device") && !anyPart) return;
        var area = recall.area();
        if (!area.brand().equals("*") && !area.brand().equalsIgnoreCase(device.brand())) return;
        if (!area.countries().contains("*") && !area.countries().contains(device.soldInCountry())) return;
        if (!recall.models().contains("*")
                && !recall.models().contains(device.modelCode())
                && !recall.models().contains(family)) return;
        int number = number(recall);
        int batch = batch(recall);
        if (number == 0 || batch == 0) return;
        boolean done = false;
        for (var stay : stays)
            done |= stay.recall().equals(recall.code())
                    && (done(stay, Result.REPAIRED) || done(stay, Result.EXCHANGED));
        boolean over = recall.until().isPresent() && claimed > no(recall.until().get());
        if (on < no(recall.from()) || over || done) grounds.add(told("RECALL", recall.code(), '-'));
        else {
            int until = recall.until().map(NaiveCoverage::no).orElse(-1);
            boolean sure = number == 1 && batch == 1;
            grounds.add(new Ground(
                    "RECALL",
                    recall.code(),
                    sure ? '+' : '?',
                    until,
                    sure ? ranked(recall.remedies()) : List.of(),
                    -1));
        }
    }

    /** 1 it is one of them, 0 it isn't, 2 nobody can tell. */
    private int number(Recall recall) {
        if (recall.imeis().isEmpty() && recall.serials().isEmpty()) return 1;
        boolean unknown = false;
        if (!recall.imeis().isEmpty()) {
            unknown = device.imei().isEmpty() && device.imei2().isEmpty();
            for (var imei : List.of(device.imei(), device.imei2()))
                for (var range : recall.imeis()) {
                    if (imei.isEmpty()) continue;
                    long digits = Long.parseLong(imei.substring(0, 14));
                    if (digits >= Long.parseLong(range.first()) && digits <= Long.parseLong(range.last())) return 1;
                }
        }
        if (!recall.serials().isEmpty()) {
            unknown |= device.serial().isEmpty();
            for (var beginning : recall.serials())
                if (!device.serial().isEmpty() && device.serial().indexOf(beginning) == 0) return 1;
        }
        return unknown ? 2 : 0;
    }

    private int batch(Recall recall) {
        if (recall.producedFrom().isEmpty() && recall.producedUntil().isEmpty()) return 1;
        if (device.producedOn().isEmpty()) return 2;
        int made = no(device.producedOn().get());
        if (recall.producedFrom().isPresent() && made < no(recall.producedFrom().get())) return 0;
        return recall.producedUntil().isPresent()
                        && made > no(recall.producedUntil().get())
                ? 0
                : 1;
    }

    private Begin begin(Term term) {
        List<String> order = new ArrayList<>();
        if (term.startsAt().equals("ACTIVATION")) order.add("ACTIVATED");
        if (question.proofOfPurchase()) order.addAll(List.of("SOLD", "ACTIVATED", "PRODUCED"));
        else {
            List<String> rule = List.of("EARLIEST", "PRODUCED");
            int most = -1;
            for (var row : policies.startRules()) {
                boolean brand =
                        row.area().brand().equals("*") || row.area().brand().equalsIgnoreCase(device.brand());
                boolean country = row.area().countries().contains("*")
                        || row.area().countries().contains(device.soldInCountry());
                boolean on = row.on().equals("*") || row.on().equals(term.by().name());
                int says = (row.area().brand().equals("*") ? 0 : 4)
                        + (row.area().countries().contains("*") ? 0 : 2)
                        + (row.on().equals("*") ? 0 : 1);
                if (brand && country && on && says > most) {
                    most = says;
                    rule = row.withoutProof().stream().map(Enum::name).toList();
                }
            }
            order.addAll(rule);
        }
        for (String known : order) {
            var sold = device.soldOn();
            var used = device.activatedOn();
            var day = switch (known) {
                case "SOLD" -> sold;
                case "ACTIVATED" -> used;
                case "PRODUCED" -> device.producedOn();
                default ->
                    sold.isEmpty() ? used : used.isPresent() && used.get().isBefore(sold.get()) ? used : sold;
            };
            if (day.isPresent())
                return new Begin(no(day.get()), known.equals("PRODUCED") ? term.producedPlusDays() : 0, known);
        }
        return null;
    }

    private List<Way> ways(Term term, Begin own) {
        List<Way> ways = new ArrayList<>();
        var maker = term.startsAt().equals("AFTER_MAKER") ? makerRow() : null;
        if (maker != null && !maker.term().remedies().isEmpty()) {
            var first = ways(maker.term(), begin(maker.term()));
            int end = end(first);
            for (var way : first)
                ways.add(new Way(term.by() == Source.STATUTORY ? way.from() : end + 1, way.begin(), new int[] {
                    way.sum()[0] + term.months(), way.sum()[1] + term.days()
                }));
        } else ways.add(new Way(own.event(), own, new int[] {term.months(), term.days()}));
        walk(term, ways);
        return ways;
    }

    private static int end(List<Way> ways) {
        int end = 0;
        for (var way : ways) end = Math.max(end, way.end());
        return end;
    }

    /** Walks from day to day and lets each stay do what the rows say. */
    private void walk(Term term, List<Way> ways) {
        firstDay = ways.get(0).begin().event() + ways.get(0).begin().waiting();
        Set<Integer> away = new HashSet<>();
        Set<Integer> lengthened = new TreeSet<>();
        for (int day = ways.get(0).from(); day <= on; day++)
            for (var stay : stays)
                if (no(stay.takenIn()) == day && day <= end(ways)) pass(term, ways, stay, away, lengthened);
    }

    private void pass(Term term, List<Way> ways, PastRepair stay, Set<Integer> away, Set<Integer> lengthened) {
        int day = no(stay.takenIn());
        boolean mine = stay.under().equals(term.by().name());
        boolean whole = stay.component().equals(part) || stay.component().equals("device");
        if (mine
                && whole
                && done(stay, Result.EXCHANGED)
                && effect(term, RepairEffect.Kind.EXCHANGE_RESTARTS) != null) {
            int back = no(stay.handedBack().orElseThrow());
            ways.add(new Way(back, new Begin(back, 0, "exchange"), new int[] {term.months(), term.days()}));
            return;
        }
        if (mine && done(stay, Result.REPAIRED) && !lengthened.contains(day)) {
            int most = monthsToAdd(term, lengthened.size());
            if (most > 0) {
                lengthened.add(day);
                for (var way : ways) if (way.from() <= day) way.sum()[0] += most;
            }
        }
        if (stay.under().equals("PAID") || stay.result() == Result.NOTHING) return;
        if (effect(term, RepairEffect.Kind.ADDS_REPAIR_TIME) == null) return;
        int back = stay.handedBack().map(NaiveCoverage::no).orElse(on);
        for (int lost = day; lost < back; lost++)
            if (away.add(lost)) for (var way : ways) if (way.from() <= day) way.sum()[1]++;
    }

    private int saleDay() {
        return device.soldOn().map(NaiveCoverage::no).orElse(firstDay);
    }

    private List<RepairEffect> rows(Term term, RepairEffect.Kind kind) {
        List<RepairEffect> rows = new ArrayList<>();
        for (var row : policies.effects()) {
            boolean brand = row.area().brand().equals("*") || row.area().brand().equalsIgnoreCase(device.brand());
            boolean country = row.area().countries().contains("*")
                    || row.area().countries().contains(device.soldInCountry());
            if (row.on() == term.by() && row.kind() == kind && brand && country && fits(row.component()) >= 0)
                if (no(row.soldFrom()) <= saleDay()) rows.add(row);
        }
        return rows;
    }

    private RepairEffect effect(Term term, RepairEffect.Kind kind) {
        RepairEffect best = null;
        String most = "";
        for (var row : rows(term, kind)) {
            var weight = "" + (row.area().brand().equals("*") ? 0 : 1)
                    + (row.area().countries().contains("*") ? 0 : 1) + fits(row.component()) + row.soldFrom();
            if (weight.compareTo(most) > 0) {
                most = weight;
                best = row;
            }
        }
        return best;
    }

    private int monthsToAdd(Term term, int before) {
        int most = 0;
        var rows = rows(term, RepairEffect.Kind.ADDS_MONTHS);
        for (var row : rows) {
            boolean replaced = false;
            for (var other : rows)
                replaced |= other.area().equals(row.area())
                        && other.component().equals(row.component())
                        && other.soldFrom().isAfter(row.soldFrom());
            if (!replaced && (row.most() == 0 || before < row.most())) most = Math.max(most, row.amount());
        }
        return most;
    }

    private Ground running(String source, String code, Term term, List<Way> ways) {
        var begin = ways.get(ways.size() - 1).begin();
        int end = end(ways);
        firstDay = ways.get(0).begin().event() + ways.get(0).begin().waiting();
        if (on < ways.get(0).from()) return told(source, code, '-');
        if (claimed > end) return new Ground(source, code, '-', end, List.of(), -1);
        Set<String> remedies = new LinkedHashSet<>();
        for (var remedy : term.remedies()) {
            boolean limited = remedy.months() + remedy.days() > 0;
            if (!limited || claimed <= after(begin.event(), remedy.months(), remedy.days() + begin.waiting()))
                remedies.add(remedy.code());
        }
        earned(term, ways.get(0).from(), remedies);
        int presumed =
                term.presumptionMonths() == 0 ? -1 : after(begin.event(), term.presumptionMonths(), begin.waiting());
        return new Ground(source, code, '+', end, ranked(remedies), presumed);
    }

    private void earned(Term term, int from, Set<String> remedies) {
        int since = from;
        for (var stay : stays)
            if (done(stay, Result.EXCHANGED)
                    && (stay.component().equals(part) || stay.component().equals("device")))
                since = Math.max(since, no(stay.handedBack().orElseThrow()));
        Set<Integer> failed = new HashSet<>();
        boolean late = false;
        var limit = effect(term, RepairEffect.Kind.GIVES_REFUND_IF_LATE);
        for (var stay : stays) {
            boolean paid = stay.under().equals("PAID");
            boolean same = part.equals("device")
                    || stay.component().equals(part)
                    || stay.component().equals("device");
            if (!paid && done(stay, Result.REPAIRED) && same && no(stay.takenIn()) >= since)
                failed.add(no(stay.takenIn()));
            int waited = Math.min(on, stay.waitedUntil().map(NaiveCoverage::no).orElse(on)) - no(stay.takenIn());
            late |= !paid && stay.handedBack().isEmpty() && limit != null && waited > limit.amount();
        }
        var earned = effect(term, RepairEffect.Kind.GIVES_EXCHANGE);
        if (earned != null && failed.size() >= earned.amount()) remedies.add("EXCHANGE");
        if (late) remedies.addAll(List.of("EXCHANGE", "REFUND"));
    }

    private static boolean done(PastRepair stay, Result as) {
        return stay.result() == as && stay.handedBack().isPresent();
    }

    private List<String> ranked(Iterable<String> remedies) {
        List<String> ranked = new ArrayList<>();
        for (String best : Arrays.asList("REFUND", "EXCHANGE", "REPAIR"))
            for (String remedy : remedies) if (remedy.equals(best)) ranked.add(remedy);
        ranked.sort((one, other) -> policies.rank(one) - policies.rank(other));
        return ranked;
    }

    private String burden(Ground ground) {
        return ground.presumed() >= claimed ? "SELLER" : "CUSTOMER";
    }

    private Ground inspected(Ground ground) {
        if (ground.state() != '+') return ground;
        Set<String> covered = Set.of();
        for (var plan : policies.plans())
            if (ground.source().equals("PLAN") && plan.code().equals(ground.code())) covered = plan.covers();
        boolean shown = false;
        boolean alleged = false;
        boolean unclear = false;
        boolean matters = false;
        for (var row : policies.exclusions())
            matters |= row.source().name().equals(ground.source()) && !covered.contains(row.cause());
        for (Finding finding : question.findings()) {
            var code = policies.findings().get(finding.code());
            if (code == null) continue;
            boolean here = part.equals("device")
                    || code.component().equals(part)
                    || code.component().equals("device");
            if (!here) continue;
            unclear |= code.cause().equals("UNCLEAR");
            for (var row : policies.exclusions()) {
                boolean excludes = code.excludes()
                        && row.source().name().equals(ground.source())
                        && row.cause().equals(code.cause())
                        && !covered.contains(code.cause());
                shown |= excludes && finding.shown();
                alleged |= excludes && !finding.shown();
            }
        }
        char state = '+';
        if (shown) state = '-';
        else if (alleged) state = '?';
        else if (unclear
                && matters
                && !(ground.source().equals("STATUTORY") && burden(ground).equals("SELLER"))) state = '?';
        return state == '+' ? ground : new Ground(ground.source(), ground.code(), state, ground.until(), List.of(), -1);
    }
}
