package org.aftercare.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.FaultCodes.FindingCode;
import org.aftercare.warranty.Coverage.Finding;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.History.PastRepair;
import org.aftercare.warranty.History.Result;

/** Policies, histories and questions by chance, the same for the same seed, small enough to meet each other often. */
final class RandomCoverage {
    static final Map<String, String> COMPONENTS = Map.of(
            "device",
            "device",
            "display",
            "device",
            "battery",
            "battery",
            "charger",
            "accessory",
            "cable",
            "accessory");
    private static final List<String> PARTS = List.of("device", "display", "battery", "charger", "cable");
    private static final List<String> ROW_PARTS = List.of("device", "display", "battery", "accessory", "charger", "*");
    private static final List<String> CAUSES = List.of("CUSTOMER_DAMAGE", "LIQUID", "THIRD_PARTY", "WEAR");
    private static final List<String> COUNTRIES = List.of("RO", "BR", "CN");
    private static final List<String> BRANDS = List.of("A", "B");
    private static final List<String> PLANS = List.of("P1", "P2", "P3");
    private static final List<String> RECALLS = List.of("R1", "R2");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final Random random;
    final Policies policies;
    final Question question;
    final String family;
    final String part;

    RandomCoverage(long seed) {
        random = new Random(seed * 6364136223846793005L + 1442695040888963407L);
        family = one(List.of("F", "G", ""));
        part = one(PARTS);
        policies = policies();
        question = question();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean often(int percent) {
        return random.nextInt(100) < percent;
    }

    private LocalDate day(int back) {
        return often(15) ? monthEnd(random.nextInt(back / 30 + 1)) : TODAY.minusDays(random.nextInt(back));
    }

    private static LocalDate monthEnd(int monthsAgo) {
        return TODAY.minusMonths(monthsAgo).withDayOfMonth(1).minusDays(1);
    }

    private Area area() {
        return new Area(often(40) ? one(BRANDS) : "*", Set.of(often(50) ? one(COUNTRIES) : "*"));
    }

    private LocalDate soldFrom() {
        return often(60) ? LocalDate.of(2020, 1, 1) : day(900);
    }

    private List<Remedy> remedies() {
        List<Remedy> remedies = new ArrayList<>();
        remedies.add(new Remedy(one(List.of("REPAIR", "REPAIR", "EXCHANGE", "REFUND")), 0, 0));
        if (often(40)) remedies.add(new Remedy("EXCHANGE", 0, often(50) ? 15 : 0));
        if (often(30)) remedies.add(new Remedy("REFUND", often(50) ? 1 : 0, 7));
        return remedies;
    }

    private Term term(Source by, String startsAt) {
        if (often(4)) return new Term(by, soldFrom(), startsAt, 0, 0, 0, 0, List.of(), false, "t");
        int months = random.nextInt(37);
        return new Term(
                by,
                soldFrom(),
                startsAt,
                months,
                months == 0 || often(30) ? 1 + random.nextInt(90) : 0,
                random.nextInt(25),
                random.nextInt(3) * 45,
                remedies(),
                often(50),
                "t");
    }

    private <T> List<T> rows(int most, Supplier<T> row, java.util.function.Function<T, String> key) {
        List<T> rows = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            var made = row.get();
            if (keys.add(key.apply(made))) rows.add(made);
        }
        return rows;
    }

    private Policies policies() {
        return new Policies(
                "v",
                rows(
                        5,
                        () -> new Policies.StatutoryTerm(
                                one(COUNTRIES),
                                often(60) ? "*" : one(ROW_PARTS),
                                term(Source.STATUTORY, often(75) ? "DELIVERY" : "AFTER_MAKER")),
                        row -> row.country() + row.component() + row.term().soldFrom()),
                rows(
                        6,
                        () -> new Policies.MakerTerm(
                                area(),
                                often(25) ? one(List.of("F", "G")) : "*",
                                one(ROW_PARTS.subList(0, 5)),
                                Set.of(often(20) ? "business" : "*"),
                                Set.of(one(List.of("*", "SOLD", "RO", "BR"))),
                                term(Source.MAKER, often(75) ? "PURCHASE" : "ACTIVATION")),
                        row -> row.area()
                                + row.family()
                                + row.component()
                                + row.channels()
                                + row.term().soldFrom()),
                rows(
                        10,
                        () -> new Policies.Exclusion(one(List.of(Source.values())), one(CAUSES), "why"),
                        row -> row.source() + row.cause()),
                rows(
                        9,
                        () -> new RepairEffect(
                                area(),
                                one(List.of(Source.STATUTORY, Source.STATUTORY, Source.MAKER, Source.PLAN)),
                                soldFrom(),
                                often(70) ? "*" : one(ROW_PARTS),
                                one(List.of(RepairEffect.Kind.values())),
                                1 + random.nextInt(12),
                                random.nextInt(3),
                                often(50),
                                "e"),
                        row -> row.area() + "" + row.on() + row.kind() + row.component() + row.soldFrom()),
                rows(
                        3,
                        () -> new RepairTerm(
                                area(),
                                one(List.of("*", "PAID", "STATUTORY", "MAKER")),
                                one(ROW_PARTS),
                                notEmpty(Source.EARLIER_REPAIR, "HANDED_BACK")),
                        row -> row.area()
                                + row.under()
                                + row.component()
                                + row.term().soldFrom()),
                rows(
                        3,
                        () -> new Plan(
                                one(PLANS),
                                area(),
                                often(20) ? "F" : "*",
                                Set.copyOf(List.of(one(ROW_PARTS), one(ROW_PARTS))),
                                often(50) ? 0 : 100,
                                Set.copyOf(CAUSES.subList(0, random.nextInt(5))),
                                notEmpty(Source.PLAN, one(List.of("PURCHASE", "AFTER_MAKER", "BOUGHT")))),
                        Plan::code),
                rows(2, this::recall, Recall::code),
                rows(
                        3,
                        () -> new StartRule(
                                one(List.of("*", "STATUTORY", "MAKER")),
                                area(),
                                one(List.of(
                                        StartRule.USUAL,
                                        List.of(Start.Known.PRODUCED, Start.Known.SOLD),
                                        List.of(Start.Known.ACTIVATED)))),
                        row -> row.on() + row.area()),
                often(50)
                        ? Map.of(
                                "REFUND",
                                1,
                                "EXCHANGE",
                                2,
                                "REPAIR",
                                3,
                                "RECALL",
                                1,
                                "STATUTORY",
                                2,
                                "MAKER",
                                3,
                                "EARLIER_REPAIR",
                                4,
                                "PLAN",
                                5,
                                "GOODWILL",
                                6)
                        : Map.of(
                                "REFUND",
                                3,
                                "EXCHANGE",
                                1,
                                "REPAIR",
                                2,
                                "RECALL",
                                6,
                                "STATUTORY",
                                5,
                                "MAKER",
                                4,
                                "EARLIER_REPAIR",
                                3,
                                "PLAN",
                                2,
                                "GOODWILL",
                                1),
                COMPONENTS,
                Map.of(
                        "LIQUID", new FindingCode("LIQUID", "device", "LIQUID", true),
                        "CRACKED", new FindingCode("CRACKED", "display", "CUSTOMER_DAMAGE", true),
                        "WORN", new FindingCode("WORN", "battery", "WEAR", true),
                        "OPENED", new FindingCode("OPENED", "device", "THIRD_PARTY", true),
                        "DEFECT", new FindingCode("DEFECT", "display", "MANUFACTURING", false),
                        "UNCLEAR", new FindingCode("UNCLEAR", "device", "UNCLEAR", false)));
    }

