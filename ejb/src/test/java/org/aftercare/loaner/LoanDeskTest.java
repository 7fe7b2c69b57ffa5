package org.aftercare.loaner;

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
import org.aftercare.device.Imei;
import org.aftercare.logistics.Discrepancy;
import org.aftercare.logistics.ReconciliationDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Priority;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.ticket.TimelineEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans of the demo's pool at Bucharest Centre, with every room. */
class LoanDeskTest {
    static final StoreCode HOME = new StoreCode("RO-BUC-1");
    static final StoreCode HUB = new StoreCode("RO-BUC-3");
    static final String FIRST = "L-RO-BUC-1-001";
    static final String SECOND = "L-RO-BUC-1-002";

    final Rig rig = new Rig().with(ReferenceFiles.class, new DemoFiles.Nobody());
    final LoanDesk desk = rig.the(LoanDesk.class);
    private int phones = 100;

    @BeforeEach
    void read() {
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
    }

    @AfterEach
    void agree() {
        assertThat(discrepancies()).isEmpty();
        rig.close();
    }

    private List<Discrepancy> discrepancies() {
        return rig.tx(Caller.SYSTEM, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 50))
                .items();
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

    private Intake intake(Optional<Lend> loan) {
        return new Intake(
                HOME,
                Imei.completing("35076399" + "%06d".formatted(++phones)).value(),
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
                Optional.empty(),
                Intake.Sale.UNTOLD,
                Priority.NORMAL,
                false,
                loan);
    }

    TicketCard opened() {
        return rig.tx(clerk(), () -> rig.the(CounterDesk.class).open(intake(Optional.empty())))
                .ticket();
    }

    TicketCard ready() {
        return take(opened(), Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("restarted"));
    }

    static Lend lend(String loaner, TicketCard ticket) {
        return new Lend(loaner, ticket.number().value(), "as new", "charger", 90, "Ana Pop", true);
    }

    LoanCard lent(String loaner, TicketCard ticket) {
        return rig.tx(clerk(), () -> desk.lend(lend(loaner, ticket)));
    }

    static TakeBack back(LoanCard loan) {
        return new TakeBack(loan.id(), "as new", "charger", "", 89, true);
    }

    TicketCard read(TicketCard ticket) {
        return rig.tx(clerk(), () -> rig.the(CaseFile.class).read(ticket.number()));
    }

    TicketCard take(TicketCard ticket, Step step, Papers papers) {
        var who = step.isFor(Role.CLERK) ? clerk() : lead();
        long version = read(ticket).version();
        return rig.tx(who, () -> rig.the(CounterDesk.class).take(new TakeStep(ticket.number(), version, step, papers)));
    }

