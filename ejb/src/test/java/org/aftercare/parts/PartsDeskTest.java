package org.aftercare.parts;

import static org.aftercare.parts.SampleStock.BATTERY;
import static org.aftercare.parts.SampleStock.BENCH;
import static org.aftercare.parts.SampleStock.DISPLAY;
import static org.aftercare.parts.SampleStock.FAR;
import static org.aftercare.parts.SampleStock.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.HandedOver;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.logistics.Scanned;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done with parts, the ledger, the stock and what repairs need tell the same afterwards. */
class PartsDeskTest {
    static Rig rig;
    static SampleStock stock;

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms(SampleStock.ROOMS);
        stock = new SampleStock(rig);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @BeforeEach
    void anEmptyShelf() {
        rig.at(Rig.MONDAY_NOON);
        rig.tx(() -> {
            for (String table : List.of("part_act", "part_item", "part_order", "part_want", "part_arrival"))
                rig.entities().createNativeQuery("delete from " + table).executeUpdate();
        });
    }

    @AfterEach
    void allTellTheSame() {
        assertThat(stock.discrepancies()).isEmpty();
    }

    @Test
    void whatIsFreeIsReservedAtOnceAndTheRepairGoesOn() {
        stock.has(DISPLAY, 2).has(BATTERY, 1);
        var story = stock.waiting(DISPLAY + ", " + BATTERY);
        assertThat(stock.of(story).wants()).allMatch(want -> want.missing() == 0);
        assertThat(stock.line(DISPLAY))
                .extracting(StockLine::free, StockLine::reserved)
                .containsExactly(1, 1);
        assertThat(stock.orders(BENCH)).isEmpty();
        assertThat(story.card().status()).isEqualTo(TicketStatus.AWAITING_PARTS);

        stock.wake();
        assertThat(story.card().status()).isEqualTo(TicketStatus.IN_REPAIR);
        var last = lastLine(story);
        assertThat(last).as("by nobody of ours").isEqualTo("system PARTS_ARRIVED");
    }

    @Test
    void whatIsNotFreeIsOrderedWithTheTimeThatItUsuallyTakes() {
        var story = stock.waiting("2 x " + DISPLAY);
        assertThat(stock.orders(BENCH)).singleElement().satisfies(order -> {
            assertThat(order.outstanding()).isEqualTo(2);
            assertThat(order.ticket()).isEqualTo(story.number().value());
            assertThat(order.expectedAt()).isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
        });
        assertThat(stock.want(story).expectedAt()).isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
        stock.wake();
        assertThat(story.card().status()).isEqualTo(TicketStatus.AWAITING_PARTS);
    }

