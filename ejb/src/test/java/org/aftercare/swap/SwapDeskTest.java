package org.aftercare.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.counter.CounterDesk;
import org.aftercare.counter.Intake;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.Imei;
import org.aftercare.loaner.AddLoaner;
import org.aftercare.loaner.PoolDesk;
import org.aftercare.logistics.Discrepancy;
import org.aftercare.logistics.ReconciliationDesk;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.RoutingDesk;
import org.aftercare.swap.OldUnitCard.State;
import org.aftercare.swap.OldUnitCard.Why;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dead phones at Bucharest Centre: swapped or refunded, and what becomes of them. */
class SwapDeskTest {
    static final StoreCode HOME = new StoreCode("RO-BUC-1");
    static final StoreCode HUB = new StoreCode("RO-BUC-3");
    static final String SPARE = Imei.completing("35076399" + "777001").value();
    static final String OTHER = Imei.completing("35076399" + "777002").value();

    final Rig rig = new Rig().with(ReferenceFiles.class, new DemoFiles.Nobody());
    final CounterDesk counter = rig.the(CounterDesk.class);
    final SwapUnitDesk stock = rig.the(SwapUnitDesk.class);
    final MakerDesk makers = rig.the(MakerDesk.class);
    final RefundDesk refunds = rig.the(RefundDesk.class);
    private int phones = 200;

    @BeforeEach
    void read() {
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
    }

