package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.Imei;
import org.aftercare.device.RegisterDevice;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.CodeFinding;
import org.aftercare.ticket.DelayDesk;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StoryGrew;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.HistoryDesk;
import org.aftercare.warranty.WarrantyDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day a claim counts, and what the days that pass in our hands earn its owner. */
class DelayTest {
    static final StoreCode BUCHAREST = CounterStoryTest.HOME;
    static final StoreCode SHANGHAI = new StoreCode("CN-SHA-1");
    static final String IN_SHANGHAI =
            "CN-SHA-1,Shanghai,WEST,CN,Asia/Shanghai,31.2222,121.4581,Mo-Su 00:00-24:00,L1 L2,3,yes,,,,\n";
    static final Imei PHONE = CounterStoryTest.PHONE;

    final Rig rig = new Rig().with(ReferenceFiles.class, new DemoFiles.Nobody() {
        @Override
        public Sheet sheetIfAny(String name, String... columns) {
            var demo = super.sheetIfAny(name, columns);
            return name.equals("stores.csv") ? sheetOf(name, demo.text() + IN_SHANGHAI, columns) : demo;
        }
    });
    final CounterDesk counter = rig.the(CounterDesk.class);
    final DelayDesk delays = rig.the(DelayDesk.class);
    final WarrantyDesk warranty = rig.the(WarrantyDesk.class);

