package org.aftercare.sla;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.aftercare.sla.ClockKind.DIAGNOSIS;
import static org.aftercare.sla.ClockKind.PICK_UP;
import static org.aftercare.sla.ClockKind.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.access.Role;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.DatedCalendar;
import org.aftercare.network.SampleHours;
import org.aftercare.network.Span;
import org.aftercare.network.StoreCalendar;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockCard.State;
import org.aftercare.sla.Reckoning.Level;
import org.aftercare.sla.Run.Standing;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRulesTest {
    static final StoreCode HOME = new StoreCode("DE-BER-1");
    static final StoreCode AWAY = new StoreCode("DE-MUC-1");
    static final BusinessTime NINE_TO_FIVE = SampleHours.weekdays("Europe/Berlin", "09:00-17:00");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** The seven cases of zammad's ticket_sla_test, as instants; budgets in minutes of business time. */
    @ParameterizedTest(name = "{0}: {4} min")
    @CsvSource(delimiter = '|', textBlock = """
            plain                          | Mo-Fr 09:00-17:00 |                   | 2013-03-21T09:30 | 60  | 2013-03-21T10:30 |
            plain                          | Mo-Fr 09:00-17:00 |                   | 2013-03-21T09:30 | 180 | 2013-03-21T12:30 |
            plain                          | Mo-Fr 09:00-17:00 |                   | 2013-03-21T09:30 | 240 | 2013-03-21T13:30 |
            summer time                    | Mo-Su 08:00-17:00 |                   | 2013-10-21T09:30 | 120 | 2013-10-21T11:30 |
            summer time                    | Mo-Su 08:00-17:00 |                   | 2013-10-21T09:30 | 180 | 2013-10-21T12:30 |
            summer time                    | Mo-Su 08:00-17:00 |                   | 2013-10-21T09:30 | 240 | 2013-10-21T13:30 |
            before opening                 | Mo-Su 08:00-17:00 |                   | 2013-10-21T05:30 | 120 | 2013-10-21T08:00 |
            before opening                 | Mo-Su 08:00-17:00 |                   | 2013-10-21T05:30 | 180 | 2013-10-21T09:00 |
            before opening                 | Mo-Su 08:00-17:00 |                   | 2013-10-21T05:30 | 240 | 2013-10-21T10:00 |
            a holiday between              | Mo-Su 08:00-17:00 | 2015-09-22        | 2015-09-21T14:30 | 120 | 2015-09-23T07:30 |
            a holiday between              | Mo-Su 08:00-17:00 | 2015-09-22        | 2015-09-21T14:30 | 180 | 2015-09-23T08:30 |
            a holiday between              | Mo-Su 08:00-17:00 | 2015-09-22        | 2015-09-21T14:30 | 240 | 2015-09-23T09:30 |
            paused twice                   | Mo-Su 09:00-18:00 |                   | 2013-06-04T09:00 | 120 | 2013-06-04T11:45 | 09:30-09:45 10:00-10:30
            lands on closing time          | Mo-Su 09:00-18:00 |                   | 2013-06-04T09:00 | 120 | 2013-06-04T16:00 | 10:00-15:00
            starts again at a contact      | Mo-Su 09:00-18:00 |                   | 2013-06-04T10:15 | 180 | 2013-06-04T13:30 | 10:15-10:30
            """)
    void realDeadlinesComeOut(
            String why, String hours, String holiday, String created, long minutes, String due, String pauses) {
        var closed = holiday == null ? new LocalDate[0] : new LocalDate[] {LocalDate.parse(holiday)};
        var calendar = hours.startsWith("Mo-Fr")
                ? SampleHours.weekdays("Europe/Berlin", hours.substring(6), closed)
                : SampleHours.daily("Europe/Berlin", hours.substring(6), closed);
        List<Stretch> stretches = new ArrayList<>();
        Instant from = utc(created);
        for (String pause : pauses == null ? new String[0] : pauses.split(" ")) {
            String day = created.substring(0, 11);
            stretches.add(new Stretch(from, utc(day + pause.substring(0, 5)), calendar));
            from = utc(day + pause.substring(6));
        }
        stretches.add(new Stretch(from, null, calendar));
        var run = new Run(stretches, List.of(), Standing.RUNNING, null);
        assertThat(run.reaches(ofMinutes(minutes))).contains(utc(due));
    }

    /** The lines of that table: created, minutes and due. */
    static List<String> realDeadlines() {
        return Stream.of(ClockRulesTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("realDeadlinesComeOut"))
                .flatMap(method ->
                        method.getAnnotation(CsvSource.class).textBlock().lines())
                .map(line -> line.split(" *\\| *"))
                .map(cells -> utc(cells[3]) + " " + cells[4] + " " + utc(cells[5]))
                .toList();
    }

    /** Each line: a history on Monday's clock (CET), and how that clock stands at 16:30. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            runs                                     | FIRST_LOOK | 2  | 15:01 RECEIVED                                                                    | RUNNING   | 89  | +09:01
            is at risk from 75 % on                  | FIRST_LOOK | 2  | 15:00 RECEIVED                                                                    | AT_RISK   | 90  | 17:00
            is breached from the due instant on      | FIRST_LOOK | 2  | 14:30 RECEIVED                                                                    | BREACHED  | 120 | 16:30
            is met when answered at the due instant  | FIRST_LOOK | 2  | 10:00 RECEIVED, 12:00 DIAGNOSING                                                  | MET       | 120 | 12:00
            is missed a minute later                 | FIRST_LOOK | 2  | 10:00 RECEIVED, 12:01 DIAGNOSING                                                  | MISSED    | 121 | 12:00
            runs only while open                     | FIRST_LOOK | 2  | 06:00 RECEIVED, 10:00 DIAGNOSING                                                  | MET       | 60  | 11:00
            is cancelled by an end                   | FIRST_LOOK | 2  | 10:00 RECEIVED, 11:00 VOID                                                        | CANCELLED | 60  |
            asks no more once the customer withdraws | FIRST_LOOK | 2  | 10:00 RECEIVED, 11:00 RETURN_PENDING                                              | MET       | 60  | 12:00
            looks for the cause                      | DIAGNOSIS  | 4  | 10:00 RECEIVED, 11:00 DIAGNOSING, 12:00 IN_REPAIR                                 | MET       | 60  | 15:00
            goes on where it looks again             | DIAGNOSIS  | 4  | 10:00 DIAGNOSING, 12:00 QUALITY_CHECK, 14:00 DIAGNOSING                           | BREACHED  | 270 | 16:00
            is paused without a deadline             | READY      | 4  | 10:00 RECEIVED, 11:00 DIAGNOSING, 12:00 AWAITING_APPROVAL                         | PAUSED    | 120 |
            is later by what the pause took          | READY      | 4  | 10:00 RECEIVED, 12:00 AWAITING_APPROVAL, 15:00 IN_REPAIR                          | AT_RISK   | 210 | 17:00
            stays breached in a pause                | READY      | 1  | 10:00 RECEIVED, 12:00 AWAITING_APPROVAL                                           | BREACHED  | 120 |
            is breached by a pause that comes too late | READY    | 2  | 10:00 RECEIVED, 12:00 AWAITING_APPROVAL                                           | BREACHED  | 120 |
            waits for parts and transit              | READY      | 5  | 10:00 RECEIVED, 11:00 DIAGNOSING, 12:00 AWAITING_PARTS, 14:00 HOMEBOUND           | BREACHED  | 390 | 15:00
            runs on in an appeal                     | READY      | 8  | 10:00 RECEIVED, 11:00 AWAITING_APPROVAL, 12:00 APPEALED                           | RUNNING   | 330 | +11:00
            is answered by an unrepaired return      | READY      | 4  | 10:00 RECEIVED, 11:00 RETURN_PENDING, 12:00 RETURN_READY, 13:00 COLLECTED         | MET       | 120 | 14:00
            stays met when lost on the shelf         | READY      | 4  | 10:00 RECEIVED, 12:00 READY, 13:00 LOST                                           | MET       | 120 | 14:00
            goes on when it fails at the counter     | READY      | 4  | 10:00 RECEIVED, 12:00 READY, 14:00 DIAGNOSING, 15:00 READY                        | MET       | 180 | 16:00
            goes on when reopened, and may be missed | READY      | 2  | 10:00 RECEIVED, 12:00 READY, 13:00 COLLECTED, 13:00 CLOSED, 15:00 RECEIVED        | BREACHED  | 210 | 12:00
            stays met while only booked again        | READY      | 4  | 10:00 RECEIVED, 12:00 READY, 13:00 COLLECTED, 13:00 CLOSED, 15:00 BOOKED          | MET       | 120 | 14:00
            is cancelled by a refund                 | READY      | 4  | 10:00 RECEIVED, 12:00 SWAP_PENDING, 14:00 REFUNDED                                | CANCELLED | 240 |
            is cancelled out of a pause              | READY      | 4  | 10:00 RECEIVED, 12:00 AWAITING_APPROVAL, 14:00 VOID                               | CANCELLED | 120 |
            waits for the customer                   | PICK_UP    | 4  | 10:00 RECEIVED, 12:00 READY, 13:00 UNCLAIMED, 14:00 COLLECTED                     | MET       | 120 | 16:00
            ends when it comes back to the bench     | PICK_UP    | 4  | 10:00 READY, 12:00 DIAGNOSING                                                     | MET       | 120 | 14:00
            waits in vain                            | PICK_UP    | 4  | 10:00 RETURN_READY, 12:00 UNCLAIMED, 13:00 DISPOSED                               | CANCELLED | 180 |
            takes no time back                       | FIRST_LOOK | 2  | 10:00 RECEIVED, 09:00 DIAGNOSING                                                  | MET       | 0   | 12:00
            """)
    void aClock(String why, ClockKind kind, long hours, String history, State state, long minutes, String due) {
        var card = reckon(kind, hours, history).card(at("16:30"), 1, 0, List.of());
        assertThat(card.state()).isEqualTo(state);
        assertThat(card.elapsed()).isEqualTo(ofMinutes(minutes));
        assertThat(card.dueAt()).isEqualTo(due == null ? null : at(due));
    }

    @Test
    void aClockThatHasNotStartedIsNone() {
        var history = history("10:00 BOOKED, 11:00 CANCELLED");
        for (ClockKind kind : ClockKind.values())
            assertThat(ClockRules.run(kind, story(history), store -> NINE_TO_FIVE))
                    .isEmpty();
    }

    /** Levels of 2 h: 50 % after 1 h, 75 % after 1 h 30, the breach after 2 h, one tier an hour later. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all will be reached while it runs        | 10:00 RECEIVED                                           | 50=11:00 75=11:30 100=12:00 101=13:00
            none beyond a pause                      | 10:00 RECEIVED, 11:15 AWAITING_APPROVAL                  | 50=11:00
            at one instant: level, then pause        | 10:00 RECEIVED, 11:30 AWAITING_APPROVAL                  | 50=11:00 75=11:30
            after it, later by the time lost         | 10:00 RECEIVED, 11:00 AWAITING_APPROVAL, 14:00 IN_REPAIR | 50=11:00 75=14:30 100=15:00 101=16:00
            at one instant: end, then level          | 10:00 RECEIVED, 11:30 READY                              | 50=11:00
            an answer a minute late tells the breach | 10:00 RECEIVED, 12:01 READY                              | 50=11:00 75=11:30 100=12:00
            closing time stays closing time          | 16:00 RECEIVED                                           | 50=17:00 75=+09:30 100=+10:00 101=+11:00
            """)
    void levels(String why, String history, String expected) {
        var levels = reckon(READY, 2, history).levels();
        assertThat(levels)
                .containsExactlyElementsOf(Arrays.stream(expected.split(" "))
                        .map(l -> new Level(Integer.parseInt(l.split("=")[0]), at(l.split("=")[1])))
                        .toList());
    }

    @Test
    void theNextLevelIsTheFirstThatNobodyWasToldOf() {
        var clock = reckon(READY, 2, "10:00 RECEIVED, 12:01 READY");
        assertThat(clock.next(List.of())).contains(new Level(50, at("11:00")));
        assertThat(clock.next(List.of(50, 75))).contains(new Level(100, at("12:00")));
        assertThat(clock.next(List.of(50, 75, 100))).isEmpty();
    }

    /**
     * Each line: a history on Monday's clock (CET), and every clock of that kind at 16:30 as state, minutes run and due
     * instant. {@code !} is a message by staff, {@code >} a phone sent to the other store, {@code <} its arrival there.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            waited half an hour                    | ATTENDED | 1 | 10:00 RECEIVED                                             | MET 30 10:30
            nobody knows when a booked one came    | ATTENDED | 1 | 10:00 BOOKED, 11:00 RECEIVED                               |
            hears nothing                          | UPDATE   | 4 | 10:00 RECEIVED                                             | BREACHED 390 14:00
            a message ends it and starts the next  | UPDATE   | 4 | 10:00 RECEIVED, 12:00 RECEIVED!, 15:00 RECEIVED!           | MET 120 14:00; MET 180 16:00; RUNNING 90 +11:00
            a late message misses one alone        | UPDATE   | 1 | 10:00 RECEIVED, 12:00 RECEIVED!, 16:00 DIAGNOSING!         | MISSED 120 11:00; MISSED 240 13:00; RUNNING 30 17:00
            what the customer decides isn't silence | UPDATE  | 4 | 10:00 RECEIVED, 11:00 AWAITING_APPROVAL, 15:00 IN_REPAIR   | RUNNING 150 +10:00
            a message in a pause starts one paused | UPDATE   | 4 | 10:00 RECEIVED, 11:00 AWAITING_APPROVAL, 12:00 AWAITING_APPROVAL!, 15:00 IN_REPAIR | MET 60; RUNNING 90 +11:00
            nor can a pause be missed              | UPDATE   | 4 | 10:00 RECEIVED, 11:00 AWAITING_APPROVAL, 16:00 AWAITING_APPROVAL! | MET 60; PAUSED 0
            the phone itself is the news           | UPDATE   | 4 | 10:00 RECEIVED, 12:00 READY, 13:00 READY!, 14:00 COLLECTED | MET 120 14:00
            a new stay is a new silence            | UPDATE   | 4 | 10:00 RECEIVED, 12:00 READY, 14:00 DIAGNOSING              | MET 120 14:00; RUNNING 150 +10:00
            lost is neither met nor missed         | UPDATE   | 1 | 10:00 RECEIVED, 12:00 LOST                                 | CANCELLED 120
            each leg is a clock                    | LEG      | 4 | 10:00 RECEIVED, 11:00 RECEIVED>, 14:00 RECEIVED<, 15:00 HOMEBOUND> | MET 180 15:00; RUNNING 90 +11:00
            a note on the way changes nothing      | LEG      | 4 | 10:00 RECEIVED>, 11:00 RECEIVED>!, 13:00 RECEIVED<         | MET 180 14:00
            lost on the way                        | LEG      | 4 | 10:00 RECEIVED>, 15:00 LOST                                | CANCELLED 300
            each wait for parts is a clock         | PARTS    | 4 | 10:00 AWAITING_PARTS, 11:00 IN_REPAIR, 14:00 AWAITING_PARTS | MET 60 14:00; RUNNING 150 +10:00
            repair and check                       | BENCH    | 4 | 10:00 IN_REPAIR, 11:00 QUALITY_CHECK, 12:00 READY          | MET 120 14:00
            waits aren't work                      | BENCH    | 4 | 10:00 IN_REPAIR, 11:00 AWAITING_PARTS, 15:00 IN_REPAIR     | RUNNING 150 +10:00
            its check failed                       | BENCH    | 2 | 10:00 IN_REPAIR, 11:00 QUALITY_CHECK, 12:00 READY, 14:00 DIAGNOSING, 15:00 IN_REPAIR | BREACHED 210 12:00
            put down is done, whatever follows     | BENCH    | 4 | 10:00 IN_REPAIR, 12:00 DIAGNOSING, 13:00 AWAITING_APPROVAL  | MET 120 14:00
            the law counts day and night           | STATUTORY | 10 | 06:00 RECEIVED§, 08:00 AWAITING_APPROVAL§                | BREACHED 630 16:00
            the law counts from the day handed in  | STATUTORY | 12 | 06:00 RECEIVED, 12:00 DIAGNOSING§                        | AT_RISK 630 18:00
            no longer owed by law                  | STATUTORY | 12 | 06:00 RECEIVED§, 12:00 DIAGNOSING                        | CANCELLED 360
            the law has nothing to say             | STATUTORY | 12 | 06:00 RECEIVED, 12:00 DIAGNOSING                         |
            refunded as the law says               | STATUTORY | 12 | 06:00 RECEIVED§, 12:00 REFUNDED§                         | MET 360 18:00
            """)
    void everyClockOfAKind(String why, ClockKind kind, long hours, String history, String expected) {
        var runs = ClockRules.runs(kind, new Story(at("09:30"), HOME, marked(history)), store -> NINE_TO_FIVE);
        assertThat(runs.stream()
                        .map(run -> new Reckoning(kind, run, terms(hours)).card(at("16:30"), 1, 0, List.of()))
                        .map(ClockRulesTest::told)
                        .toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected.split("; ")));
    }

    private static String told(ClockCard card) {
        String due = card.dueAt() == null ? "" : " " + local(card.dueAt());
        return card.state() + " " + card.elapsed().toMinutes() + due;
    }

    private static String local(Instant at) {
        for (String day : List.of("", "+"))
            for (int minute = 0; minute < 24 * 60; minute += 30) {
                var time = day + "%02d:%02d".formatted(minute / 60, minute % 60);
                if (at(time).equals(at)) return time;
            }
        return String.valueOf(at);
    }

    private static List<StatusSince> marked(String history) {
        List<StatusSince> lines = new ArrayList<>();
        boolean away = false;
        for (String line : history.split(", ")) {
            var status = TicketStatus.valueOf(line.substring(6).replaceAll("[!<>§]", ""));
            if (line.contains(">")) away = true;
            if (line.contains("<") || status.isEnd()) away = false;
            lines.add(new StatusSince(
                    status,
                    at(line.substring(0, 5)),
                    HOME,
                    away ? Optional.of(AWAY) : Optional.empty(),
                    line.contains("!"),
                    line.contains("§"),
                    "ana",
                    Role.CLERK));
        }
        return lines;
    }

    @Test
    void diagnosisCountsTheHoursOfTheStoreThatLooks() {
        var late = SampleHours.weekdays("Europe/Berlin", "12:00-20:00");
        var history = List.of(
                new StatusSince(TicketStatus.DIAGNOSING, at("10:00"), HOME),
                new StatusSince(TicketStatus.DIAGNOSING, at("11:00"), AWAY));
        var run = ClockRules.run(DIAGNOSIS, story(history), store -> store.equals(HOME) ? NINE_TO_FIVE : late)
                .orElseThrow();
        assertThat(run.reaches(ofHours(4))).contains(at("15:00"));
        assertThat(run.pauses()).isEmpty();
        assertThat(ClockRules.run(PICK_UP, story(history), store -> late)).isEmpty();
    }

    @Test
    void aDeadlineExplainsItself() {
        var closed = SampleHours.weekdays("Europe/Berlin", "09:00-17:00", MONDAY.plusDays(1));
        var run = ClockRules.run(
                        READY, story(history("15:00 RECEIVED, 16:00 AWAITING_APPROVAL, 16:15 IN_REPAIR")), s -> closed)
                .orElseThrow();
        var card = new Reckoning(READY, run, terms(4)).card(at("16:30"), 1, 0, List.of());
        assertThat(card.dueAt()).isEqualTo(at("+11:15").plus(ofHours(24)));
        assertThat(card.explanation().policy()).isEqualTo("p1");
        assertThat(card.explanation().calendar()).isEqualTo(closed.version());
        assertThat(card.explanation().holidays()).containsExactly("2026-11-24");
        assertThat(card.explanation().pauses())
                .containsExactly(
                        new ClockCard.Pause(at("16:00"), at("16:15"), "AWAITING_APPROVAL", "system", Role.SYSTEM));
        assertThat(card.explanation().counted().stream().map(Span::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(ofHours(4));
    }

    @Test
    void aDeadlineNamesTheVersionsOfTheCalendarThatCount() {
        var berlin = ZoneId.of("Europe/Berlin");
        var edited = new DatedCalendar(Map.of(
                Instant.EPOCH,
                StoreCalendar.weekly("B#1", berlin, "Mo-Fr 09:00-17:00"),
                at("12:00"),
                StoreCalendar.weekly("B#2", berlin, "Mo-Fr 09:00-13:00"),
                at("12:00").plus(ofDays(30)),
                StoreCalendar.weekly("B#3", berlin, "Mo-Fr 09:00-20:00")));
        assertThat(calendarOf(story(history("10:00 RECEIVED")), edited)).isEqualTo("B#1, B#2");
        assertThat(calendarOf(story(history("10:00 RECEIVED, 11:00 READY")), edited))
                .isEqualTo("B#1");
    }

    @Test
    void aStoreThatClosesForGoodLeavesItsClocksWithoutADeadline() {
        var berlin = ZoneId.of("Europe/Berlin");
        var closing = new DatedCalendar(Map.of(
                Instant.EPOCH,
                StoreCalendar.weekly("B#1", berlin, "Mo-Fr 09:00-17:00"),
                at("12:00"),
                StoreCalendar.weekly("B#2", berlin, "Mo-Su off")));
        var running = ClockRules.run(READY, story(history("10:00 RECEIVED")), store -> closing)
                .orElseThrow();
        assertThat(running.reaches(ofHours(2))).contains(at("12:00"));
        assertThat(running.reaches(ofHours(3))).isEmpty();
        var card = new Reckoning(READY, running, terms(4)).card(at("16:00"), 1, 0, List.of());
        assertThat(card.dueAt()).isNull();
        assertThat(card.elapsed()).isEqualTo(ofHours(2));
        var answered = ClockRules.run(READY, story(history("10:00 RECEIVED, 15:00 READY")), store -> closing)
                .orElseThrow();
        assertThat(answered.wouldReach(ofHours(3))).isEmpty();
    }

    private static String calendarOf(Story story, BusinessTime calendar) {
        var run = ClockRules.run(READY, story, store -> calendar).orElseThrow();
        return new Reckoning(READY, run, terms(4))
                .card(at("16:00"), 1, 0, List.of())
                .explanation()
                .calendar();
    }

    @Test
    void termsAreWholeAndAscend() {
        assertThat(terms(2).levels()).containsExactly(50, 75, 100, 101);
        assertThat(terms(2).risk()).isEqualTo(75);
        assertThatThrownBy(() -> new Terms("p", "*", ofHours(1), List.of(50, 75), ofHours(1), 1))
                .hasMessageContaining("100");
        assertThatThrownBy(() -> new Terms("p", "*", ofHours(1), List.of(75, 50, 100), ofHours(1), 1))
                .hasMessageContaining("ascend");
        assertThatThrownBy(() -> new Terms("p", "*", Duration.ofMillis(1500), List.of(100), ofHours(1), 1))
                .hasMessageContaining("whole seconds");
    }

    private static Reckoning reckon(ClockKind kind, long hours, String history) {
        var run = ClockRules.run(kind, story(history(history)), store -> NINE_TO_FIVE);
        return new Reckoning(kind, run.orElseThrow(), terms(hours));
    }

    private static Story story(List<StatusSince> lines) {
        return new Story(at("09:30"), HOME, lines);
    }

    private static Terms terms(long hours) {
        return new Terms("p1", "*", ofHours(hours), List.of(50, 75, 100), ofHours(1), 1);
    }

    private static List<StatusSince> history(String lines) {
        return Stream.of(lines.split(", "))
                .map(line -> new StatusSince(TicketStatus.valueOf(line.substring(6)), at(line.substring(0, 5)), HOME))
                .toList();
    }

    /** Local time on that Monday; on Tuesday with a plus. */
    private static Instant at(String time) {
        var day = time.startsWith("+") ? MONDAY.plusDays(1) : MONDAY;
        return Instant.parse(day + "T" + time.replace("+", "") + ":00Z").minus(ofHours(1));
    }

    private static Instant utc(String time) {
        return Instant.parse(time + ":00Z");
    }
}
