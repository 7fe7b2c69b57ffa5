package org.aftercare.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.insight.SampleReports.Brought;
import org.aftercare.knowledge.RiseAcknowledged;
import org.aftercare.knowledge.RiseCard;
import org.aftercare.knowledge.RiseDesk;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.Location;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counts of what was reported, and rises among them; most stores are two hours before UTC. */
class ProblemDeskTest {
    static final BusinessTime HOURS = SampleHours.weekdays("Europe/Bucharest", "10:00-18:00");
    static final SampleNetwork NETWORK = new SampleNetwork()
            .with("RO-BUC-1", SampleNetwork.NORTH, "L1", HOURS)
            .with("RO-BUC-2", SampleNetwork.NORTH, "L1", HOURS)
            .with("RO-CLJ-1", SampleNetwork.SOUTH, "L1", HOURS)
            .with(in("Pacific/Kiritimati", "XX-FAR-0"), HOURS)
            .with(in("Etc/GMT+12", "XX-FAR-1"), HOURS)
            .with(in("Asia/Kathmandu", "XX-FAR-2"), HOURS);
    static final Caller OFFICE = new Caller("elena", Role.OFFICE, new Scope.Everywhere());
    static final Caller MANAGER = new Caller("radu", Role.MANAGER, new Scope.InRegion(SampleNetwork.NORTH));
    static final Caller LEAD =
            new Caller("ioana", Role.LEAD, new Scope.AtStore(new StoreCode("RO-BUC-2"), SampleNetwork.NORTH));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String[] MODELS = {"FP5", "Pixel 6a", "SM-A127F"};
    static final String[] SYMPTOMS = {"FREEZES", "NO_CHARGE", "TOUCH", "NO_POWER"};

    final Rig rig = Rig.ofRooms("insight", "knowledge").with(NetworkDesk.class, NETWORK);
    private final List<Brought> told = new ArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    private void write(List<Brought> all) {
        told.addAll(all);
        try (Connection database = DriverManager.getConnection(rig.url(), "sa", "")) {
            new SampleReports(database).write(all);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Brought> some(int n, int days) {
        var random = new SplittableRandom(3);
        List<Brought> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int store = random.nextInt(3);
            String symptoms = SYMPTOMS[random.nextInt(4)];
            if (random.nextInt(4) == 0) symptoms += "," + SYMPTOMS[random.nextInt(4)];
            all.add(new Brought(
                    store == 2 ? "RO-CLJ-1" : "RO-BUC-" + (store + 1),
                    store == 2 ? "SOUTH" : "NORTH",
                    MODELS[random.nextInt(3)],
                    symptoms,
                    Rig.MONDAY_NOON.minusSeconds(random.nextInt(days * 24 * 3_600))));
        }
        return all;
    }

    private static void count(Rig on) {
        boolean more = true;
        while (more)
            more = on.tx(Caller.SYSTEM, () -> on.the(ProblemCountDesk.class).count());
    }

    /** As somebody would count them by hand. */
    private static Map<String, Integer> byHand(List<Brought> all) {
        Map<String, Integer> counts = new HashMap<>();
        for (Brought one : all) {
            var zone = NETWORK.store(new StoreCode(one.store())).zone();
            var day = LocalDate.ofInstant(one.at(), zone);
            for (String region : List.of(one.region(), ""))
                for (String symptom : Set.copyOf(List.of((one.symptoms() + ",*").split(","))))
                    counts.merge(day + " " + region + " " + one.model() + " " + symptom, 1, Integer::sum);
        }
        return counts;
    }

    private static Map<String, Integer> kept(Rig on) {
        List<?> rows = on.tx(() -> on.entities()
                .createNativeQuery("select on_day, region, model_code, symptom, n from reported")
                .getResultList());
        Map<String, Integer> kept = new HashMap<>();
        for (Object found : rows) {
            var row = (Object[]) found;
            kept.put(row[0] + " " + row[1] + " " + row[2] + " " + row[3], ((Number) row[4]).intValue());
        }
        return kept;
    }

    @Test
    void theCountsAreThoseOfTheTickets() {
        write(some(1_500, 120));
        count(rig);
        assertThat(kept(rig)).isEqualTo(byHand(told));
        count(rig);
        assertThat(kept(rig)).as("counted again").isEqualTo(byHand(told));
    }

    /** More than are read at a time, many of them opened at once, from one end of the world to the other. */
    @Test
    void aDayIsThatOfEachStoresOwnZone() {
        var random = new SplittableRandom(8);
        List<Brought> all = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            var at = Rig.MONDAY_NOON.minus(Duration.ofHours(random.nextInt(4 * 24)));
            all.add(new Brought("XX-FAR-" + random.nextInt(3), "SOUTH", "FP5", SYMPTOMS[random.nextInt(4)], at));
        }
        write(all);
        count(rig);
        assertThat(kept(rig)).isEqualTo(byHand(told));
        rig.later(Duration.ofDays(1));
        rig.tx(Caller.SYSTEM, () -> rig.the(ProblemCountDesk.class).watch());
        assertThat(kept(rig)).as("all again, at night").isEqualTo(byHand(told));
    }