    @BeforeEach
    void words() {
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    void sold(String day, String country) {
        rig.tx(
                Caller.SYSTEM,
                () -> rig.the(DeviceDesk.class)
                        .register(new RegisterDevice(
                                PHONE.value(),
                                "",
                                "",
                                "SM-A546B",
                                Optional.of(LocalDate.parse(day)),
                                Optional.empty(),
                                Optional.empty(),
                                country,
                                "retail")));
    }

    Caller at(StoreCode store, Role role) {
        var card =
                Callers.acting(Caller.SYSTEM, () -> rig.the(NetworkDesk.class).store(store));
        return new Caller("ana-" + role, role, new Scope.AtStore(store, card.region()));
    }

    TicketCard openedAt(StoreCode store) {
        var asked = CounterStoryTest.intake(PHONE, "BATTERY_SHORT", true);
        var here = new Intake(
                store,
                asked.imei(),
                "",
                "",
                asked.customer(),
                true,
                true,
                asked.symptoms(),
                "",
                asked.checklist(),
                "scratches",
                "",
                true,
                Optional.empty());
        return rig.tx(at(store, Role.CLERK), () -> counter.open(here)).ticket();
    }

    TicketCard take(Role role, TicketCard ticket, Step step, Papers papers) {
        return rig.tx(
                at(ticket.benchStore(), role),
                () -> counter.take(new TakeStep(ticket.number(), ticket.version(), step, papers)));
    }

    /** What the housekeeper's timer does each minute. @return how many were decided */
    int keepHouse() {
        return Callers.acting(Caller.SYSTEM, () -> {
            var due = rig.tx(() -> delays.due(100));
            due.forEach(number -> rig.tx(() -> delays.decide(number)));
            return due.size();
        });
    }

    TicketCard read(TicketCard ticket) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(CaseFile.class).read(ticket.number()));
    }

    ComponentDecision decision(TicketCard ticket) {
        return rig.tx(Caller.SYSTEM, () -> warranty.decision(read(ticket).coverageId()))
                .components()
                .get(0);
    }

    long notesOfDelay(TicketCard ticket) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(CaseFile.class).timeline(ticket.number())).stream()
                .filter(line -> line.detail().equals(DelayDesk.DELAYED))
                .count();
    }

    void seenByTheCustomerAndReplayedToTheSame(TicketCard ticket) {
        var card = read(ticket);
        rig.tx(Caller.SYSTEM, () -> {
            assertThat(warranty.replay(card.coverageId())).isEqualTo(warranty.decision(card.coverageId()));
            var token = counter.trackingToken(card.number());
            var seen = rig.the(TrackingDesk.class).tracking(token).shown().orElseThrow();
            assertThat(seen.coverage()).isEqualTo(warranty.decision(card.coverageId()));
            return null;
        });
    }

    @ParameterizedTest(name = "{0}: {1} days")
    @CsvSource({"RO, 15, OUG 140/2021 Art. 12", "PT, 30, Decreto-Lei 84/2021", "BR, 30, CDC Art. 18"})
    void whoWaitsTooLongIsOwedMoreThoughNobodyTouchesTheTicket(String country, int days, String why) {
        sold("2026-11-01", country);
        var ticket = openedAt(BUCHAREST);
        assertThat(decision(ticket).remedies()).isNotEmpty();
        assertThat(reasons(decision(ticket))).as(why).doesNotContain("REPAIR_TOO_LATE");

        rig.later(Duration.ofDays(days));
        assertThat(keepHouse()).as("the last day of " + why + " is theirs").isZero();
        assertThat(reasons(decision(ticket))).doesNotContain("REPAIR_TOO_LATE");

        rig.later(Duration.ofDays(1));
        assertThat(keepHouse()).isEqualTo(1);
        assertThat(decision(ticket).remedies()).contains("REFUND", "EXCHANGE");
        assertThat(reasons(decision(ticket))).contains("REPAIR_TOO_LATE");
        assertThat(notesOfDelay(ticket)).isEqualTo(1);
        seenByTheCustomerAndReplayedToTheSame(ticket);
        assertThat(keepHouse()).as("once").isZero();
    }

    @Test
    void theDayComesAtMidnightWhereThePhoneWasSold() {
        sold("2026-11-01", "RO");
        var ticket = openedAt(BUCHAREST);
        rig.at(Instant.parse("2026-12-08T21:59:59Z"));
        assertThat(keepHouse()).isZero();
        rig.at(Instant.parse("2026-12-08T22:00:00Z"));
        assertThat(keepHouse()).isEqualTo(1);
        assertThat(reasons(decision(ticket))).contains("REPAIR_TOO_LATE");
    }

    @Test
    void aDelayEarnsWhatItMustAndTakesNoTermAway() {
        sold("2024-11-23", "RO");
        var ticket = openedAt(BUCHAREST);
        assertThat(decision(ticket).by()).as("two years to the day").isEqualTo("STATUTORY");
        rig.later(Duration.ofDays(16));
        keepHouse();
        assertThat(decision(ticket).by()).isEqualTo("STATUTORY");
        assertThat(decision(ticket).remedies()).contains("REFUND");
        assertThat(reasons(decision(ticket))).contains("REPAIR_TOO_LATE");
        ticket = take(Role.TECHNICIAN, read(ticket), Step.START_DIAGNOSIS, Papers.NONE);
        ticket = take(Role.TECHNICIAN, ticket, Step.START_REPAIR, Papers.NONE.withFinding("BATTERY_DEFECT"));
        assertThat(decision(ticket).remedies()).as("a finding leaves it so").contains("REFUND");
        assertThat(decision(ticket).by()).isEqualTo("STATUTORY");
        seenByTheCustomerAndReplayedToTheSame(ticket);
    }

    @Test
    void whatIsReadyInTimeWaitsForItsOwnerNotTheOtherWayRound() {
        sold("2026-11-01", "RO");
        var ticket = take(Role.CLERK, openedAt(BUCHAREST), Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("a setting"));
        rig.later(Duration.ofDays(20));
        assertThat(keepHouse()).isZero();
        assertThat(reasons(decision(ticket))).doesNotContain("REPAIR_TOO_LATE");
    }

    @Test
    void noTermEndsOnOurShelf() {
        sold("2024-11-23", "DE");
        take(Role.CLERK, openedAt(BUCHAREST), Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("a setting"));
        rig.later(Duration.ofDays(20));
        assertThat(asked().by()).as("two years to the day it was handed in").isEqualTo("STATUTORY");
        assertThat(reasons(asked())).contains("CLAIMED_IN_TIME").doesNotContain("EXPIRED_STATUTORY");
    }

    @Test
    void whoAsksForAPhoneThatIsFetchedLateIsToldOfNoDelay() {
        sold("2026-11-01", "RO");
        var ticket = take(Role.CLERK, openedAt(BUCHAREST), Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("a setting"));
        rig.later(Duration.ofDays(20));
        assertThat(reasons(asked())).doesNotContain("REPAIR_TOO_LATE");

        // at the counter it fails: its owner has waited all the time
        ticket = take(Role.CLERK, read(ticket), Step.FAIL_AT_COUNTER, Papers.NONE.withReason("it shows again"));
        assertThat(reasons(decision(ticket))).contains("REPAIR_TOO_LATE");
        assertThat(reasons(asked())).contains("REPAIR_TOO_LATE");
    }

    @Test
    void whatWasReadyTooLateOrCalledOffIsToldTheSame() {
        sold("2026-11-01", "RO");
        var ticket = openedAt(BUCHAREST);
        rig.later(Duration.ofDays(16));
        keepHouse();
        ticket = take(Role.CLERK, read(ticket), Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("a setting"));
        rig.later(Duration.ofDays(3));
        assertThat(reasons(asked())).as("it was too late already").contains("REPAIR_TOO_LATE");
        ticket = take(Role.CLERK, ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        take(Role.CLERK, ticket, Step.CLOSE, Papers.NONE);

        ticket = openedAt(BUCHAREST);
        take(Role.CLERK, ticket, Step.WITHDRAW, Papers.NONE.withReason("needs it today"));
        rig.later(Duration.ofDays(20));
        assertThat(reasons(asked()))
                .as("nobody waits for a repair that was called off")
                .doesNotContain("REPAIR_TOO_LATE");
    }

    /** As the API does, which knows the device alone. */
    ComponentDecision asked() {
        return rig.tx(at(BUCHAREST, Role.CLERK), () -> {
                    var device = rig.the(DeviceDesk.class).atCounter(PHONE.value(), "");
                    var today = warranty.today(device, ZoneOffset.UTC);
                    return warranty.check(new Coverage.Question(device, today, "RO", true, List.of(), List.of()));
                })
                .components()
                .get(0);
    }

    @Test
    void aNewStayIsDecidedWhenThePhoneComesBack() {
        sold("2024-12-01", "RO");
        var ticket = take(Role.CLERK, openedAt(BUCHAREST), Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("a setting"));
        ticket = take(Role.CLERK, ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        var first = ticket.coverageId();
        ticket = take(Role.CLERK, ticket, Step.CLOSE, Papers.NONE);
        assertThat(decision(ticket).outcome()).isEqualTo(Coverage.Outcome.COVERED);

        rig.at(Instant.parse("2026-12-02T08:00:00Z"));
        ticket = take(
                Role.CLERK,
                ticket,
                Step.REOPEN,
                Papers.NONE.withCondition("as before").withReason("same fault"));
        assertThat(ticket.status()).isEqualTo(TicketStatus.RECEIVED);
        assertThat(ticket.coverageId()).isNotEqualTo(first);
        assertThat(ticket.coverage())
                .as("the term ended on 1 December, " + decision(ticket))
                .isEqualTo(Coverage.Outcome.NOT_COVERED);
        var now = ticket.coverageId();
        assertThat(rig.tx(Caller.SYSTEM, () -> warranty.question(now)).on()).isEqualTo(LocalDate.parse("2026-12-02"));
        seenByTheCustomerAndReplayedToTheSame(ticket);
    }

    @ParameterizedTest(name = "sold {1} in {0}, handed in at {2} {3}: {4}")
    @CsvSource(textBlock = """
            RO, 2024-11-23, CN-SHA-1, 2026-11-23T21:59:59Z, true,  'in Shanghai it is the 24th, in Bucharest the last day'
            RO, 2024-11-23, CN-SHA-1, 2026-11-23T22:00:00Z, false, the last day is over in Bucharest
            CN, 2026-05-23, RO-BUC-1, 2026-11-23T15:59:59Z, true,  the last second in Shanghai
            CN, 2026-05-23, RO-BUC-1, 2026-11-23T16:00:00Z, false, 'in Bucharest it is still the 23rd, in Shanghai no more'
            """)
    void daysAreCountedWhereThePhoneWasSold(
            String country, String sold, String store, Instant handedIn, boolean inTime, String why) {
        sold(sold, country);
        rig.at(handedIn);
        var ticket = openedAt(new StoreCode(store));
        assertThat(owedByLaw(ticket)).as(why).isEqualTo(inTime);
        rig.later(Duration.ofDays(2));
        ticket = take(Role.TECHNICIAN, read(ticket), Step.START_DIAGNOSIS, Papers.NONE);
        var later = ticket;
        rig.tx(
                at(ticket.benchStore(), Role.TECHNICIAN),
                () -> rig.the(EvidenceDesk.class)
                        .code(new CodeFinding(
                                later.number(), later.version(), "BATTERY_DEFECT", Optional.empty(), List.of(), "")));
        assertThat(rig.announced())
                .as("what the law owes may have a clock of its own")
                .last()
                .isInstanceOf(StoryGrew.class);
        assertThat(owedByLaw(ticket))
                .as("the same once something was found: " + why)
                .isEqualTo(inTime);
        assertThat(rig.tx(Caller.SYSTEM, () -> rig.the(HistoryDesk.class).of(later.deviceId()))
                        .repairs())
                .extracting("takenIn")
                .containsExactly(LocalDate.parse("2026-11-23").plusDays(inTime ? 0 : 1));
        seenByTheCustomerAndReplayedToTheSame(ticket);
    }

    boolean owedByLaw(TicketCard ticket) {
        return decision(ticket).stack().stream()
                .anyMatch(ground -> ground.source().equals("STATUTORY") && ground.isInForce());
    }

    static List<String> reasons(ComponentDecision decision) {
        return decision.reasons().stream().map(Coverage.Reason::code).toList();
    }
}
