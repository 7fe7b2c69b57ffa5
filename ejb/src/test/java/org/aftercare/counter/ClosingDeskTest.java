package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.logistics.ManifestDesk;
import org.aftercare.logistics.ReconciliationDesk;
import org.aftercare.logistics.ToBePacked;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.network.ChangePart;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.NetworkEdited;
import org.aftercare.network.Occupant.Stock;
import org.aftercare.network.Part;
import org.aftercare.network.StoreCard;
import org.aftercare.network.TestStart;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockCard;
import org.aftercare.sla.ClockDesk;
import org.aftercare.sla.ClockKind;
import org.aftercare.sla.RecountDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.ticket.TimelineEntry;
import org.aftercare.warranty.WarrantyDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cluj closes; Bucharest takes over. */
class ClosingDeskTest {
    static final StoreCode CLUJ = new StoreCode("RO-CLJ-1");
    static final StoreCode BUCHAREST = new StoreCode("RO-BUC-1");
    static final StoreCode SMALL = new StoreCode("RO-BUC-2");
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());
    static final Caller MANAGER = new Caller("radu", Role.MANAGER, new Scope.InRegion(new RegionCode("EAST")));

    Rig rig;
    ClosingDesk desk;

    @BeforeEach
    void open() {
        rig = house(Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing", "counter", "network"));
        TestStart.of(rig);
        rig.tx(() -> rig.entities()
                .createNativeQuery("insert into customer (id, match_key, name, phone, email, language, since) values"
                        + " (1, 'x', 'Ana', '', 'ana@example.org', 'ro', current_timestamp)")
                .executeUpdate());
        desk = rig.the(ClosingDesk.class);
    }

    static Rig house(Rig rig) {
        return rig.with(WarrantyDesk.class, new NothingDecided()).with(DeviceDesk.class, new DeviceDesk() {
            @Override
            public Optional<DeviceCard> find(long id) {
                return Optional.empty();
            }

            @Override
            public Optional<DeviceCard> find(String label) {
                return Optional.empty();
            }

            @Override
            public Optional<DeviceModel> model(String code) {
                return Optional.of(new DeviceModel(code, "Apple", "iPhone", "iPhone", "PHONE"));
            }
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    int seen() {
        return rig.tx(OFFICE, () -> desk.plan(CLUJ)).seen();
    }

    ClosingCard close(StoreCode successor, String from) {
        return rig.tx(OFFICE, () -> desk.close(new CloseStore(CLUJ, successor, from, "the lease ends", seen())));
    }

    Map<TicketStatus, SampleStory> oneInEachStatus() {
        Map<TicketStatus, SampleStory> stories = new EnumMap<>(TicketStatus.class);
        for (var status : TicketStatus.values()) {
            var story = new SampleStory(rig, CLUJ.value());
            rig.tx(() -> {
                rig.entities()
                        .createNativeQuery("update ticket set status = ?1, is_open = ?2 where number = ?3")
                        .setParameter(1, status.name())
                        .setParameter(2, !status.isEnd())
                        .setParameter(3, story.number().value())
                        .executeUpdate();
            });
            if (!status.isInCustody())
                rig.tx(
                        Caller.SYSTEM,
                        () -> rig.the(CustodyDesk.class)
                                .handOver(
                                        story.phone(),
                                        Holder.store(CLUJ),
                                        Holder.CUSTOMER,
                                        story.number().value(),
                                        rig.now()));
            stories.put(status, story);
        }
        return stories;
    }

    List<?> letters(String template) {
        return rig.tx(() -> rig.entities()
                .createNativeQuery("select words from letter where template = ?1")
                .setParameter(1, template)
                .getResultList());
    }

    void nothingIsWrong() {
        assertThat(rig.tx(OFFICE, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 50))
                        .items())
                .isEmpty();
    }

    StoreCard store(StoreCode code) {
        return Callers.acting(OFFICE, () -> rig.the(NetworkDesk.class).store(code));
    }

    List<ToBePacked> toBePacked() {
        return rig.tx(OFFICE, () -> rig.the(ManifestDesk.class).toBePacked(CLUJ));
    }

    @Test
    void openTicketsInEveryStatusAreTheSuccessors() {
        var stories = oneInEachStatus();
        long open = stories.keySet().stream().filter(status -> !status.isEnd()).count();
        var plan = rig.tx(OFFICE, () -> desk.plan(CLUJ));
        long held = stories.keySet().stream().filter(TicketStatus::isInCustody).count();
        assertThat(plan.has())
                .containsExactly(
                        new Stock("PICKUP", open),
                        new Stock("BENCH", open),
                        new Stock("LYING", held),
                        new Stock("COMING", 0));
        assertThat(plan.successors())
                .extracting(StoreCard::code)
                .as("those of the country that work, the nearest first")
                .containsExactly(new StoreCode("RO-24-7"), SMALL, BUCHAREST);

        var card = close(BUCHAREST, "");

        assertThat(card.isDone()).isTrue();
        stories.forEach((status, story) -> {
            var ticket = story.card();
            var home = status.isEnd() ? CLUJ : BUCHAREST;
            assertThat(ticket.pickupStore()).as(status + " is fetched").isEqualTo(home);
            assertThat(ticket.benchStore()).as(status + " is repaired").isEqualTo(home);
            assertThat(ticket.status()).isEqualTo(status);
            assertThat(story.holder())
                    .as(status + ": nothing has moved yet")
                    .isEqualTo(status.isInCustody() ? Holder.store(CLUJ) : Holder.CUSTOMER);
        });
        assertThat(rig.tx(
                        OFFICE,
                        () -> rig.the(CaseFile.class)
                                .timeline(stories.get(TicketStatus.IN_REPAIR).number())))
                .extracting(TimelineEntry::kind, TimelineEntry::detail, TimelineEntry::text)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                TimelineEntry.Kind.REHOMED, "RO-CLJ-1 → RO-BUC-1", "the lease ends"),
                        org.assertj.core.groups.Tuple.tuple(TimelineEntry.Kind.ROUTED, "RO-BUC-1", "the lease ends"));
        assertThat(letters("rehomed")).as("all but ready and collected ones").hasSize((int) open - 4);
        assertThat(letters("rehomedReady")).hasSize(3);
        assertThat(letters("rehomed").get(0).toString()).contains("Aftercare Cluj", "Unirii");
        assertThat(toBePacked())
                .hasSize((int) held)
                .allSatisfy(one -> assertThat(one.to()).isEqualTo(BUCHAREST));
        nothingIsWrong();
        assertThat(store(CLUJ).inOperation()).isFalse();
        assertThat(store(CLUJ).successor()).isEqualTo("RO-BUC-1");
        var report = rig.tx(OFFICE, () -> desk.rehomed(card.id(), "")).items();
        assertThat(report).hasSize((int) (2 * open + held));

        assertThatThrownBy(() -> close(BUCHAREST, "")).isInstanceOf(AlreadyClosed.class);
        rig.later(Duration.ofMinutes(1));
        assertThat(rig.tx(Caller.SYSTEM, desk::followUp)).isFalse();
        assertThat(letters("rehomed")).as("told once").hasSize((int) open - 4);
    }

    @Test
    void theClosedStorePacksUntilItIsEmptyAndCustomersHearWhenTheirPhoneIsThere() {
        var stories = oneInEachStatus();
        close(BUCHAREST, "");
        var clerk = stories.get(TicketStatus.READY).at(CLUJ.value(), Role.CLERK);
        var bags = toBePacked().stream().map(ToBePacked::number).toList();
        rig.tx(clerk, () -> rig.the(ManifestDesk.class).dispatch(BUCHAREST, bags));
        assertThat(toBePacked()).isEmpty();
        rig.later(Duration.ofHours(20));
        var there = stories.get(TicketStatus.READY).at(BUCHAREST.value(), Role.CLERK);
        for (var number : bags)
            assertThat(rig.tx(there, () -> rig.the(TransferDesk.class).scan(number.value(), BUCHAREST, rig.now()))
                            .moved())
                    .isNotEmpty();
        nothingIsWrong();
        assertThat(letters("ready")).as("ready before, and home now").hasSize(4);
        assertThat(stories.get(TicketStatus.READY).holder()).isEqualTo(Holder.store(BUCHAREST));
        assertThat(rig.tx(OFFICE, () -> desk.plan(CLUJ)).isEmpty()).isTrue();
    }

    @Test
    void whatIsOnItsWayThereMayBeScannedInAtTheSuccessor() {
        var story = new SampleStory(rig, SMALL.value());
        var other = new SampleStory(rig, SMALL.value());
        rig.tx(
                Caller.SYSTEM,
                () -> rig.entities()
                        .createNativeQuery("update ticket set bench_store = 'RO-CLJ-1'")
                        .executeUpdate());
        for (var one : List.of(story, other))
            rig.tx(
                    one.at(SMALL.value(), Role.CLERK),
                    () -> rig.the(TransferDesk.class).dispatch(one.number(), CLUJ, ""));
        close(BUCHAREST, "");
        assertThat(rig.tx(OFFICE, () -> rig.the(TransferDesk.class).incoming(BUCHAREST)))
                .hasSize(2);
        assertThat(rig.tx(
                                story.at(BUCHAREST.value(), Role.CLERK),
                                () -> rig.the(TransferDesk.class)
                                        .scan(story.number().value(), BUCHAREST, rig.now()))
                        .moved())
                .isEqualTo("RECEIVED");
        assertThat(rig.tx(
                                other.at(CLUJ.value(), Role.CLERK),
                                () -> rig.the(TransferDesk.class)
                                        .scan(other.number().value(), CLUJ, rig.now()))
                        .moved())
                .as("or where it was sent: then it has to be sent on")
                .isEqualTo("RECEIVED");
        assertThat(toBePacked()).extracting(ToBePacked::number).containsExactly(other.number());
        assertThat(story.card().pickupStore()).isEqualTo(SMALL);
        assertThat(letters("rehomed")).as("they fetch it where they did").isEmpty();
        nothingIsWrong();
    }

    @Test
    void theTurnaroundKeepsWhatHasRunAndGoesOnByTheSuccessorsHours() {
        var story = new SampleStory(rig, CLUJ.value());
        // Cluj is closed at noon for an hour, Bucharest isn't: what is left of Tuesday is an hour longer there
        rig.at(Instant.parse("2026-11-24T07:30:00Z"));
        var before = ready(story);
        close(BUCHAREST, "");
        rig.later(Duration.ofSeconds(5));
        assertThat(rig.tx(Caller.SYSTEM, () -> rig.the(RecountDesk.class).goOn(100)))
                .isTrue();
        var after = ready(story);
        assertThat(after.elapsed().minus(before.elapsed())).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(after.explanation().toString()).contains("RO-CLJ-1#", "RO-BUC-1#");
        assertThat(after.dueAt()).as("an hour sooner").isBefore(before.dueAt());
        assertThat(story.card().dueAt()).isEqualTo(after.dueAt());
    }

    ClockCard ready(SampleStory story) {
        return rig.tx(OFFICE, () -> rig.the(ClockDesk.class).clocks(story.number())).stream()
                .filter(clock -> clock.kind() == ClockKind.READY)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheSuccessorCannotDoIsRoutedElsewhere() {
        var story = new SampleStory(rig, CLUJ.value());
        close(SMALL, "");
        assertThat(story.card().pickupStore()).isEqualTo(SMALL);
        assertThat(store(story.card().benchStore()).levels())
                .as("it needs L2, which the successor lacks")
                .contains("L2");
        assertThat(toBePacked())
                .singleElement()
                .extracting(ToBePacked::to)
                .isEqualTo(story.card().benchStore());
    }

    @ParameterizedTest(name = "{0} from {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        DE-BER-1 |            | why | [successor:SUCCESSOR]
        RO-IAS-1 |            | why | [successor:SUCCESSOR]
        RO-CLJ-1 |            | why | [successor:SUCCESSOR]
        XX-1     | 2026-11-22 | ''  | [successor:UNKNOWN_STORE, reason:REASON_REQUIRED, from:DAY_OVER]
        RO-BUC-1 | 2033-01-01 | why | [from:OUT_OF_RANGE]
        """)
    void whatCannotBeIsToldAtItsField(String successor, String from, String reason, String errors) {
        var day = from == null ? "" : from;
        assertThatThrownBy(() -> rig.tx(
                        OFFICE, () -> desk.close(new CloseStore(CLUJ, new StoreCode(successor), day, reason, seen()))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("InvalidInput" + errors);
        assertThat(store(CLUJ).inOperation()).isTrue();
    }

    @Test
    void onlyTheOfficeClosesAndManagersLookAtTheirRegion() {
        assertThat(rig.tx(MANAGER, () -> desk.plan(CLUJ)).isClosed()).isFalse();
        assertThatThrownBy(() -> rig.tx(MANAGER, () -> desk.plan(new StoreCode("DE-BER-1"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(MANAGER, () -> desk.close(new CloseStore(CLUJ, BUCHAREST, "", "why", seen()))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoeverLookedBeforeTheStoreWasChangedIsTold() {
        int before = seen();
        rig.tx(OFFICE, () -> desk.move(change(Map.of("technicians", "4"))));
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk.close(new CloseStore(CLUJ, BUCHAREST, "", "why", before))))
                .isInstanceOf(NetworkEdited.class);
    }

    ChangePart change(Map<String, String> said) {
        return new ChangePart(Part.of(CLUJ), said, "", "why", seen());
    }

    @Test
    void aStoreClosesOnItsDayUnlessItIsWithdrawn() {
        var story = new SampleStory(rig, CLUJ.value());
        var first = close(BUCHAREST, "2026-12-01");
        assertThat(first.isWaiting()).isTrue();
        assertThatThrownBy(() -> close(BUCHAREST, "")).isInstanceOf(AlreadyClosed.class);
        rig.tx(OFFICE, () -> desk.withdraw(first.id()));
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk.withdraw(first.id())))
                .isInstanceOf(NotFound.class);
        close(BUCHAREST, "2026-12-01");
        assertThat(rig.tx(Caller.SYSTEM, desk::followUp)).isFalse();
        assertThat(store(CLUJ).inOperation()).isTrue();
        rig.at(Instant.parse("2026-11-30T22:00:00Z"));
        assertThat(rig.tx(Caller.SYSTEM, desk::followUp)).isTrue();
        assertThat(store(CLUJ).inOperation()).isFalse();
        assertThat(story.card().pickupStore()).isEqualTo(BUCHAREST);
        assertThat(rig.tx(OFFICE, () -> desk.plan(CLUJ)).closings())
                .extracting(ClosingCard::isDone)
                .containsExactly(true, false);
        assertThat(rig.tx(Caller.SYSTEM, desk::followUp)).isFalse();
    }

    @Test
    void stragglersOfAnotherNodeAreGatheredAMinuteLater() {
        close(BUCHAREST, "");
        var late = new SampleStory(rig, CLUJ.value());
        rig.later(Duration.ofMinutes(1));
        rig.tx(Caller.SYSTEM, desk::followUp);
        assertThat(late.card().pickupStore()).isEqualTo(BUCHAREST);
        assertThat(letters("rehomed")).hasSize(1);
    }

    @Test
    void whatLiesThereIsToldOnceHoweverOftenStragglersAreGathered() {
        new SampleStory(rig, CLUJ.value());
        var closing = close(BUCHAREST, "");
        for (int round = 0; round < 2; round++) {
            new SampleStory(rig, CLUJ.value());
            rig.later(Duration.ofMinutes(1));
            rig.tx(Caller.SYSTEM, desk::followUp);
        }
        assertThat(rig.tx(OFFICE, () -> desk.rehomed(closing.id(), "")).items())
                .filteredOn(one -> one.what().equals("LYING"))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void aStoreThatMovesWritesToWhoeverFetchesAPhoneThere() {
        new SampleStory(rig, CLUJ.value());
        new SampleStory(rig, BUCHAREST.value());
        rig.tx(OFFICE, () -> desk.move(change(Map.of("address", "Strada Nouă 7", "lat", "46.8"))));
        assertThat(store(CLUJ).contact().address()).isEqualTo("Strada Nouă 7");
        assertThat(letters("storeMoved")).singleElement().asString().contains("Strada Nouă 7");
    }

    @Test
    void aStoreThatOpensAgainHasNoSuccessor() {
        close(BUCHAREST, "");
        rig.tx(OFFICE, () -> desk.move(change(Map.of("inOperation", "yes"))));
        assertThat(store(CLUJ).hasSuccessor()).isFalse();
        assertThat(close(SMALL, "").isDone()).isTrue();
    }

    @Test
    void ofTwoWhoCloseAtOnceOneWins() throws Exception {
        new SampleStory(rig, CLUJ.value());
        int seen = seen();
        List<String> ends = java.util.Collections.synchronizedList(new ArrayList<>());
        try (var other = house(rig.beside())) {
            List<Thread> threads = new ArrayList<>();
            for (Rig node : List.of(rig, other))
                threads.add(new Thread(() -> {
                    try {
                        node.tx(
                                OFFICE,
                                () -> node.the(ClosingDesk.class)
                                        .close(new CloseStore(CLUJ, BUCHAREST, "", "why", seen)));
                        ends.add("closed");
                    } catch (AlreadyClosed | NetworkEdited refused) {
                        ends.add("told");
                    }
                }));
            threads.forEach(Thread::start);
            for (Thread thread : threads) thread.join();
        }
        assertThat(ends).containsExactlyInAnyOrder("closed", "told");
        assertThat(letters("rehomed")).hasSize(1);
    }

    @Test
    void aHundredTicketsCostHardlyMoreThanTheirLetters() {
        for (int i = 0; i < 100; i++) new SampleStory(rig, CLUJ.value());
        int seen = seen();
        var began = System.nanoTime();
        long statements = rig.statements(
                () -> rig.tx(OFFICE, () -> desk.close(new CloseStore(CLUJ, BUCHAREST, "", "why", seen))));
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "100 tickets: {0} statements, {1} ms",
                        statements,
                        (System.nanoTime() - began) / 1_000_000);
        assertThat(letters("rehomed")).hasSize(100);
        assertThat(statements).isLessThan(100 + 60);
    }
}