    private Term notEmpty(Source by, String startsAt) {
        var term = term(by, startsAt);
        return term.promisesNothing() ? notEmpty(by, startsAt) : term;
    }

    private Recall recall() {
        return new Recall(
                one(RECALLS),
                area(),
                Set.of(one(List.of("M", "F", "*"))),
                one(PARTS),
                often(40) ? List.of(new Recall.Range("35000000000000", "35000000000004")) : List.of(),
                often(30) ? List.of("S1") : List.of(),
                often(40) ? Optional.of(day(900)) : Optional.empty(),
                often(30) ? Optional.of(day(500)) : Optional.empty(),
                often(80) ? LocalDate.of(2021, 1, 1) : TODAY.plusDays(30),
                often(50) ? Optional.of(TODAY.plusDays(random.nextInt(200) - 100)) : Optional.empty(),
                List.of(one(List.of("REPAIR", "EXCHANGE", "REFUND"))),
                often(50),
                "r");
    }

    private Question question() {
        var sold = often(80) ? Optional.of(day(1_200)) : Optional.<LocalDate>empty();
        var device = new DeviceCard(
                1,
                often(80) ? "35000000000" + "000" + random.nextInt(10) + "0" : "",
                "",
                often(70) ? "S" + random.nextInt(3) : "",
                often(90) ? "M" : "",
                often(92) ? one(BRANDS) : "",
                "Model",
                List.of(),
                sold,
                often(60)
                        ? Optional.of(sold.orElseGet(() -> day(1_200)).plusDays(random.nextInt(30) - 8))
                        : Optional.empty(),
                often(70) ? Optional.of(sold.orElseGet(() -> day(1_200)).minusDays(60)) : Optional.empty(),
                often(94) ? one(COUNTRIES) : "",
                often(30) ? "Business" : "retail",
                often(3) ? Optional.of(new DeviceCard.Retired("x1234", Instant.EPOCH, "T")) : Optional.empty(),
                "",
                Optional.empty());
        return new Question(
                device,
                often(90) ? TODAY : TODAY.minusDays(random.nextInt(400)),
                often(80) ? device.soldInCountry() : one(COUNTRIES),
                often(50),
                List.of(part),
                findings(),
                new History(plans(), repairs()),
                often(10),
                "");
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        while (often(35))
            findings.add(new Finding(
                    one(List.of("LIQUID", "CRACKED", "WORN", "OPENED", "DEFECT", "UNCLEAR", "UNCLEAR")), often(70)));
        return findings;
    }

    private List<BoughtPlan> plans() {
        Set<BoughtPlan> plans = new HashSet<>();
        while (often(40)) plans.add(new BoughtPlan(one(PLANS), day(900)));
        return List.copyOf(plans);
    }

    private List<PastRepair> repairs() {
        List<PastRepair> repairs = new ArrayList<>();
        while (often(60) && repairs.size() < 6) repairs.add(repair());
        return repairs;
    }

    PastRepair repair() {
        var in = day(900);
        boolean back = often(88);
        return new PastRepair(
                in,
                back ? Optional.of(in.plusDays(random.nextInt(40))) : Optional.empty(),
                one(PARTS),
                one(List.of("STATUTORY", "STATUTORY", "MAKER", "PLAN", "PAID", "RECALL", "GOODWILL")),
                back ? one(List.of(Result.REPAIRED, Result.REPAIRED, Result.EXCHANGED, Result.NOTHING)) : Result.OPEN,
                often(15) ? one(RECALLS) : "",
                often(40) ? Optional.of(in.plusDays(random.nextInt(40))) : Optional.empty());
    }

    Coverage decided() {
        return CoverageRules.decide(question, policies, family);
    }
}