    private static StoreCard in(String zone, String code) {
        return new StoreCard(
                new StoreCode(code),
                code,
                SampleNetwork.SOUTH,
                "RO",
                ZoneId.of(zone),
                new Location(0, 0),
                "",
                Set.of("L1"),
                2,
                true);
    }

    @Test
    void onPostgresToo() throws Exception {
        try (var there = Rig.onPostgres("insight", "knowledge").with(NetworkDesk.class, NETWORK)) {
            var all = some(800, 100);
            try (var database = DriverManager.getConnection(there.url(), "postgres", "postgres")) {
                new SampleReports(database).write(all);
            }
            count(there);
            assertThat(kept(there)).isEqualTo(byHand(all));
            var question = new ProblemQuestion("", "", TODAY.minusDays(29), TODAY);
            var desk = there.the(ProblemDesk.class);
            var found = there.tx(OFFICE, () -> desk.trends(desk.problems(question), question));
            assertThat(found).hasSize(12).allSatisfy(ProblemDeskTest::sumsUp);
            var rows = there.tx(
                    MANAGER,
                    () -> desk.repairs(
                            new ProblemQuestion("", "FP5", TODAY.minusDays(29), TODAY),
                            "NO_POWER",
                            ZoneOffset.UTC,
                            "",
                            5));
            assertThat(rows.items()).hasSize(5);
            there.later(Duration.ofHours(5));
            assertThat(there.tx(
                            Caller.SYSTEM,
                            () -> there.the(ProblemCountDesk.class).watch()))
                    .isEmpty();
        }
    }

    private static void sumsUp(Problem one) {
        assertThat(one.trend().stream().mapToInt(n -> n).sum()).isEqualTo((int) one.n());
        assertThat(one.share()).isBetween(0.0, 1.0);
    }

    @Test
    void whatWasOpenedByMistakeIsTakenBackAtOnceOrAtNight() {
        write(some(600, 40));
        count(rig);
        rig.tx(() -> rig.entities()
                .createNativeQuery("update ticket set status = 'VOID' where model_code = 'FP5'")
                .executeUpdate());
        var others = told.stream().filter(one -> !one.model().equals("FP5")).toList();
        count(rig);
        assertThat(kept(rig)).isNotEqualTo(byHand(others));
        rig.tx(Caller.SYSTEM, () -> rig.the(ProblemCountDesk.class).watch());
        var from = TODAY.minusDays(35).toString();
        assertThat(kept(rig).keySet()).noneMatch(key -> key.contains(" FP5 ") && key.compareTo(from) > 0);
    }

