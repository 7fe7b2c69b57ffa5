package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.NotTheHolder;
import org.aftercare.custody.Thing;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.Imei;
import org.aftercare.loaner.Lend;
import org.aftercare.loaner.LoanBook;
import org.aftercare.loaner.LoanCard;
import org.aftercare.loaner.LoanDesk;
import org.aftercare.loaner.LoanerCard;
import org.aftercare.loaner.LoanerElsewhere;
import org.aftercare.loaner.LoanerState;
import org.aftercare.loaner.PoolDesk;
import org.aftercare.loaner.TakeBack;
import org.aftercare.loaner.TakeOverDesk;
import org.aftercare.logistics.ReconciliationDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.Occupant.Rehomed;
import org.aftercare.network.Occupant.Stock;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.swap.AddUnit;
import org.aftercare.swap.MakerDesk;
import org.aftercare.swap.OldUnitCard;
import org.aftercare.swap.RefundCard;
import org.aftercare.swap.RefundDesk;
import org.aftercare.swap.ReturnBook;
import org.aftercare.swap.SendUnits;
import org.aftercare.swap.SwapUnitCard;
import org.aftercare.swap.SwapUnitDesk;
import org.aftercare.swap.TellRefund;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bucharest Centre closes with its loaners, its swap stock and what it owes; the hub takes over. */
class ClosedPoolTest {
    static final StoreCode HOME = new StoreCode("RO-BUC-1");
    static final StoreCode HUB = new StoreCode("RO-BUC-3");
    static final StoreCode BERLIN = new StoreCode("DE-BER-1");
    static final String FIRST = "L-RO-BUC-1-001";
    static final String SECOND = "L-RO-BUC-1-002";
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());

    final Rig rig = new Rig().with(ReferenceFiles.class, new DemoFiles.Nobody());
    final CounterDesk counter = rig.the(CounterDesk.class);
    final ClosingDesk closing = rig.the(ClosingDesk.class);
    final LoanDesk loans = rig.the(LoanDesk.class);
    final PoolDesk pools = rig.the(PoolDesk.class);
    final TakeOverDesk desk = rig.the(TakeOverDesk.class);
    final SwapUnitDesk stock = rig.the(SwapUnitDesk.class);
    final MakerDesk makers = rig.the(MakerDesk.class);
    final RefundDesk refunds = rig.the(RefundDesk.class);
    private int phones = 400;

    @BeforeEach
    void read() {
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    void nothingIsWrong() {
        assertThat(rig.tx(Caller.SYSTEM, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 50))
                        .items())
                .isEmpty();
    }

    Caller at(StoreCode store, Role role) {
        var region = Callers.acting(
                Caller.SYSTEM, () -> rig.the(NetworkDesk.class).store(store).region());
        return new Caller(role.group() + "@" + store, role, new Scope.AtStore(store, region));
    }

    String imei() {
        return Imei.completing("35076399" + "%06d".formatted(++phones)).value();
    }

    TicketCard opened() {
        var intake = new Intake(
                HOME,
                imei(),
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
        return rig.tx(at(HOME, Role.CLERK), () -> counter.open(intake)).ticket();
    }

    TicketCard take(Role who, TicketCard ticket, Step step, Papers papers) {
        return rig.tx(at(HOME, who), () -> counter.take(new TakeStep(ticket.number(), ticket.version(), step, papers)));
    }

    TicketCard dead() {
        return take(Role.CLERK, opened(), Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead in the box"));
    }

    SwapUnitCard stocked() {
        var unit = imei();
        return rig.tx(at(HOME, Role.LEAD), () -> stock.add(new AddUnit(HOME, unit, "SM-S916B")));
    }

    void swapped() {
        var papers = Papers.NONE.withReplacement(stocked().label());
        take(Role.TECHNICIAN, dead(), Step.SWAP, papers);
    }

    LoanCard lent(String code) {
        var number = opened().number().value();
        return rig.tx(
                at(HOME, Role.CLERK), () -> loans.lend(new Lend(code, number, "as new", "", null, "Ana Pop", true)));
    }

    List<OldUnitCard> old(StoreCode store) {
        return rig.tx(OFFICE, () -> rig.the(ReturnBook.class).open(store));
    }

    void sent(OldUnitCard unit) {
        rig.tx(at(HOME, Role.CLERK), () -> makers.send(new SendUnits(List.of(unit.id()), "DHL", "1")));
    }

    LoanerCard loaner(String code) {
        return rig.tx(OFFICE, () -> pools.find(code)).orElseThrow();
    }

    Holder holder(long device) {
        return rig.tx(() -> rig.the(CustodyDesk.class).holder(Thing.device(device)));
    }

    LoanerCard takenOver(String code, StoreCode store) {
        return rig.tx(at(store, Role.CLERK), () -> desk.takeOver(code, store));
    }

    ClosingCard closed() {
        int seen = rig.tx(OFFICE, () -> closing.plan(HOME)).seen();
        return rig.tx(OFFICE, () -> closing.close(new CloseStore(HOME, HUB, "", "the lease ends", seen)));
    }

    Map<String, Long> has(StoreCode store) {
        return rig.tx(OFFICE, () -> closing.plan(store)).has().stream()
                .collect(Collectors.toMap(Stock::what, Stock::count));
    }

    static List<String> errors(Runnable act) {
        return catchThrowableOfType(InvalidInput.class, act::run).errors().stream()
                .map(error -> error.field() + ":" + error.code())
                .toList();
    }

    @Test
    void whatIsLentAndOwedIsTheSuccessorsAndWhatLiesThereIsScannedOut() {
        var loan = lent(FIRST);
        swapped();
        sent(old(HOME).get(0));
        var refunded = take(Role.LEAD, dead(), Step.REFUND, Papers.NONE.withReason("no unit to be had"));
        var unit = stocked();
        nothingIsWrong();
        assertThat(has(HOME))
                .containsEntry("LOANER", 4L)
                .containsEntry("LOAN", 1L)
                .containsEntry("SWAP_UNIT", 1L)
                .containsEntry("OLD_UNIT", 1L)
                .containsEntry("SENT_UNIT", 1L)
                .containsEntry("REFUND", 1L)
                .as("the phone on loan's repair, and the unit that was given")
                .containsEntry("LYING", 2L);

        var card = closed();

        nothingIsWrong();
        assertThat(rig.tx(OFFICE, () -> closing.rehomed(card.id(), "")).items())
                .contains(
                        new Rehomed("LOAN", FIRST, loan.ticket().value()),
                        new Rehomed("LOANER", SECOND, ""),
                        new Rehomed("SWAP_UNIT", unit.label(), ""),
                        new Rehomed(
                                "OLD_UNIT",
                                refunded.deviceLabel(),
                                refunded.number().value()),
                        new Rehomed(
                                "REFUND",
                                refunded.number().value(),
                                refunded.number().value()));
        assertThat(has(HOME))
                .containsEntry("LOANER", 4L)
                .containsEntry("LOAN", 0L)
                .containsEntry("SWAP_UNIT", 1L)
                .containsEntry("OLD_UNIT", 1L)
                .containsEntry("SENT_UNIT", 0L)
                .containsEntry("REFUND", 0L);

        // the borrower brings it where the repair is collected
        assertThat(rig.tx(at(HUB, Role.CLERK), () -> rig.the(LoanBook.class).out(HUB)))
                .extracting(LoanCard::code)
                .containsExactly(FIRST);
        var back = new TakeBack(loan.id(), "as new", "", "", null, true);
        assertThatThrownBy(() -> rig.tx(at(HOME, Role.CLERK), () -> loans.takeBack(back)))
                .isInstanceOf(NotFound.class);
        rig.tx(at(HUB, Role.CLERK), () -> loans.takeBack(back));
        assertThat(loaner(FIRST)).returns(HUB, LoanerCard::store).returns(LoanerState.POOL, LoanerCard::state);
        assertThat(holder(loaner(FIRST).deviceId())).isEqualTo(Holder.store(HUB));

        // what lay there is carried over, and scanned
        assertThat(takenOver(SECOND, HUB))
                .returns(SECOND, LoanerCard::code)
                .returns(HUB, LoanerCard::store)
                .returns("RO-BUC-1 → RO-BUC-3", LoanerCard::note);
        assertThat(holder(loaner(SECOND).deviceId())).isEqualTo(Holder.store(HUB));
        assertThat(rig.tx(at(HUB, Role.CLERK), () -> stock.takeOver(unit.label(), HUB))
                        .store())
                .isEqualTo(HUB);
        assertThat(holder(unit.deviceId())).isEqualTo(Holder.store(HUB));
        assertThat(rig.tx(at(HUB, Role.CLERK), () -> stock.stock(HUB)))
                .extracting(SwapUnitCard::label)
                .containsExactly(unit.label());

        // the closed store sends what goes back to the maker; the successor hears of what went before
        sent(old(HOME).get(0));
        var asked = old(HUB).get(0);
        rig.tx(at(HUB, Role.LEAD), () -> makers.credit(asked.id(), LocalDate.parse("2026-11-23"), Optional.empty()));
        rig.tx(
                at(HUB, Role.LEAD),
                () -> refunds.tell(
                        refunded.number(), new TellRefund(Money.of("900", "RON"), RefundCard.Method.CASH, "")));
        assertThat(has(HOME))
                .containsEntry("LOANER", 3L)
                .containsEntry("SWAP_UNIT", 0L)
                .containsEntry("OLD_UNIT", 0L);
        nothingIsWrong();
    }

    @Test
    void whatWasLostIsFoundAtTheSuccessor() {
        var loan = lent(FIRST);
        rig.tx(at(HOME, Role.LEAD), () -> loans.declareLost(loan.id(), "never came back"));
        closed();
        var lost = loaner(FIRST);
        assertThat(lost.store()).isEqualTo(HUB);
        rig.tx(at(HUB, Role.CLERK), () -> pools.put(lost.id(), LoanerState.CARE, "found"));
        assertThat(holder(lost.deviceId())).isEqualTo(Holder.store(HUB));
        nothingIsWrong();
    }

    @Test
    void aLoanerIsTakenOverWithinTheRegionOrFromAStoreThatIsClosed() {
        var clerk = at(HUB, Role.CLERK);
        assertThat(rig.tx(clerk, () -> desk.elsewhere(SECOND, HUB)))
                .get()
                .returns(true, LoanerElsewhere::mayBeTakenOver);
        assertThat(rig.tx(at(BERLIN, Role.CLERK), () -> desk.elsewhere(SECOND, BERLIN)))
                .get()
                .returns("LOANER_FAR", LoanerElsewhere::objection);
        assertThat(errors(() -> takenOver(SECOND, BERLIN))).containsExactly("code:LOANER_FAR");
        assertThat(takenOver(SECOND, HUB).state()).isEqualTo(LoanerState.POOL);
        assertThat(rig.tx(clerk, () -> desk.elsewhere(SECOND, HUB))).isEmpty();
        closed();
        assertThat(takenOver("L-RO-BUC-1-003", BERLIN).store()).isEqualTo(BERLIN);
        assertThat(errors(() -> takenOver(SECOND, HOME))).containsExactly("store:STORE_CLOSED");
        nothingIsWrong();
    }

    @Test
    void whatLiesNowhereOrElsewhereIsNotTakenOver() {
        lent(FIRST);
        assertThat(errors(() -> takenOver(FIRST, HUB))).containsExactly("code:LOANER_LENT");
        var second = loaner(SECOND);
        rig.tx(at(HOME, Role.LEAD), () -> pools.put(second.id(), LoanerState.RETIRED, "too old"));
        assertThat(errors(() -> takenOver(SECOND, HUB))).containsExactly("code:LOANER_RETIRED");
        var third = lent("L-RO-BUC-1-003");
        rig.tx(at(HOME, Role.LEAD), () -> loans.declareLost(third.id(), "gone"));
        assertThat(errors(() -> takenOver(third.code(), HUB))).containsExactly("code:LOANER_LOST");
        assertThat(errors(() -> takenOver("L-RO-BUC-1-004", HOME))).containsExactly("code:LOANER_HERE");
        for (var none : List.of("L-NONE-1", "x\0y", "1".repeat(100)))
            assertThat(errors(() -> takenOver(none, HUB)))
                    .singleElement()
                    .asString()
                    .startsWith("code:");
        assertThat(errors(() -> takenOver(" ", HUB))).containsExactly("code:REQUIRED");
        assertThatThrownBy(() -> rig.tx(at(HOME, Role.CLERK), () -> desk.takeOver("L-RO-BUC-1-004", HUB)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk.takeOver("L-RO-BUC-1-004", HUB)))
                .isInstanceOf(Forbidden.class);
        nothingIsWrong();

        var fifth = loaner("L-RO-BUC-1-005");
        rig.tx(
                OFFICE,
                () -> rig.the(CustodyDesk.class)
                        .handOver(
                                Thing.device(fifth.deviceId()),
                                Holder.store(HOME),
                                Holder.store(BERLIN),
                                "",
                                rig.now()));
        assertThatThrownBy(() -> takenOver(fifth.code(), HUB)).isInstanceOf(NotTheHolder.class);
        assertThat(loaner(fifth.code()).store()).isEqualTo(HOME);
    }

    @Test
    void aSwapUnitIsTakenOverByTheSameRules() {
        var unit = stocked();
        var clerk = at(HUB, Role.CLERK);
        assertThat(errors(() -> rig.tx(at(BERLIN, Role.LEAD), () -> stock.takeOver(unit.label(), BERLIN))))
                .containsExactly("device:UNIT_FAR");
        assertThat(errors(() -> rig.tx(at(HOME, Role.LEAD), () -> stock.takeOver(unit.label(), HOME))))
                .containsExactly("device:UNIT_HERE");
        var none = imei();
        assertThat(errors(() -> rig.tx(clerk, () -> stock.takeOver(none, HUB)))).containsExactly("device:UNKNOWN_UNIT");
        assertThat(errors(() -> rig.tx(clerk, () -> stock.takeOver("x\0y", HUB))))
                .hasSize(1);
        assertThatThrownBy(() -> rig.tx(clerk, () -> stock.takeOver(unit.label(), HOME)))
                .isInstanceOf(Forbidden.class);
        rig.tx(clerk, () -> stock.takeOver(unit.label(), HUB));
        assertThatThrownBy(() -> rig.tx(at(HOME, Role.LEAD), () -> stock.withdraw(unit.id(), "recalled")))
                .as("it isn't theirs any more")
                .isInstanceOf(NotFound.class);
        nothingIsWrong();
    }

    @Test
    void ofTwoWhoTakeOverTheSameLoanerOneHasItAndTheOtherIsTold() throws Exception {
        closed();
        try (var other = rig.beside().with(ReferenceFiles.class, new DemoFiles.Nobody())) {
            other.tx(Caller.SYSTEM, () -> other.the(NetworkDesk.class).stores());
            for (int i = 1; i <= 5; i++) {
                var code = "L-RO-BUC-1-00" + i;
                List<String> ends = Collections.synchronizedList(new ArrayList<>());
                var start = new CyclicBarrier(2);
                List<Thread> threads = new ArrayList<>();
                for (Rig node : List.of(rig, other)) threads.add(new Thread(() -> ends.add(end(node, code, start))));
                threads.forEach(Thread::start);
                for (Thread thread : threads) thread.join();
                assertThat(ends).containsExactlyInAnyOrder("has it", "told");
                assertThat(rig.tx(() -> rig.the(CustodyDesk.class)
                                .ledger(Thing.device(loaner(code).deviceId()))))
                        .as("from the maker, and from there")
                        .hasSize(2);
            }
        }
        nothingIsWrong();
    }

    private String end(Rig node, String code, CyclicBarrier start) {
        var clerk = at(HUB, Role.CLERK);
        try {
            start.await();
            node.tx(clerk, () -> node.the(TakeOverDesk.class).takeOver(code, HUB));
            return "has it";
        } catch (Refusal told) {
            return "told";
        } catch (Exception failed) {
            return failed.toString();
        }
    }
}