    TicketCard collect(TicketCard ticket) {
        return take(ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
    }

    LoanerCard loaner(String code) {
        return rig.tx(clerk(), () -> rig.the(PoolDesk.class).find(code)).orElseThrow();
    }

    Holder holder(String code) {
        long device = loaner(code).deviceId();
        return rig.tx(() -> rig.the(CustodyDesk.class).holder(Thing.device(device)));
    }

    private List<LoanCard> out() {
        return rig.tx(lead(), () -> rig.the(LoanBook.class).out(HOME));
    }

    private String said(TicketCard ticket) {
        var lines = rig.tx(clerk(), () -> rig.the(CaseFile.class).timeline(ticket.number()));
        return lines.stream()
                .map(TimelineEntry::detail)
                .filter(detail -> detail.startsWith("LOANER"))
                .reduce("", (before, line) -> before + line + ";");
    }

    @Test
    void aPhoneIsLentBroughtBackAndOnlyThenIsTheRepairCollected() {
        assertThat(loaner(FIRST).state()).isEqualTo(LoanerState.POOL);
        assertThat(holder(FIRST)).isEqualTo(Holder.store(HOME));
        var ticket = opened();
        var loan = lent(FIRST, ticket);
        assertThat(loan.standing()).isEqualTo(LoanCard.Standing.OUT);
        assertThat(loan.agreedBy()).isEqualTo("Ana Pop");
        assertThat(loaner(FIRST).state()).isEqualTo(LoanerState.LENT);
        assertThat(holder(FIRST)).isEqualTo(Holder.CUSTOMER);
        assertThat(read(ticket).loanerLent()).isTrue();

        // ready: now it is due
        rig.later(Duration.ofHours(1));
        var ready = take(ticket, Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("restarted"));
        assertThat(out()).singleElement().satisfies(one -> {
            assertThat(one.standing()).isEqualTo(LoanCard.Standing.DUE);
            assertThat(one.dueSince()).isEqualTo(rig.now());
            assertThat(one.overdueAt()).isEqualTo(rig.now().plus(Duration.ofDays(3)));
        });
        assertThat(catchThrowableOfType(StepRefused.class, () -> collect(ready)).objection())
                .isEqualTo("LOANER_OUT");
        assertThat(rig.tx(clerk(), () -> rig.the(CaseFile.class).legal(ticket.number())))
                .filteredOn(one -> one.step() == Step.COLLECT)
                .extracting(LegalStep::objection)
                .containsExactly("LOANER_OUT");

        var ended = rig.tx(clerk(), () -> desk.takeBack(back(loan)));
        assertThat(ended.standing()).isEqualTo(LoanCard.Standing.RETURNED);
        assertThat(loaner(FIRST).state()).isEqualTo(LoanerState.POOL);
        assertThat(loaner(FIRST).battery()).isEqualTo(89);
        assertThat(holder(FIRST)).isEqualTo(Holder.store(HOME));
        assertThat(read(ticket).loanerLent()).isFalse();
        assertThat(collect(ready).status()).isEqualTo(TicketStatus.COLLECTED);
        assertThat(said(ticket)).isEqualTo("LOANER_LENT " + FIRST + ";LOANER_BACK " + FIRST + ";");
        assertThat(out()).isEmpty();
        assertThat(rig.tx(clerk(), () -> rig.the(LoanBook.class).of(ticket.number())))
                .containsExactly(rig.tx(clerk(), () -> rig.the(LoanBook.class).loan(loan.id())));
    }

    @ParameterizedTest
    @CsvSource({
        "'',            true,  POOL,    lent again at once",
        "'',            false, CARE,    wiped first",
        "cracked glass, true,  DAMAGED, mended first",
    })
    void whatComesBackIsFitForWhatItLooksLike(String damage, boolean wiped, LoanerState state, String why) {
        var ticket = opened();
        var loan = lent(FIRST, ticket);
        rig.tx(clerk(), () -> desk.takeBack(new TakeBack(loan.id(), "used", "", damage, null, wiped)));
        assertThat(loaner(FIRST).state()).as(why).isEqualTo(state);
        assertThat(loaner(FIRST).looks()).isEqualTo("used");
        assertThat(loaner(FIRST).battery()).as("nobody measured it anew").isEqualTo(90);
        assertThatThrownBy(() -> rig.tx(clerk(), () -> desk.takeBack(back(loan))))
                .isInstanceOf(LoanOver.class);
    }

    @Test
    void aLeadWaivesAndTheCustomerOwesIt() {
        var ticket = ready();
        var loan = lent(FIRST, ticket);
        assertThatThrownBy(() -> rig.tx(clerk(), () -> desk.waive(loan.id(), "away")))
                .isInstanceOf(Forbidden.class);
        assertThat(errors(() -> rig.tx(lead(), () -> desk.waive(loan.id(), " "))))
                .containsExactly("reason:REQUIRED");
        rig.tx(lead(), () -> desk.waive(loan.id(), "left it at home, comes on Friday"));
        collect(ticket);
        assertThat(out()).singleElement().satisfies(one -> {
            assertThat(one.standing()).isEqualTo(LoanCard.Standing.OWED);
            assertThat(one.waiver()).isEqualTo("left it at home, comes on Friday");
            assertThat(one.waivedBy()).isEqualTo(lead().name());
        });
        assertThat(said(ticket)).contains("LOANER_WAIVED " + FIRST);
        take(read(ticket), Step.CLOSE, Papers.NONE);
        rig.tx(clerk(), () -> desk.takeBack(back(loan)));
        assertThat(out()).isEmpty();
        assertThat(read(ticket).loanerLent()).isFalse();
    }

    @Test
    void whatWasNotWaivedIsADiscrepancyOnceTheRepairIsOver() {
        var ticket = opened();
        var loan = lent(FIRST, ticket);
        take(ticket, Step.VOID_TICKET, Papers.NONE.withReason("opened twice"));
        assertThat(discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::detail, Discrepancy::ticket)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Discrepancy.Kind.LOANER_OWED, FIRST, ticket.number()));
        rig.tx(lead(), () -> desk.waive(loan.id(), "will be fetched"));
    }

    @Test
    void whereTheLedgerHasItElsewhereIsADiscrepancy() {
        var phone = Thing.device(loaner(FIRST).deviceId());
        rig.tx(
                clerk(),
                () -> rig.the(CustodyDesk.class).handOver(phone, Holder.store(HOME), Holder.CUSTOMER, "", rig.now()));
        assertThat(discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::holder, Discrepancy::label)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Discrepancy.Kind.STOCK_ELSEWHERE,
                        "customer",
                        loaner(FIRST).label()));
        rig.tx(
                clerk(),
                () -> rig.the(CustodyDesk.class).handOver(phone, Holder.CUSTOMER, Holder.store(HOME), "", rig.now()));
    }

    @Test
    void itIsLateAfterThreeDaysUnlessALongerLoanWasGranted() {
        var ticket = ready();
        var loan = lent(FIRST, ticket);
        rig.later(Duration.ofDays(3).plusSeconds(1));
        assertThat(out()).extracting(LoanCard::standing).containsExactly(LoanCard.Standing.OVERDUE);
        assertThat(errors(() -> rig.tx(clerk(), () -> desk.extend(loan.id(), LocalDate.parse("2026-11-25"), ""))))
                .containsExactly("reason:REQUIRED", "until:DAY_OVER");
        assertThat(errors(() -> rig.tx(clerk(), () -> desk.extend(loan.id(), LocalDate.parse("2028-01-01"), "abroad"))))
                .containsExactly("until:TOO_MANY_DAYS");
        var longer = rig.tx(clerk(), () -> desk.extend(loan.id(), LocalDate.parse("2026-11-27"), "abroad"));
        assertThat(longer.standing()).isEqualTo(LoanCard.Standing.DUE);
        assertThat(longer.overdueAt()).as("the end of that day in Bucharest").isEqualTo("2026-11-27T22:00:00Z");
        rig.later(Duration.ofDays(2));
        assertThat(out()).extracting(LoanCard::standing).containsExactly(LoanCard.Standing.OVERDUE);
    }

    @Test
    void whatIsOwedIsListedFirstThenWhatIsLate() {
        var owed = ready();
        var loan = lent(FIRST, owed);
        rig.tx(lead(), () -> desk.waive(loan.id(), "away"));
        var late = ready();
        lent(SECOND, late);
        rig.later(Duration.ofDays(4));
        collect(owed);
        lent("L-RO-BUC-1-003", opened());
        lent("L-RO-BUC-1-004", ready());
        assertThat(out())
                .extracting(LoanCard::standing)
                .containsExactly(
                        LoanCard.Standing.OWED,
                        LoanCard.Standing.OVERDUE,
                        LoanCard.Standing.DUE,
                        LoanCard.Standing.OUT);
        assertThat(rig.tx(clerk(), () -> rig.the(LoanBook.class).free(HOME)))
                .extracting(LoanerCard::code)
                .containsExactly("L-RO-BUC-1-005");
    }

    @Test
    void aLostOneNoLongerStandsInTheWayAndMayTurnUp() {
        var ticket = ready();
        var loan = lent(FIRST, ticket);
        assertThatThrownBy(() -> rig.tx(clerk(), () -> desk.declareLost(loan.id(), "stolen")))
                .isInstanceOf(Forbidden.class);
        assertThat(rig.tx(lead(), () -> desk.declareLost(loan.id(), "stolen from the borrower"))
                        .standing())
                .isEqualTo(LoanCard.Standing.LOST);
        assertThat(holder(FIRST)).isEqualTo(Holder.LOST);
        assertThat(collect(ticket).status()).isEqualTo(TicketStatus.COLLECTED);
        long id = loaner(FIRST).id();
        rig.tx(clerk(), () -> rig.the(PoolDesk.class).put(id, LoanerState.CARE, "the police brought it"));
        assertThat(holder(FIRST)).isEqualTo(Holder.store(HOME));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var nothing = new Lend("", "", "", "x".repeat(401), 101, " ", false);
        assertThat(errors(() -> rig.tx(clerk(), () -> desk.lend(nothing))))
                .containsExactly(
                        "loaner:REQUIRED",
                        "looks:REQUIRED",
                        "accessories:TOO_LONG",
                        "battery:OUT_OF_RANGE",
                        "agreedBy:REQUIRED",
                        "agreed:AGREEMENT_REQUIRED",
                        "ticket:REQUIRED");
        var strange = new Lend("L-NONE", "R-0000000", "a\0b", "", -1, "A", true);
        assertThat(errors(() -> rig.tx(clerk(), () -> desk.lend(strange))))
                .containsExactly(
                        "looks:CONTROL_CHARACTER",
                        "battery:OUT_OF_RANGE",
                        "ticket:UNKNOWN_TICKET",
                        "loaner:UNKNOWN_LOANER");
        var back = new TakeBack(1, "", "", "x".repeat(401), 1000, true);
        assertThat(errors(() -> rig.tx(clerk(), () -> desk.takeBack(back))))
                .containsExactly("looks:REQUIRED", "damage:TOO_LONG", "battery:OUT_OF_RANGE");
    }

    @Test
    void aTicketHasOneLoanerAndALoanerOneTicket() {
        var ticket = opened();
        lent(FIRST, ticket);
        assertThatThrownBy(() -> lent(SECOND, ticket)).isInstanceOf(LoanerOut.class);
        assertThatThrownBy(() -> lent(FIRST, opened())).isInstanceOf(LoanerTaken.class);
        assertThat(loaner(SECOND).state()).isEqualTo(LoanerState.POOL);
    }

    @Test
    void onlyItsOwnStoreLendsItAndOnlyForRepairsThatAreTakenInThere() {
        var ticket = opened();
        assertThat(errors(() -> rig.tx(at(HUB, Role.CLERK), () -> desk.lend(lend("L-RO-BUC-3-001", ticket)))))
                .containsExactly("ticket:UNKNOWN_TICKET");
        assertThat(errors(() -> lent("L-RO-BUC-3-001", ticket))).containsExactly("loaner:OTHER_STORE");
        var manager = new Caller("m", Role.MANAGER, new Scope.Everywhere());
        assertThatThrownBy(() -> rig.tx(manager, () -> desk.lend(lend(FIRST, ticket))))
                .isInstanceOf(Forbidden.class);
        var loan = lent(FIRST, ticket);
        for (var act : List.<Runnable>of(
                () -> desk.takeBack(back(loan)), () -> desk.extend(loan.id(), LocalDate.parse("2026-12-01"), "x")))
            assertThatThrownBy(() -> Callers.acting(at(HUB, Role.CLERK), () -> rig.tx(act)))
                    .isInstanceOf(NotFound.class);
        for (var act : List.<Runnable>of(
                () -> desk.waive(loan.id(), "x"),
                () -> desk.declareLost(loan.id(), "x"),
                () -> rig.the(LoanBook.class).loan(loan.id())))
            assertThatThrownBy(() -> Callers.acting(at(HUB, Role.LEAD), () -> rig.tx(act)))
                    .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        rig.tx(at(HUB, Role.LEAD), () -> rig.the(LoanBook.class).out(HOME)))
                .isInstanceOf(Forbidden.class);
        assertThat(rig.tx(manager, () -> rig.the(LoanBook.class).out(HOME))).hasSize(1);
        var done = collect(take(
                rig.tx(clerk(), () -> desk.takeBack(back(loan))) == null ? ticket : ticket,
                Step.SOLVE_AT_COUNTER,
                Papers.NONE.withNote("x")));
        assertThat(errors(() -> lent(FIRST, done))).containsExactly("ticket:TICKET_OVER");
    }

    @Test
    void anIntakeLendsInTheSameActOrNothingIsDone() {
        var lend = new Lend(FIRST, "", "as new", "", null, "Ana Pop", true);
        var opened = rig.tx(clerk(), () -> rig.the(CounterDesk.class).open(intake(Optional.of(lend))));
        assertThat(opened.ticket().loanerLent()).isTrue();
        assertThat(holder(FIRST)).isEqualTo(Holder.CUSTOMER);
        assertThatThrownBy(() ->
                        rig.tx(clerk(), () -> rig.the(CounterDesk.class).open(intake(Optional.of(lend)))))
                .isInstanceOf(LoanerTaken.class);
        var wrong = new Lend("L-RO-BUC-3-001", "", "", "", null, "", false);
        assertThat(errors(() -> rig.tx(clerk(), () -> rig.the(CounterDesk.class).open(intake(Optional.of(wrong))))))
                .containsExactly(
                        "loan.looks:REQUIRED",
                        "loan.agreedBy:REQUIRED",
                        "loan.agreed:AGREEMENT_REQUIRED",
                        "loaner:OTHER_STORE");
        assertThat(errors(() -> rig.tx(
                        at(HOME, Role.POS), () -> rig.the(CounterDesk.class).open(intake(Optional.of(lend))))))
                .containsExactly("loaner:NOT_ALLOWED");
        var tickets =
                rig.entities().createNativeQuery("select count(*) from ticket").getSingleResult();
        assertThat(((Number) tickets).intValue()).isEqualTo(1);
    }

    @Test
    void aLoanerIsNotTakenInAsItsBorrowersPhone() {
        lent(FIRST, opened());
        var theirs = intake(Optional.empty());
        var ours = new Intake(
                HOME,
                loaner(FIRST).label(),
                "",
                "",
                theirs.customer(),
                true,
                true,
                theirs.symptoms(),
                "",
                theirs.checklist(),
                "used",
                "",
                true,
                Optional.empty());
        assertThat(errors(() -> rig.tx(clerk(), () -> rig.the(CounterDesk.class).open(ours))))
                .containsExactly("imei:LOANER_PHONE");
    }

    @Test
    void theBareTickIsForPhonesOfNoPool() {
        var ticket = opened();
        var ticked = rig.tx(clerk(), () -> desk.tick(ticket.number(), ticket.version(), true));
        assertThat(ticked.loanerLent()).isTrue();
        assertThat(rig.tx(clerk(), () -> desk.tick(ticket.number(), ticked.version(), false))
                        .loanerLent())
                .isFalse();
        lent(FIRST, ticket);
        var now = read(ticket);
        assertThatThrownBy(() -> rig.tx(clerk(), () -> desk.tick(ticket.number(), now.version(), false)))
                .isInstanceOf(LoanerOut.class);
    }

    static List<String> errors(Runnable act) {
        return catchThrowableOfType(InvalidInput.class, act::run).errors().stream()
                .map(error -> error.field() + ":" + error.code())
                .toList();
    }
}