    @Test
    void oneNodeCountsAtATime() {
        write(some(50, 3));
        try (var other = rig.beside().with(NetworkDesk.class, NETWORK)) {
            rig.tx(() -> {
                rig.the(Reported.class).claim();
                count(other);
            });
            assertThat(kept(other)).isEmpty();
            count(other);
            assertThat(kept(other)).isEqualTo(byHand(told));
        }
    }

    @Test
    void theMostFrequentComeFirstWithShareTrendAndWhatWasBefore() {
        write(some(1_500, 120));
        count(rig);
        var question = new ProblemQuestion("", "", TODAY.minusDays(29), TODAY);
        var desk = rig.the(ProblemDesk.class);
        var all = rig.tx(OFFICE, () -> desk.trends(desk.problems(question), question));
        assertThat(all).hasSize(12).isSortedAccordingTo((a, b) -> Long.compare(b.n(), a.n()));
        assertThat(all).allSatisfy(ProblemDeskTest::sumsUp);
        assertThat(question.buckets()).hasSize(5);
        var first = all.get(0);
        assertThat(first.n()).isEqualTo(within(first, question.from(), TODAY));
        assertThat(first.before())
                .isEqualTo(within(
                        first, question.from().minusDays(30), question.from().minusDays(1)));
        var north = rig.tx(MANAGER, () -> desk.problems(question));
        assertThat(north.stream().mapToLong(Problem::n).sum())
                .isLessThan(all.stream().mapToLong(Problem::n).sum());
        assertThat(rig.tx(LEAD, () -> desk.problems(question))).isEqualTo(north);
        var south = new ProblemQuestion("SOUTH", "", question.from(), TODAY);
        assertThatThrownBy(() -> rig.tx(MANAGER, () -> desk.problems(south))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> new ProblemQuestion("", "", TODAY, TODAY.minusDays(1)))
                .isInstanceOf(InvalidInput.class);
    }

