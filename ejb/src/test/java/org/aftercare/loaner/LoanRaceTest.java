package org.aftercare.loaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.counter.CounterDesk;
import org.aftercare.counter.Intake;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.Imei;
import org.aftercare.logistics.ReconciliationDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.Passing;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.swap.AddUnit;
import org.aftercare.swap.ReturnBook;
import org.aftercare.swap.SwapUnitDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/** Two nodes on one database reach for the same phone at the same moment: one has it, the other is told. */
class LoanRaceTest {
    private static final StoreCode HOME = new StoreCode("RO-BUC-1");
    private static final int ROUNDS = 6;
    private static final String[] ALL = {
        "access",
        "counter",
        "custody",
        "customer",
        "device",
        "insight",
        "loaner",
        "logistics",
        "network",
        "notice",
        "platform",
        "routing",
        "sla",
        "survey",
        "swap",
        "ticket",
        "warranty"
    };
    private int phones = 300;

    @Test
    void oneOfTwoHasThePhoneOnH2() throws Exception {
        try (var rig = new Rig()) {
            race(rig);
        }
    }

    @Test
    void oneOfTwoHasThePhoneOnPostgres() throws Exception {
        try (var rig = Rig.onPostgres(ALL)) {
            race(rig);
        }
    }

    private void race(Rig one) throws Exception {
        one.with(ReferenceFiles.class, new DemoFiles.Nobody());
        one.tx(Caller.SYSTEM, () -> one.the(ReferenceCheck.class));
        try (var other = one.beside().with(ReferenceFiles.class, new DemoFiles.Nobody())) {
            other.tx(Caller.SYSTEM, () -> other.the(NetworkDesk.class).stores());
            for (int i = 0; i < ROUNDS; i++) {
                lendTwice(one, other);
                lendTwoOnOneTicket(one, other);
                swapTwice(one, other);
            }
        }
        assertThat(one.tx(Caller.SYSTEM, () -> one.the(ReconciliationDesk.class).page(Optional.empty(), "", 50))
                        .items())
                .isEmpty();
    }

    private void lendTwice(Rig one, Rig other) throws Exception {
        var tickets = List.of(opened(one), opened(one));
        assertThat(winners(one, other, rig -> {
                    var lend = lend("L-RO-BUC-1-001", tickets.get(rig == one ? 0 : 1));
                    return () -> rig.the(LoanDesk.class).lend(lend);
                }))
                .isEqualTo(1);
        assertThat(out(one))
                .singleElement()
                .satisfies(loan -> assertThat(loan.code()).isEqualTo("L-RO-BUC-1-001"));
        giveBack(one);
    }

    private void lendTwoOnOneTicket(Rig one, Rig other) throws Exception {
        var ticket = opened(one);
        assertThat(winners(one, other, rig -> {
                    var lend = lend(rig == one ? "L-RO-BUC-1-001" : "L-RO-BUC-1-002", ticket);
                    return () -> rig.the(LoanDesk.class).lend(lend);
                }))
                .isEqualTo(1);
        assertThat(out(one)).hasSize(1);
        giveBack(one);
    }

    private void swapTwice(Rig one, Rig other) throws Exception {
        var spare = imei();
        one.tx(at(one, Role.LEAD), () -> one.the(SwapUnitDesk.class).add(new AddUnit(HOME, spare, "SM-S916B")));
        var tickets = List.of(dead(one), dead(one));
        int before = one.tx(at(one, Role.LEAD), () -> one.the(ReturnBook.class).open(HOME))
                .size();
        assertThat(winners(one, other, rig -> {
                    var ticket = tickets.get(rig == one ? 0 : 1);
                    var swap = new TakeStep(
                            ticket.number(), ticket.version(), Step.SWAP, Papers.NONE.withReplacement(spare));
                    return () -> rig.the(CounterDesk.class).take(swap);
                }))
                .isEqualTo(1);
        assertThat(tickets)
                .extracting(ticket -> one.tx(
                                Caller.SYSTEM, () -> one.the(CaseFile.class).read(ticket.number()))
                        .status())
                .containsExactlyInAnyOrder(TicketStatus.READY, TicketStatus.SWAP_PENDING);
        assertThat(one.tx(at(one, Role.LEAD), () -> one.the(ReturnBook.class).open(HOME)))
                .hasSize(before + 1);
    }

    private interface Act {
        Supplier<Object> by(Rig rig);
    }

    private int winners(Rig one, Rig other, Act act) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            int won = 0;
            List<Callable<Boolean>> both = List.of(() -> wins(one, act, start), () -> wins(other, act, start));
            for (var end : threads.invokeAll(both)) if (end.get()) won++;
            return won;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean wins(Rig rig, Act act, CyclicBarrier start) throws Exception {
        var work = act.by(rig);
        var lead = at(rig, Role.LEAD);
        start.await();
        try {
            rig.tx(lead, work);
            return true;
        } catch (Refusal told) {
            return false;
        } catch (RuntimeException failed) {
            if (Passing.isOf(failed, state -> state.startsWith("23") || state.startsWith("40"))
                    || Passing.isPassing(failed)) return false;
            throw failed;
        }
    }

    private static List<LoanCard> out(Rig rig) {
        return rig.tx(at(rig, Role.LEAD), () -> rig.the(LoanBook.class).out(HOME));
    }

    private static void giveBack(Rig rig) {
        out(rig).forEach(loan ->
                rig.tx(at(rig, Role.LEAD), () -> rig.the(LoanDesk.class).takeBack(LoanDeskTest.back(loan))));
    }

    private static Lend lend(String code, TicketCard ticket) {
        return new Lend(code, ticket.number().value(), "as new", "", null, "Ana Pop", true);
    }

    private String imei() {
        return Imei.completing("35076399" + "%06d".formatted(++phones)).value();
    }

    private static Caller at(Rig rig, Role role) {
        var region = Callers.acting(
                Caller.SYSTEM, () -> rig.the(NetworkDesk.class).store(HOME).region());
        return new Caller(role.group(), role, new Scope.AtStore(HOME, region));
    }

    private TicketCard opened(Rig rig) {
        var intake = new Intake(
                HOME,
                imei(),
                "",
                "SM-S916B",
                new NewCustomer("Ana Pop", "0722 123 456", "", "ro", "RO"),
                true,
                true,
                List.of("BATTERY_SHORT"),
                "",
                new Checklist(true, true, true, true, "", ""),
                "scratches",
                "",
                true,
                Optional.empty());
        return rig.tx(at(rig, Role.CLERK), () -> rig.the(CounterDesk.class).open(intake))
                .ticket();
    }

    private TicketCard dead(Rig rig) {
        var ticket = opened(rig);
        var step = new TakeStep(
                ticket.number(), ticket.version(), Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead"));
        return rig.tx(at(rig, Role.CLERK), () -> rig.the(CounterDesk.class).take(step));
    }
}