    @Test
    void nobodySaysThatThePartsAreHereWhileOneIsMissing() {
        stock.has(DISPLAY, 1);
        var story = stock.waiting(DISPLAY + " " + BATTERY);
        assertThatThrownBy(() -> story.take(Step.PARTS_ARRIVED, "BENCH", Role.TECHNICIAN))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.objection()).isEqualTo("PARTS_MISSING"));
        List<LegalStep> legal =
                story.as(stock.technician(), () -> rig.the(CaseFile.class).legal(story.number()));
        assertThat(legal)
                .filteredOn(one -> one.step() == Step.PARTS_ARRIVED)
                .extracting(LegalStep::objection)
                .containsExactly("PARTS_MISSING");
        stock.has(BATTERY, 1);
        assertThat(story.take(Step.PARTS_ARRIVED, "BENCH", Role.TECHNICIAN).status())
                .isEqualTo(TicketStatus.IN_REPAIR);
    }

    @Test
    void wordsThatNameNoPartAreLegalAsEver() {
        var story = stock.waiting("a display for a phone that nobody knows");
        assertThat(stock.of(story).isEmpty()).isTrue();
        assertThat(story.take(Step.PARTS_ARRIVED, "BENCH", Role.TECHNICIAN).status())
                .isEqualTo(TicketStatus.IN_REPAIR);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            none of it     | SAM-SMA546B-DSP x0                      | parts:PART_QUANTITY
            a hundred      | SAM-SMA546B-DSP x100                    | parts:PART_QUANTITY
            both are told  | SAM-SMA546B-DSP x0, SAM-SMA546B-BAT x21 | parts:PART_QUANTITY, parts:PART_QUANTITY
            """)
    void aQuantityIsFromOneToTwenty(String why, String list, String error) {
        var story = stock.repair();
        assertThatThrownBy(() -> stock.order(story, list))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(error);
        assertThat(story.card().status()).as("nothing was done").isEqualTo(TicketStatus.DIAGNOSING);
        assertThat(stock.orders(BENCH)).isEmpty();
    }

    @Test
    void aDeliveryGoesToTheOldestPromiseFirstWhoeverItWasOrderedFor() {
        rig.later(Duration.ofHours(2));
        var later = stock.waiting(DISPLAY);
        rig.later(Duration.ofHours(-2));
        var first = stock.waiting(DISPLAY);
        var order = stock.orders(BENCH).stream()
                .filter(one -> one.ticket().equals(later.number().value()))
                .findFirst()
                .orElseThrow();
        assertThat(stock.receive(order.id(), 1).is()).isEqualTo(Delivered.Is.AS_ORDERED);
        stock.wake();
        assertThat(first.card().status()).isEqualTo(TicketStatus.IN_REPAIR);
        assertThat(later.card().status()).isEqualTo(TicketStatus.AWAITING_PARTS);
        assertThat(waiting()).singleElement().satisfies(want -> {
            assertThat(want.ticket()).isEqualTo(later.number());
            assertThat(want.expectedAt())
                    .as("what was ordered for the other is its now")
                    .isNotNull();
        });
    }

    @ParameterizedTest(name = "{0} of 3 came: {1}")
    @CsvSource({"1, PART_OF_IT, 2", "3, AS_ORDERED, 0", "5, MORE, 0"})
    void aDeliveryIsComparedWithWhatWasOrdered(int came, Delivered.Is is, int left) {
        var order = order(DISPLAY, 3);
        var delivered = stock.receive(order.id(), came);
        assertThat(delivered.is()).isEqualTo(is);
        assertThat(delivered.order().outstanding()).isEqualTo(left);
        assertThat(delivered.items()).hasSize(came).extracting(PartCard::place).containsOnly(PartPlace.FREE);
        assertThat(stock.line(DISPLAY).free()).isEqualTo(came);
        assertThat(stock.line(DISPLAY).ordered()).isEqualTo(left);
        for (var item : delivered.items())
            assertThat(entries(item)).extracting(HandedOver::to).containsExactly(Holder.store(BENCH));
    }

    @Test
    void anotherPartThatCameIsTakenInAndWhatWasOrderedIsStillToCome() {
        var order = order(DISPLAY, 1);
        var delivered = stock.receive(order.id(), 2, BATTERY);
        assertThat(delivered.is()).isEqualTo(Delivered.Is.ANOTHER);
        assertThat(stock.line(BATTERY).free()).isEqualTo(2);
        assertThat(stock.line(DISPLAY).ordered()).isEqualTo(1);
    }

    @Test
    void nothingMoreComesOfAnOrderThatIsHereOrCalledOff() {
        var here = order(DISPLAY, 1);
        stock.receive(here.id(), 1);
        assertThatThrownBy(() -> stock.receive(here.id(), 1)).isInstanceOf(OrderIsClosed.class);
        var off = order(BATTERY, 1);
        rig.tx(stock.clerk(), () -> rig.the(PartOrderDesk.class).callOff(off.id()));
        assertThatThrownBy(() -> stock.receive(off.id(), 1)).isInstanceOf(OrderIsClosed.class);
        assertThatThrownBy(() ->
                        rig.tx(stock.clerk(), () -> rig.the(PartOrderDesk.class).expect(off.id(), rig.now())))
                .isInstanceOf(OrderIsClosed.class);
    }

    @Test
    void theMakerMaySayAnotherTime() {
        var story = stock.waiting(DISPLAY);
        var then = rig.now().plus(Duration.ofDays(9));
        rig.tx(
                stock.clerk(),
                () -> rig.the(PartOrderDesk.class)
                        .expect(stock.orders(BENCH).get(0).id(), then));
        assertThat(stock.want(story).expectedAt()).isEqualTo(then);
        assertThatThrownBy(() -> rig.tx(
                        stock.clerk(),
                        () -> rig.the(PartOrderDesk.class)
                                .expect(stock.orders(BENCH).get(0).id(), then.plus(Duration.ofDays(400)))))
                .hasMessageContaining("expectedAt:EXPECTED_AT");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no part of ours      | NO-SUCH         | 1   | part:UNKNOWN_PART
            none                 | SAM-SMA546B-DSP | 0   | quantity:OUT_OF_RANGE
            thousands            | SAM-SMA546B-DSP | 501 | quantity:OUT_OF_RANGE
            all that is wrong    | NO-SUCH         | 0   | part:UNKNOWN_PART, quantity:OUT_OF_RANGE
            """)
    void anOrderIsRefused(String why, String part, int pieces, String errors) {
        assertThatThrownBy(() -> order(part, pieces)).hasMessageContaining(errors);
    }

    @Test
    void aPartIsOrderedForARepairOfThisBenchAlone() {
        var elsewhere = stock.repair(OTHER);
        var order = new OrderParts(BENCH, DISPLAY, 1, Optional.of(elsewhere.number()), Optional.empty());
        var manager = new Caller("boss", Role.LEAD, new Scope.InRegion(SampleNetwork.NORTH));
        assertThatThrownBy(
                        () -> rig.tx(manager, () -> rig.the(PartOrderDesk.class).order(order)))
                .hasMessageContaining("ticket:NOT_ALLOWED");
    }

    @Test
    void aFinishedRepairHasItsPartsAndWhatCameOutGoesBackToTheMaker() {
        stock.has(DISPLAY, 1).has(BATTERY, 1);
        var story = stock.waiting(DISPLAY + " " + BATTERY);
        stock.wake();
        stock.finish(story);
        assertThat(stock.of(story).wants()).isEmpty();
        assertThat(stock.of(story).items())
                .extracting(PartCard::number, PartCard::place, PartCard::fault)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(BATTERY, PartPlace.FITTED, PartFault.NONE),
                        org.assertj.core.groups.Tuple.tuple(DISPLAY, PartPlace.FITTED, PartFault.NONE),
                        org.assertj.core.groups.Tuple.tuple(DISPLAY, PartPlace.DEFECTIVE, PartFault.TAKEN_OUT));
        var fitted = stock.of(story).items().get(0);
        assertThat(entries(fitted).get(1).to())
                .isEqualTo(Holder.fitted(story.number().value()));

        var old = stock.items(BENCH, PartPlace.DEFECTIVE).get(0);
        assertThatThrownBy(() -> stock.move(stock.lead(), old.label(), PartAct.PUT_BACK, "as new"))
                .as("what came out is never new again")
                .isInstanceOf(PartIsElsewhere.class);
        assertThatThrownBy(() -> stock.move(stock.clerk(), old.label(), PartAct.RETURN, " "))
                .hasMessageContaining("reason:REQUIRED");
        var sent = stock.move(stock.clerk(), old.label(), PartAct.RETURN, "RMA-4711");
        assertThat(sent.reference()).isEqualTo("RMA-4711");
        assertThat(entries(sent)).extracting(HandedOver::to).containsExactly(Holder.store(BENCH), Holder.MAKER);
    }

    @Test
    void whatWasNotUsedIsReleasedBeforehandAndServesTheNext() {
        stock.has(DISPLAY, 1).has(BATTERY, 1);
        var story = stock.waiting(DISPLAY + " " + BATTERY);
        var next = stock.waiting(BATTERY);
        stock.wake();
        var unused = stock.of(story).items().get(0);
        assertThat(unused.number()).isEqualTo(BATTERY);
        stock.move(stock.technician(), unused.label(), PartAct.RELEASE, "");
        stock.finish(story);
        assertThat(stock.of(story).items())
                .extracting(PartCard::number)
                .as("the display, and what came out")
                .containsOnly(DISPLAY);
        assertThat(stock.want(next).missing()).isZero();
        stock.wake();
        assertThat(next.card().status()).isEqualTo(TicketStatus.IN_REPAIR);
        assertThat(stock.line(BATTERY).ordered())
                .as("what was ordered for it is for stock")
                .isEqualTo(1);
    }

    @Test
    void aPartThatIsDeadOnArrivalIsReplacedAndCounted() {
        stock.has(DISPLAY, 2);
        var story = stock.waiting(DISPLAY);
        stock.wake();
        var first = reserved(story).get(0);
        stock.move(stock.technician(), first.label(), PartAct.DEAD_ON_ARRIVAL, "");
        var second = reserved(story).get(0);
        assertThat(second.label()).isNotEqualTo(first.label());
        assertThat(stock.orders(BENCH)).isEmpty();

        stock.move(stock.technician(), second.label(), PartAct.DEAD_ON_ARRIVAL, "no picture");
        assertThat(stock.want(story).missing()).isEqualTo(1);
        assertThat(stock.orders(BENCH))
                .singleElement()
                .extracting(PartOrderCard::ticket)
                .isEqualTo(story.number().value());
        assertThat(stock.line(DISPLAY))
                .extracting(StockLine::dead, StockLine::defective)
                .containsExactly(2, 2);

        stock.order(story, DISPLAY);
        assertThat(stock.want(story).quantity()).as("the same wish again").isEqualTo(1);
        assertThat(stock.orders(BENCH)).hasSize(1);
        stock.receive(stock.orders(BENCH).get(0).id(), 1);
        stock.wake();
        assertThat(story.card().status()).isEqualTo(TicketStatus.IN_REPAIR);
    }

    @Test
    void onePartThatTurnsOutDeadInThePhoneComesOutOfIt() {
        stock.has(BATTERY, 1);
        var story = stock.waiting(BATTERY);
        stock.wake();
        var item = reserved(story).get(0);
        stock.move(stock.technician(), item.label(), PartAct.FIT, "");
        assertThat(stock.of(story).wants()).isEmpty();
        stock.move(stock.technician(), item.label(), PartAct.DEAD_ON_ARRIVAL, "");
        assertThat(entries(item))
                .extracting(HandedOver::to)
                .containsExactly(
                        Holder.store(BENCH), Holder.fitted(story.number().value()), Holder.store(BENCH));
        assertThat(stock.want(story).missing()).isEqualTo(1);
    }

    @Test
    void aPartThatIsWrongIsSetAsideAndNeededNoMore() {
        stock.has(DISPLAY, 1).has(BATTERY, 1);
        var story = stock.waiting(DISPLAY + " " + BATTERY);
        var display = reserved(story).stream()
                .filter(item -> item.number().equals(DISPLAY))
                .findFirst()
                .orElseThrow();
        story.take(
                Step.PART_WRONG,
                stock.technician(),
                Papers.NONE.withReason("other socket on " + display.label().toLowerCase()));
        assertThat(stock.items(BENCH, PartPlace.DEFECTIVE))
                .singleElement()
                .satisfies(item -> assertThat(item.fault()).isEqualTo(PartFault.WRONG));
        assertThat(stock.of(story).wants()).extracting(PartWantCard::number).containsExactly(BATTERY);
        var back = stock.items(BENCH, PartPlace.DEFECTIVE).get(0);
        assertThat(stock.move(stock.technician(), back.label(), PartAct.PUT_BACK, "it was the right one")
                        .place())
                .isEqualTo(PartPlace.FREE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"RETURN_UNREPAIRED", "PROPOSE_SWAP", "VOID_TICKET", "DECLARE_LOST"})
    void aRepairThatIsOverLetsItsPartsGo(Step end) {
        stock.has(DISPLAY, 1);
        var story = stock.waiting(DISPLAY + " " + BATTERY);
        var next = stock.waiting(DISPLAY);
        story.take(end, "BENCH", Role.LEAD);
        assertThat(stock.of(story).wants()).isEmpty();
        assertThat(stock.want(next).missing()).as("it serves the next").isZero();
        assertThat(stock.orders(BENCH))
                .extracting(PartOrderCard::ticket)
                .as("what was ordered for it is for stock now")
                .doesNotContain(story.number().value());
        stock.wake();
        assertThat(next.card().status()).isEqualTo(TicketStatus.IN_REPAIR);
    }

    @Test
    void whoSaysThatAPartIsNotNeededAfterAllLetsItGo() {
        var story = stock.waiting(DISPLAY);
        rig.tx(stock.technician(), () -> {
            rig.the(PartsDesk.class).drop(story.number(), DISPLAY);
            return null;
        });
        assertThat(stock.of(story).isEmpty()).isTrue();
        assertThat(story.take(Step.PARTS_ARRIVED, "BENCH", Role.TECHNICIAN).status())
                .isEqualTo(TicketStatus.IN_REPAIR);
    }

    @Test
    void aPhoneThatGoesToAnotherBenchNeedsTheSameThere() {
        stock.has(DISPLAY, 1);
        var story = stock.waiting(DISPLAY);
        stock.has(OTHER, DISPLAY, 1);
        story.as(stock.clerk(), () -> rig.the(TransferDesk.class).dispatch(story.number(), OTHER, "flooded"));
        assertThat(stock.line(DISPLAY).free()).isEqualTo(1);
        assertThat(stock.line(OTHER, DISPLAY).reserved()).isEqualTo(1);
        assertThat(stock.want(story).store()).isEqualTo(OTHER);
    }

    @Test
    void ofTwoWhoReserveTheLastOneTheSecondIsTold() {
        stock.has(DISPLAY, 1);
        var first = stock.repair();
        var second = stock.repair();
        stock.reserve(stock.technician(), first, DISPLAY, 1);
        assertThatThrownBy(() -> stock.reserve(stock.technician(), second, DISPLAY, 1))
                .isInstanceOfSatisfying(
                        NoneFree.class, told -> assertThat(told.arguments()).containsExactly(DISPLAY, 1, 0L));
        assertThat(stock.of(second).isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no part of ours      | NO-SUCH         | 1  | part:UNKNOWN_PART
            none                 | SAM-SMA546B-DSP | 0  | quantity:OUT_OF_RANGE
            too many             | SAM-SMA546B-DSP | 21 | quantity:OUT_OF_RANGE
            """)
    void aReservationIsRefused(String why, String part, int pieces, String error) {
        var story = stock.repair();
        assertThatThrownBy(() -> stock.reserve(stock.technician(), story, part, pieces))
                .hasMessageContaining(error);
    }

    @Test
    void nothingIsReservedForWhatNobodyRepairs() {
        stock.has(DISPLAY, 1);
        var story = new SampleStory(rig, "BENCH");
        assertThatThrownBy(() -> stock.reserve(stock.technician(), story, DISPLAY, 1))
                .hasMessageContaining("ticket:NOT_ALLOWED");
    }

    @Test
    void aLeadCountsAndSaysWhy() {
        stock.has(DISPLAY, 3);
        var story = stock.waiting("2 x " + DISPLAY);
        stock.has(DISPLAY, 1);
        assertThat(stock.line(DISPLAY))
                .extracting(StockLine::free, StockLine::reserved)
                .containsExactly(0, 1);
        assertThat(stock.want(story).missing()).isEqualTo(1);
        assertThat(stock.orders(BENCH)).as("what is gone is ordered anew").hasSize(1);
        var gone = stock.items(BENCH, PartPlace.LOST);
        assertThat(gone).hasSize(2);

        stock.move(stock.lead(), gone.get(0).label(), PartAct.FIND, "behind the shelf");
        assertThat(stock.want(story).missing())
                .as("what turns up serves who waits")
                .isZero();
        assertThatThrownBy(() -> rig.tx(stock.lead(), () -> {
                    rig.the(PartsDesk.class).count(BENCH, DISPLAY, 1, " ");
                    return null;
                }))
                .hasMessageContaining("reason:REQUIRED");
        assertThatThrownBy(() -> rig.tx(stock.technician(), () -> {
                    rig.the(PartsDesk.class).count(BENCH, DISPLAY, 1, "I counted");
                    return null;
                }))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stock.has(DISPLAY, 10_000)).hasMessageContaining("quantity:OUT_OF_RANGE");
        assertThatThrownBy(() -> stock.has("NO-SUCH", 1)).hasMessageContaining("part:UNKNOWN_PART");
    }

    @Test
    void aPartTravelsToAnotherStoreAndIsReceivedByScanThereAlone() {
        stock.has(DISPLAY, 1);
        var story = stock.repair(OTHER);
        story.take(Step.ORDER_PARTS, SampleStock.at(OTHER, Role.TECHNICIAN), Papers.NONE.withParts(DISPLAY));
        var item = stock.items(BENCH, PartPlace.FREE).get(0);
        var sent = stock.send(item.label(), OTHER);
        assertThat(sent.dueAt()).isEqualTo(rig.now().plus(Duration.ofDays(1)));
        assertThat(holder(item)).isEqualTo(Holder.transit(item.label()));
        assertThat(scan(BENCH, item.label()).exception()).isEqualTo("SENT_FROM_HERE");
        assertThat(scan(FAR, item.label()).exception()).isEqualTo("WRONG_STORE");
        var received = scan(OTHER, item.label().toLowerCase());
        assertThat(received.found()).isEqualTo("PART");
        assertThat(received.moved()).isEqualTo("RECEIVED");
        assertThat(holder(item)).isEqualTo(Holder.store(OTHER));
        assertThat(stock.want(story).missing()).as("who waits there gets it").isZero();
        assertThat(scan(OTHER, item.label()).exception()).isEqualTo("ALREADY_HERE");
        assertThat(scan(BENCH, item.label()).exception()).isEqualTo("NOT_EXPECTED");
        assertThat(scan(BENCH, "P-999999").exception()).isEqualTo("STRANGER");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nowhere                | ''    | storeCode:REQUIRED
            where it is            | BENCH | storeCode:SAME_STORE
            to a store that isn't  | NONE  | storeCode:UNKNOWN_STORE
            """)
    void aPartIsNotSent(String why, String to, String error) {
        stock.has(DISPLAY, 1);
        var item = stock.items(BENCH, PartPlace.FREE).get(0);
        var order = new MovePart(
                item.label(),
                PartAct.SEND,
                Optional.empty(),
                "",
                to.isEmpty() ? Optional.empty() : Optional.of(new StoreCode(to)));
        assertThatThrownBy(() ->
                        rig.tx(stock.clerk(), () -> rig.the(PartsDesk.class).move(order)))
                .hasMessageContaining(error);
    }

    @Test
    void whoeverIsOfAnotherStoreOrRoleIsRefused() {
        stock.has(DISPLAY, 1);
        var item = stock.items(BENCH, PartPlace.FREE).get(0);
        assertThatThrownBy(() -> stock.move(SampleStock.at(FAR, Role.LEAD), item.label(), PartAct.SCRAP, "broken"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stock.move(stock.clerk(), item.label(), PartAct.SCRAP, "broken"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stock.move(stock.technician(), "P-999999", PartAct.SCRAP, "broken"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stock.move(stock.technician(), "no label", PartAct.SCRAP, "broken"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stock.move(stock.technician(), item.label(), PartAct.SCRAP, "\0"))
                .hasMessageContaining("reason:CONTROL_CHARACTER");
        assertThatThrownBy(() -> stock.move(stock.technician(), item.label(), PartAct.SCRAP, "x".repeat(401)))
                .hasMessageContaining("reason:TOO_LONG");
        assertThatThrownBy(() -> stock.move(stock.technician(), item.label(), PartAct.FIT, ""))
                .as("for no repair")
                .isInstanceOf(PartIsElsewhere.class);
        assertThat(stock.move(stock.technician(), item.label(), PartAct.SCRAP, "dropped")
                        .place())
                .isEqualTo(PartPlace.SCRAPPED);
        assertThatThrownBy(() -> stock.move(stock.technician(), item.label(), PartAct.SCRAP, "dropped"))
                .as("somebody was faster")
                .isInstanceOf(PartIsElsewhere.class);
    }

    @Test
    void theRouterIsToldWhereThePartsWouldBeWhen() {
        stock.has(OTHER, DISPLAY, 1);
        var story = stock.waiting(DISPLAY);
        assertThat(expected(story))
                .as("ordered here, free there, usual in the third")
                .containsOnly(
                        Map.entry(BENCH, Instant.parse("2026-11-24T22:00:00Z")),
                        Map.entry(FAR, Instant.parse("2026-11-24T22:00:00Z")));

        var later = rig.now().plus(Duration.ofDays(5));
        rig.tx(
                stock.clerk(),
                () -> rig.the(PartOrderDesk.class)
                        .expect(stock.orders(BENCH).get(0).id(), later));
        assertThat(expected(story)).containsEntry(BENCH, later);
        stock.receive(stock.orders(BENCH).get(0).id(), 1);
        assertThat(expected(story)).as("its own, reserved").containsOnlyKeys(FAR);
        assertThat(expected(stock.repair()))
                .as("needs none that anybody knows of")
                .isEmpty();
    }

    @Test
    void whatOthersWaitForIsNotExpectedTwice() {
        var first = stock.waiting(DISPLAY);
        var second = stock.waiting(DISPLAY);
        var far = rig.now().plus(Duration.ofDays(8));
        var order = stock.orders(BENCH).stream()
                .filter(one -> one.ticket().equals(second.number().value()))
                .findFirst()
                .orElseThrow();
        rig.tx(stock.clerk(), () -> rig.the(PartOrderDesk.class).expect(order.id(), far));
        assertThat(expected(second)).containsEntry(BENCH, far);
        assertThat(expected(first)).as("told with care: behind all others").containsEntry(BENCH, far);
    }

    @Test
    void theRouterAsksOnceHoweverManyStoresThereAre() {
        var network = SampleStock.network();
        for (int i = 0; i < 1_500; i++)
            network.with("S-" + i, SampleNetwork.NORTH, "L1", SampleHours.weekdays("Europe/Bucharest", "09:00-18:00"));
        try (var large = Rig.ofRooms(SampleStock.ROOMS)) {
            var many = new SampleStock(large);
            large.with(org.aftercare.network.NetworkDesk.class, network);
            var story = many.waiting(DISPLAY + " " + BATTERY);
            var desk = large.the(PartsDesk.class);
            var stores = network.stores().stream().map(StoreCard::code).toList();
            assertThat(large.statements(() -> large.tx(Caller.SYSTEM, () -> desk.expected(story.number(), stores))))
                    .isEqualTo(1);
            assertThat(large.tx(Caller.SYSTEM, () -> desk.expected(story.number(), stores)))
                    .hasSize(1_503);
        }
    }

    @Test
    void theImportIsAllOrNothingAndTellsEachLine() {
        var office = new Caller("office", Role.OFFICE, new Scope.Everywhere());
        assertThatThrownBy(() -> read(office, """
                        store,number,onHand,ordered,expectedOn
                        BENCH,SAM-SMA546B-DSP,2,,
                        NONE,SAM-SMA546B-DSP,1,,
                        BENCH,NO-SUCH,1,,
                        BENCH,SAM-SMA546B-BAT,x,-1,yesterday
                        """))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field() + " " + error.code())
                                .containsExactly(
                                        "parts-stock.csv:3 LINE_NO_THING",
                                        "parts-stock.csv:4 LINE_NO_THING",
                                        "parts-stock.csv:5 LINE_NO_WHOLE",
                                        "parts-stock.csv:5 LINE_RANGE",
                                        "parts-stock.csv:5 LINE_NO_DATE"));
        assertThat(stock.line(DISPLAY).onHand()).isZero();
        var good = """
                store,number,onHand,ordered,expectedOn
                BENCH,SAM-SMA546B-DSP,2,3,2026-12-01
                OTHER,SAM-SMA546B-BAT,,4,+2
                """;
        assertThat(read(office, good)).isEqualTo(2);
        assertThat(read(office, good)).as("again").isEqualTo(2);
        assertThat(stock.line(DISPLAY))
                .extracting(StockLine::free, StockLine::ordered, StockLine::nextAt)
                .containsExactly(2, 3, Instant.parse("2026-11-30T22:00:00Z"));
        assertThat(stock.line(OTHER, BATTERY).ordered()).isEqualTo(4);
        assertThatThrownBy(() -> read(stock.lead(), good)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> read(office, "\0")).hasMessageContaining("file:CONTROL_CHARACTER");
    }

    private int read(Caller caller, String csv) {
        return rig.tx(caller, () -> rig.the(StockImport.class).read(csv));
    }

    private PartOrderCard order(String number, int pieces) {
        return rig.tx(
                stock.clerk(),
                () -> rig.the(PartOrderDesk.class)
                        .order(new OrderParts(BENCH, number, pieces, Optional.empty(), Optional.empty())));
    }

    private Map<StoreCode, Instant> expected(SampleStory story) {
        return rig.tx(
                Caller.SYSTEM, () -> rig.the(PartsDesk.class).expected(story.number(), List.of(BENCH, OTHER, FAR)));
    }

    private List<PartWantCard> waiting() {
        return rig.tx(Caller.SYSTEM, () -> rig.the(StockDesk.class).waiting(BENCH));
    }

    private List<PartCard> reserved(SampleStory story) {
        return stock.of(story).items().stream()
                .filter(item -> item.place() == PartPlace.RESERVED)
                .toList();
    }

    private List<HandedOver> entries(PartCard item) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(CustodyDesk.class).ledger(thing(item)));
    }

    private Holder holder(PartCard item) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(CustodyDesk.class).holder(thing(item)));
    }

    private static Thing thing(PartCard item) {
        return Thing.part(PartLabel.id(item.label()));
    }

    private Scanned scan(StoreCode store, String code) {
        return rig.tx(
                SampleStock.at(store, Role.CLERK),
                () -> rig.the(TransferDesk.class).scan(code, store, rig.now()));
    }

    private String lastLine(SampleStory story) {
        var lines = rig.tx(Caller.SYSTEM, () -> rig.the(CaseFile.class).timeline(story.number()));
        var last = lines.get(lines.size() - 1);
        return last.actor() + " " + last.step().orElseThrow();
    }
}