    private long within(Problem one, LocalDate from, LocalDate to) {
        return told.stream()
                .filter(ticket -> ticket.model().equals(one.model())
                        && List.of(ticket.symptoms().split(",")).contains(one.symptom()))
                .map(ticket -> LocalDate.ofInstant(ticket.at(), ZoneId.of("Europe/Bucharest")))
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    @Test
    void theRepairsBehindAProblemArePagedAndStayInReach() {
        write(some(600, 20));
        count(rig);
        var desk = rig.the(ProblemDesk.class);
        var question = new ProblemQuestion("", "FP5", TODAY.minusDays(29), TODAY);
        var zone = ZoneId.of("Europe/Bucharest");
        long n = rig.tx(OFFICE, () -> desk.problems(question)).stream()
                .filter(one -> one.symptom().equals("NO_POWER"))
                .findFirst()
                .orElseThrow()
                .n();
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            String from = after;
            var page = rig.tx(OFFICE, () -> desk.repairs(question, "NO_POWER", zone, from, 20));
            page.items().forEach(row -> seen.add(row.number().value()));
            after = page.next();
        } while (!after.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) n);
        assertThat(rig.tx(LEAD, () -> desk.repairs(question, "NO_POWER", zone, "", 200))
                        .items())
                .isNotEmpty()
                .allMatch(row -> row.store().value().equals("RO-BUC-2"));
    }

    @Test
    void aSuddenRiseIsToldOnceAndSomebodyLooksAtIt() {
        List<Brought> all = new ArrayList<>(some(2_000, 200));
        for (int i = 0; i < 40; i++)
            all.add(new Brought(
                    "RO-CLJ-1", "SOUTH", "FP5", "TOUCH", Rig.MONDAY_NOON.minus(Duration.ofHours(24 + 2 * i))));
        write(all);
        rig.tx(() -> {
            rig.entities()
                    .createNativeQuery("insert into person (id, name, full_name, role, password, email, language)"
                            + " values (1, 'elena', 'Elena', 'OFFICE', '', 'elena@aftercare.example', 'ro')")
                    .executeUpdate();
        });
        count(rig);
        var counts = rig.the(ProblemCountDesk.class);
        var night = LocalDate.of(2026, 11, 24);
        rig.at(night.atTime(1, 59).toInstant(ZoneOffset.UTC));
        assertThat(rig.tx(Caller.SYSTEM, counts::watch)).as("not before two").isEmpty();
        rig.at(night.atTime(2, 0).toInstant(ZoneOffset.UTC));
        var found = rig.tx(Caller.SYSTEM, counts::watch);
        assertThat(found).hasSize(1);
        var rise = found.get(0);
        assertThat(rise.model() + " " + rise.symptom()).isEqualTo("FP5 TOUCH");
        assertThat(rise.reports()).isGreaterThanOrEqualTo(40);
        assertThat(rise.level()).isGreaterThanOrEqualTo(rise.limit());
        assertThat(rise.share()).isGreaterThan(rise.usual());
        assertThat(rise.began()).isBefore(LocalDate.of(2026, 11, 22));

        try (var other = rig.beside().with(NetworkDesk.class, NETWORK).at(rig.now())) {
            assertThat(other.tx(
                            Caller.SYSTEM,
                            () -> other.the(ProblemCountDesk.class).watch()))
                    .as("another node in the same night")
                    .isEmpty();
        }
        rig.later(Duration.ofDays(1));
        assertThat(rig.tx(Caller.SYSTEM, counts::watch)).as("the next night").isEmpty();
        assertThat(rig.entities()
                        .createNativeQuery("select template || ' ' || recipient || ' ' || language from letter")
                        .getResultList())
                .isEqualTo(List.of("rise elena@aftercare.example ro"));

        var rises = rig.the(RiseDesk.class);
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> rises.acknowledge(rise.id(), " ", Optional.empty())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> rises.acknowledge(rise.id(), "", Optional.of(4_711L))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rig.tx(MANAGER, () -> rises.acknowledge(rise.id(), "x", Optional.empty())))
                .isInstanceOf(Forbidden.class);
        assertThat(rig.tx(MANAGER, rises::waiting)).extracting(RiseCard::id).containsExactly(rise.id());
        rig.tx(OFFICE, () -> rises.acknowledge(rise.id(), "a bad batch of displays", Optional.empty()));
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> rises.acknowledge(rise.id(), "x", Optional.empty())))
                .isInstanceOf(RiseAcknowledged.class);
        assertThat(rig.tx(OFFICE, rises::waiting)).isEmpty();
        assertThat(rig.tx(OFFICE, rises::latest)).extracting(RiseCard::note).containsExactly("a bad batch of displays");
    }

    /** Of a whole network, where every model and symptom is reported every day. */
    @Test
    void thePageIsQuickOverAYearOfCounts() {
        rig.tx(() -> rig.entities()
                .createNativeQuery("insert into reported (on_day, region, model_code, symptom, n)"
                        + " select dateadd(day, -d.\"X\", date '2026-11-23'), '', 'M' || m.\"X\","
                        + " case when s.\"X\" = 0 then '*' else 'S' || s.\"X\" end, 1"
                        + " from system_range(0, 364) d, system_range(1, 40) m, system_range(0, 20) s")
                .executeUpdate());
        var desk = rig.the(ProblemDesk.class);
        for (int days : new int[] {30, 90}) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                // another day each time: H2 keeps the answer to the same question
                var end = TODAY.minusDays(i);
                var question = new ProblemQuestion("", "", end.minusDays(days - 1), end);
                long begun = System.nanoTime();
                var all = rig.tx(OFFICE, () -> desk.problems(question));
                assertThat(all).hasSizeGreaterThan(700);
                rig.tx(OFFICE, () -> desk.trends(all.subList(0, 50), question));
                best = Math.min(best, System.nanoTime() - begun);
            }
            System.out.printf("problems: %d days of a year of counts: %.0f ms%n", days, best / 1e6);
            assertThat(best / 1e6).isLessThan(1_500);
        }
    }
}