    @AfterEach
    void agree() {
        assertThat(rig.tx(Caller.SYSTEM, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 50))
                        .items())
                .extracting(Discrepancy::kind)
                .isEmpty();
        rig.close();
    }

    Caller at(StoreCode store, Role role) {
        var region = Callers.acting(
                Caller.SYSTEM, () -> rig.the(NetworkDesk.class).store(store).region());
        return new Caller(role.group() + "@" + store, role, new Scope.AtStore(store, region));
    }

    Caller clerk() {
        return at(HOME, Role.CLERK);
    }

    Caller lead() {
        return at(HOME, Role.LEAD);
    }

    static Caller office() {
        return new Caller("office", Role.OFFICE, new Scope.Everywhere());
    }

    /** A phone that is dead on arrival. */
    TicketCard dead() {
        return take(clerk(), opened(), Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead in the box"));
    }

    TicketCard opened() {
        var intake = new Intake(
                HOME,
                Imei.completing("35076399" + "%06d".formatted(++phones)).value(),
                "",
                "SM-S916B",
                new NewCustomer("Ana Pop", "0722 123 456", "", "ro", "RO"),
                true,
                true,
                List.of("TOUCH"),
                "",
                new Checklist(true, true, true, true, "", ""),
                "as new",
                "",
                true,
                Optional.empty());
        return rig.tx(clerk(), () -> counter.open(intake)).ticket();
    }

    TicketCard take(Caller who, TicketCard ticket, Step step, Papers papers) {
        return rig.tx(who, () -> counter.take(new TakeStep(ticket.number(), ticket.version(), step, papers)));
    }

    TicketCard swap(TicketCard ticket, String unit) {
        return take(at(HOME, Role.TECHNICIAN), ticket, Step.SWAP, Papers.NONE.withReplacement(unit));
    }

    TicketCard refund(TicketCard ticket) {
        return take(lead(), ticket, Step.REFUND, Papers.NONE.withReason("no unit to be had"));
    }

    SwapUnitCard stocked(String imei) {
        return rig.tx(lead(), () -> stock.add(new AddUnit(HOME, imei, "SM-S916B")));
    }

    List<SwapUnitCard> inStock() {
        return rig.tx(clerk(), () -> stock.stock(HOME));
    }

    List<OldUnitCard> open() {
        return rig.tx(clerk(), () -> rig.the(ReturnBook.class).open(HOME));
    }

    Holder holder(long device) {
        return rig.tx(() -> rig.the(CustodyDesk.class).holder(Thing.device(device)));
    }

    ShipmentCard sent(OldUnitCard... units) {
        var ids = List.of(units).stream().map(OldUnitCard::id).toList();
        return rig.tx(clerk(), () -> makers.send(new SendUnits(ids, "Fan Courier", "RMA-4711")));
    }

    static Money lei(String amount) {
        return Money.of(amount, "RON");
    }

    @Test
    void aSwapTakesAUnitOfTheStockAndTheOldOneWaitsToBeSent() {
        var unit = stocked(SPARE);
        assertThat(holder(unit.deviceId())).isEqualTo(Holder.store(HOME));
        var ticket = dead();
        long old = ticket.deviceId();
        var swapped = swap(ticket, SPARE);
        assertThat(swapped.deviceLabel()).isEqualTo(SPARE);
        assertThat(swapped.status()).isEqualTo(TicketStatus.READY);
        assertThat(inStock()).isEmpty();
        assertThat(holder(old)).as("it lies there until it is sent").isEqualTo(Holder.store(HOME));
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo(ticket.deviceLabel());
            assertThat(one.why()).isEqualTo(Why.SWAPPED);
            assertThat(one.state()).isEqualTo(State.TO_RETURN);
            assertThat(one.dueAt()).isEqualTo(rig.now().plus(Duration.ofDays(14)));
        });
        var retired = rig.tx(clerk(), () -> rig.the(DeviceDesk.class).byId(old)).retired();
        assertThat(retired).isPresent();

        // to the maker, with its number
        var shipment = sent(open().get(0));
        assertThat(shipment).returns("S-1", ShipmentCard::number).returns(1, ShipmentCard::units);
        assertThat(holder(old)).isEqualTo(Holder.MAKER);
        assertThat(open()).extracting(OldUnitCard::state).containsExactly(State.SENT);
        assertThat(open()).extracting(OldUnitCard::shipment).containsExactly("S-1");

        // and credited
        long id = open().get(0).id();
        var credited =
                rig.tx(office(), () -> makers.credit(id, LocalDate.parse("2026-11-23"), Optional.of(lei("1200"))));
        assertThat(credited.credit()).isEqualTo(lei("1200"));
        assertThat(open()).isEmpty();
        assertThat(rig.tx(clerk(), () -> rig.the(ReturnBook.class).shipment("S-1"))
                        .units())
                .containsExactly(credited);
        take(clerk(), swapped, Step.COLLECT, Papers.NONE.withIdentity("code"));
        assertThat(holder(unit.deviceId())).isEqualTo(Holder.CUSTOMER);
    }

    @Test
    void aUnitThatIsInNoStockMayBeGivenStill() {
        var swapped = swap(dead(), OTHER);
        assertThat(swapped.deviceLabel()).isEqualTo(OTHER);
        assertThat(open()).hasSize(1);
    }

    @Test
    void aUnitIsGivenOnceAndOnlyWhereItLies() {
        stocked(SPARE);
        rig.tx(at(HUB, Role.LEAD), () -> stock.add(new AddUnit(HUB, OTHER, "SM-S916B")));
        var first = dead();
        var second = dead();
        swap(first, SPARE);
        assertThat(errors(() -> swap(second, SPARE))).containsExactly("replacement:NOT_ALLOWED");
        assertThat(errors(() -> swap(second, OTHER))).containsExactly("replacement:UNIT_ELSEWHERE");
        var loaner = rig.tx(clerk(), () -> rig.the(PoolDesk.class).find("L-RO-BUC-1-001"))
                .orElseThrow();
        assertThat(errors(() -> swap(second, loaner.label()))).containsExactly("replacement:LOANER_PHONE");
        assertThat(rig.tx(clerk(), () -> rig.the(CaseFile.class).read(second.number()))
                        .status())
                .isEqualTo(TicketStatus.SWAP_PENDING);
    }

    @Test
    void aStockIsFilledByItsLeadWithPhonesThatAreNobodyElses() {
        var unit = new AddUnit(HOME, SPARE, "SM-S916B");
        assertThatThrownBy(() -> rig.tx(clerk(), () -> stock.add(unit))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(at(HUB, Role.LEAD), () -> stock.add(unit)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(at(HUB, Role.LEAD), () -> stock.stock(HOME)))
                .isInstanceOf(Forbidden.class);
        stocked(SPARE);
        assertThat(errors(() -> stocked(SPARE))).containsExactly("device:DEVICE_HELD");
        assertThat(errors(() -> stocked(""))).containsExactly("device:REQUIRED");
        assertThat(errors(() -> stocked(SPARE.substring(0, 14) + (SPARE.endsWith("1") ? "2" : "1"))))
                .containsExactly("device:IMEI_CHECK_DIGIT");
        assertThat(errors(() -> rig.tx(lead(), () -> stock.add(new AddUnit(HOME, "SERIAL-77", "")))))
                .containsExactly("model:REQUIRED");
        assertThat(errors(() -> rig.tx(lead(), () -> stock.add(new AddUnit(new StoreCode("NONE"), SPARE, "SM-S916B")))))
                .containsExactly("store:UNKNOWN_STORE");
        assertThat(errors(() -> stocked(dead().deviceLabel())))
                .containsExactly("device:DEVICE_IN_REPAIR", "device:DEVICE_HELD");
        assertThat(errors(() -> rig.tx(
                        lead(),
                        () -> rig.the(PoolDesk.class)
                                .add(new AddLoaner(HOME, SPARE, "SM-S916B", "", "new", "", null)))))
                .as("a unit of the stock is lent to nobody")
                .containsExactly("device:DEVICE_HELD");
        var loaner = rig.tx(clerk(), () -> rig.the(PoolDesk.class).find("L-RO-BUC-1-001"))
                .orElseThrow();
        assertThat(errors(() -> rig.tx(lead(), () -> stock.add(new AddUnit(HOME, loaner.label(), "")))))
                .containsExactly("device:LOANER_PHONE", "device:DEVICE_HELD");
        assertThat(inStock()).hasSize(1);
    }

    @Test
    void whatIsWithdrawnIsTheMakersAgain() {
        var unit = stocked(SPARE);
        assertThatThrownBy(() -> rig.tx(clerk(), () -> stock.withdraw(unit.id(), "x")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(at(HUB, Role.LEAD), () -> stock.withdraw(unit.id(), "x")))
                .isInstanceOf(NotFound.class);
        assertThat(errors(() -> rig.tx(lead(), () -> stock.withdraw(unit.id(), ""))))
                .containsExactly("reason:REQUIRED");
        rig.tx(lead(), () -> stock.withdraw(unit.id(), "recalled"));
        assertThat(holder(unit.deviceId())).isEqualTo(Holder.MAKER);
        assertThatThrownBy(() -> rig.tx(lead(), () -> stock.withdraw(unit.id(), "again")))
                .isInstanceOf(UnitTaken.class);
        stocked(SPARE);
        assertThat(inStock()).hasSize(1);
    }

    @Test
    void aRefundIsOrderedWithWhatThePaperSaysAndTheUnitIsKept() {
        var ticket = dead();
        var refunded = rig.tx(
                lead(),
                () -> counter.refund(
                        new TakeStep(
                                ticket.number(),
                                ticket.version(),
                                Step.REFUND,
                                Papers.NONE.withReason("no unit to be had")),
                        new TellRefund(lei("2499.90"), RefundCard.Method.CARD, "F-17")));
        assertThat(refunded.status()).isEqualTo(TicketStatus.REFUNDED);
        assertThat(holder(ticket.deviceId())).isEqualTo(Holder.store(HOME));
        assertThat(open()).extracting(OldUnitCard::why).containsExactly(Why.REFUNDED);
        assertThat(rig.tx(() -> refunds.of(ticket.number()))).get().satisfies(order -> {
            assertThat(order.amount()).isEqualTo(lei("2499.90"));
            assertThat(order.method()).isEqualTo(RefundCard.Method.CARD);
            assertThat(order.reason()).isEqualTo("no unit to be had");
        });
        assertThat(rig.tx(clerk(), () -> refunds.open(HOME))).isEmpty();
    }

    @Test
    void aWrongAmountUndoesTheRefundAsAWhole() {
        var ticket = dead();
        for (var amount : List.of(lei("0"), lei("-1"), lei("2000000000")))
            assertThat(errors(() -> rig.tx(
                            lead(),
                            () -> counter.refund(
                                    new TakeStep(
                                            ticket.number(),
                                            ticket.version(),
                                            Step.REFUND,
                                            Papers.NONE.withReason("x")),
                                    new TellRefund(amount, RefundCard.Method.CASH, "")))))
                    .containsExactly("amount:INVALID_AMOUNT");
        assertThat(rig.tx(clerk(), () -> rig.the(CaseFile.class).read(ticket.number()))
                        .status())
                .isEqualTo(TicketStatus.SWAP_PENDING);
        assertThat(open()).isEmpty();
    }

    @Test
    void whoRefundsByTheTicketAloneSaysTheAmountLaterOnce() {
        var ticket = refund(dead());
        assertThat(rig.tx(clerk(), () -> refunds.open(HOME)))
                .extracting(RefundCard::ticket)
                .containsExactly(ticket.number().value());
        var told = new TellRefund(lei("900"), RefundCard.Method.CASH, "");
        assertThatThrownBy(() -> rig.tx(clerk(), () -> refunds.tell(ticket.number(), told)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(at(HUB, Role.LEAD), () -> refunds.tell(ticket.number(), told)))
                .isInstanceOf(NotFound.class);
        var euro = new TellRefund(Money.of("900", "EUR"), RefundCard.Method.CASH, "x".repeat(81));
        assertThat(errors(() -> rig.tx(lead(), () -> refunds.tell(ticket.number(), euro))))
                .containsExactly("reference:TOO_LONG", "amount:NOT_THE_STORES_CURRENCY");
        rig.tx(lead(), () -> refunds.tell(ticket.number(), told));
        assertThatThrownBy(() -> rig.tx(lead(), () -> refunds.tell(ticket.number(), told)))
                .isInstanceOf(RefundTold.class);
    }

    @Test
    void theLeadOfTheBenchThatGivesItUpMayRefundToo() {
        var opened = opened();
        rig.tx(
                lead(),
                () -> rig.the(RoutingDesk.class)
                        .override(opened.number(), opened.version(), HUB, "they know this fault"));
        var there = rig.tx(clerk(), () -> rig.the(CaseFile.class).read(opened.number()));
        var ticket = take(clerk(), there, Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead in the box"));
        var order = new TakeStep(
                ticket.number(), ticket.version(), Step.REFUND, Papers.NONE.withReason("no unit to be had"));
        var told = new TellRefund(lei("900"), RefundCard.Method.CASH, "");
        rig.tx(at(HUB, Role.LEAD), () -> counter.refund(order, told));
        assertThat(rig.tx(lead(), () -> refunds.of(ticket.number()).orElseThrow())
                        .isComplete())
                .isTrue();
    }

    @Test
    void severalUnitsTravelTogetherOrNone() {
        swap(dead(), SPARE);
        refund(dead());
        var units = open();
        assertThat(errors(() -> rig.tx(clerk(), () -> makers.send(new SendUnits(List.of(), "", " ")))))
                .containsExactly("carrier:REQUIRED", "reference:REQUIRED", "units:REQUIRED");
        assertThatThrownBy(() -> rig.tx(
                        at(HUB, Role.CLERK),
                        () -> makers.send(new SendUnits(List.of(units.get(0).id()), "DHL", "1"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(
                        office(),
                        () -> makers.send(new SendUnits(List.of(units.get(0).id()), "DHL", "1"))))
                .as("head office packs nothing")
                .isInstanceOf(Forbidden.class);
        assertThat(sent(units.get(0), units.get(1)).units()).isEqualTo(2);
    }

    @Test
    void oneThatWasSentMeanwhileKeepsAllOfThemHere() {
        swap(dead(), SPARE);
        refund(dead());
        var units = open();
        sent(units.get(0));
        assertThatThrownBy(() -> sent(units.get(1), units.get(0))).isInstanceOf(NotToReturn.class);
        assertThat(holder(units.get(1).deviceId())).isEqualTo(Holder.store(HOME));
        assertThat(sent(units.get(1)).number()).isEqualTo("S-2");
        var book = rig.the(ReturnBook.class);
        var page = rig.tx(clerk(), () -> book.shipments(HOME, "", 1));
        assertThat(page.items()).extracting(ShipmentCard::number).containsExactly("S-2");
        assertThat(rig.tx(clerk(), () -> book.shipments(HOME, page.next(), 1)).items())
                .extracting(ShipmentCard::number)
                .containsExactly("S-1");
        assertThatThrownBy(() -> rig.tx(at(HUB, Role.CLERK), () -> book.shipment("S-1")))
                .isInstanceOf(NotFound.class);
        for (String none : List.of("S-77", "S-0", "17", ""))
            assertThatThrownBy(() -> rig.tx(clerk(), () -> book.shipment(none))).isInstanceOf(NotFound.class);
        assertThat(errors(() -> rig.tx(clerk(), () -> book.shipments(HOME, "x", 1))))
                .containsExactly("after:MALFORMED");
    }

    @Test
    void whatTheMakerRefusesStaysThereOrLiesHereAgain() {
        swap(dead(), SPARE);
        var unit = open().get(0);
        assertThatThrownBy(() -> rig.tx(lead(), () -> makers.refuse(unit.id(), "opened", false)))
                .as("it was never sent")
                .isInstanceOf(NotToReturn.class);
        sent(unit);
        assertThatThrownBy(() -> rig.tx(clerk(), () -> makers.refuse(unit.id(), "opened", true)))
                .isInstanceOf(Forbidden.class);
        var back = rig.tx(lead(), () -> makers.refuse(unit.id(), "liquid inside", true));
        assertThat(back.state()).isEqualTo(State.TO_RETURN);
        assertThat(back.note()).isEqualTo("liquid inside");
        assertThat(holder(unit.deviceId())).isEqualTo(Holder.store(HOME));
        assertThat(sent(unit).number()).isEqualTo("S-2");
        assertThat(rig.tx(lead(), () -> makers.refuse(unit.id(), "still", false))
                        .state())
                .isEqualTo(State.REFUSED);
        assertThat(holder(unit.deviceId())).isEqualTo(Holder.MAKER);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatTheMakerDoesNotWantIsScrappedByALead() {
        refund(dead());
        var unit = open().get(0);
        assertThatThrownBy(() -> rig.tx(clerk(), () -> makers.scrap(unit.id(), "not wanted")))
                .isInstanceOf(Forbidden.class);
        rig.tx(lead(), () -> makers.scrap(unit.id(), "not wanted"));
        assertThat(holder(unit.deviceId())).isEqualTo(Holder.SCRAPPED);
        assertThatThrownBy(() -> sent(unit)).isInstanceOf(NotToReturn.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void aCreditIsOfADayThatWasAndInTheStoresMoney() {
        swap(dead(), SPARE);
        var unit = open().get(0);
        sent(unit);
        assertThat(errors(() -> rig.tx(
                        lead(),
                        () -> makers.credit(
                                unit.id(), LocalDate.parse("2026-12-01"), Optional.of(Money.of("1", "EUR"))))))
                .containsExactly("on:DATE_FUTURE", "amount:NOT_THE_STORES_CURRENCY");
        assertThat(errors(() -> rig.tx(
                        lead(), () -> makers.credit(unit.id(), LocalDate.parse("2020-01-01"), Optional.empty()))))
                .containsExactly("on:DATE_PAST");
        var credited = rig.tx(lead(), () -> makers.credit(unit.id(), LocalDate.parse("2026-11-22"), Optional.empty()));
        assertThat(credited.credit()).isNull();
    }

    @Test
    void whatIsNotSentInTimeIsLateAndWhatIsNotAnsweredToo() {
        swap(dead(), SPARE);
        rig.later(Duration.ofDays(14));
        assertThat(open()).extracting(OldUnitCard::overdue).containsExactly(false);
        rig.later(Duration.ofSeconds(1));
        assertThat(open()).extracting(OldUnitCard::overdue).containsExactly(true);
        sent(open().get(0));
        assertThat(open()).extracting(OldUnitCard::overdue).containsExactly(false);
        rig.later(Duration.ofDays(30).plusSeconds(1));
        assertThat(open()).extracting(OldUnitCard::overdue).containsExactly(true);
    }

    @Test
    void nothingIsGivenForAPhoneThatIsOnTheWay() {
        var ticket = dead();
        var region = at(HUB, Role.LEAD).scope().onlyRegion().orElseThrow();
        rig.tx(Caller.SYSTEM, () -> rig.the(TicketDesk.class).moveBench(ticket.number(), HUB, region, "spares there"));
        rig.tx(clerk(), () -> rig.the(TransferDesk.class).dispatch(ticket.number(), HUB, ""));
        var now = rig.tx(clerk(), () -> rig.the(CaseFile.class).read(ticket.number()));
        assertThat(catchThrowableOfType(StepRefused.class, () -> swap(now, SPARE))
                        .objection())
                .isEqualTo("PHONE_ON_THE_WAY");
        assertThat(catchThrowableOfType(StepRefused.class, () -> refund(now)).objection())
                .isEqualTo("PHONE_ON_THE_WAY");
    }

    static List<String> errors(Runnable act) {
        return catchThrowableOfType(InvalidInput.class, act::run).errors().stream()
                .map(error -> error.field() + ":" + error.code())
                .toList();
    }
}
