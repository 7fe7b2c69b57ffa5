package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.Imei;
import org.aftercare.device.MarkDesk;
import org.aftercare.device.RegisterDevice;
import org.aftercare.device.Report;
import org.aftercare.device.ReportDevice;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.QueueQuestion;
import org.aftercare.insight.QueueRow;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockCard;
import org.aftercare.sla.ClockKind;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.Outcome;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counter with every room beneath it, on the demo network. */
class CounterStoryTest {
    static final StoreCode HOME = new StoreCode("RO-BUC-1");
    static final StoreCode HUB = new StoreCode("RO-BUC-3");
    static final Imei PHONE = Imei.completing("35076399000001");
    static final Imei ANOTHER = Imei.completing("35076399000002");

    final Rig rig = new Rig().with(ReferenceFiles.class, new DemoFiles.Nobody());
    final CounterDesk counter = rig.the(CounterDesk.class);
    final CustodyDesk custody = rig.the(CustodyDesk.class);

    @BeforeEach
    void twoPhonesSoldInSpring() {
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
        rig.tx(Caller.SYSTEM, () -> rig.the(DeviceDesk.class).register(sold(PHONE)));
        rig.tx(Caller.SYSTEM, () -> rig.the(DeviceDesk.class).register(sold(ANOTHER)));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    static RegisterDevice sold(Imei imei) {
        var spring = Optional.of(LocalDate.parse("2026-04-10"));
        return new RegisterDevice(imei.value(), "", "", "SM-S916B", spring, spring, Optional.empty(), "RO", "retail");
    }

    Caller at(StoreCode store, Role role, String name) {
        var card =
                Callers.acting(Caller.SYSTEM, () -> rig.the(NetworkDesk.class).store(store));
        return new Caller(name, role, new Scope.AtStore(store, card.region()));
    }

    Caller clerk() {
        return at(HOME, Role.CLERK, "ana");
    }

    static Intake intake(Imei imei, String symptom, boolean terms) {
        return new Intake(
                HOME,
                imei.value(),
                "",
                "",
                new NewCustomer("Ana Țăranu", "0722 123 456", "ana@example.org", "ro", "RO"),
                terms,
                true,
                List.of(symptom),
                "nu se mai încarcă 😕",
                new Checklist(true, true, true, true, "", ""),
                "scratches",
                "",
                true,
                Optional.empty());
    }

    OpenedTicket open(String symptom) {
        return rig.tx(clerk(), () -> counter.open(intake(PHONE, symptom, true)));
    }

    TicketCard take(Caller who, TicketCard ticket, Step step, Papers papers) {
        return rig.tx(who, () -> counter.take(new TakeStep(ticket.number(), ticket.version(), step, papers)));
    }

    TicketCard read(Caller who, TicketCard ticket) {
        return rig.tx(who, () -> rig.the(CaseFile.class).read(ticket.number()));
    }

    @Test
    void aPhoneThatItsOwnStoreCanRepairStaysThere() {
        var opened = open("BATTERY_SHORT");
        var ticket = opened.ticket();
        assertThat(opened.coverage().outcome()).isEqualTo(Coverage.Outcome.COVERED);
        assertThat(ticket.benchStore()).isEqualTo(HOME);
        assertThat(ticket.likelyBy()).isBeforeOrEqualTo(ticket.safelyBy());
        assertThat(opened.clocks()).extracting(ClockCard::kind).contains(ClockKind.READY);
        assertThat(opened.trackingToken()).hasSizeGreaterThan(30);
        assertThat(custody.holder(Thing.device(ticket.deviceId()))).isEqualTo(Holder.store(HOME));

        // at the bench
        var technician = at(HOME, Role.TECHNICIAN, "mihai");
        ticket = take(technician, ticket, Step.START_DIAGNOSIS, Papers.NONE);
        ticket = take(technician, ticket, Step.START_REPAIR, Papers.NONE.withFinding("BATTERY_DEFECT"));
        ticket = take(technician, ticket, Step.FINISH_REPAIR, Papers.NONE.withRepair("battery replaced"));
        ticket = take(technician, ticket, Step.PASS_CHECK, Papers.NONE);
        assertThat(ticket.status()).isEqualTo(TicketStatus.READY);

        // back to its owner
        var collect = new TakeStep(ticket.number(), ticket.version(), Step.COLLECT, Papers.NONE.withIdentity("code"));
        ticket = rig.tx(clerk(), () -> counter.handBack(collect, true));
        assertThat(ticket.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(ticket.outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(custody.holder(Thing.device(ticket.deviceId()))).isEqualTo(Holder.CUSTOMER);
        assertThat(custody.isUnbroken(Thing.device(ticket.deviceId()))).isTrue();
    }

    @Test
    void aPhoneWhoseStoreLacksTheLevelGoesToTheHubAndComesHome() {
        var ticket = open("NO_SIGNAL").ticket();
        assertThat(ticket.benchStore()).isEqualTo(HUB);
        var transfers = rig.the(TransferDesk.class);
        var number = ticket.number();
        var technician = at(HUB, Role.TECHNICIAN, "vlad");
        var stillHere = ticket;
        assertThat(catchThrowableOfType(
                                StepRefused.class, () -> take(technician, stillHere, Step.START_DIAGNOSIS, Papers.NONE))
                        .objection())
                .isEqualTo("PHONE_ELSEWHERE");

        // there
        rig.tx(clerk(), () -> transfers.dispatch(number, HUB, ""));
        var there = rig.tx(at(HUB, Role.CLERK, "dana"), () -> transfers.scan(number.value(), HUB, rig.now()));
        assertThat(there.moved()).isEqualTo("RECEIVED");
        ticket = take(technician, read(technician, ticket), Step.START_DIAGNOSIS, Papers.NONE);
        ticket = take(technician, ticket, Step.REPORT_NO_FAULT, Papers.NONE.withReason("signal is fine"));
        ticket = take(technician, ticket, Step.PASS_CHECK, Papers.NONE);
        assertThat(ticket.status()).isEqualTo(TicketStatus.HOMEBOUND);

        // and back
        rig.tx(technician, () -> transfers.dispatch(number, HOME, ""));
        var home = rig.tx(clerk(), () -> transfers.scan(PHONE.value(), HOME, rig.now()));
        assertThat(home.moved()).isEqualTo("HOME");
        assertThat(read(clerk(), ticket).status()).isEqualTo(TicketStatus.READY);
    }

    @Test
    void aSwapKeepsTheOldUnitForTheMakerAndGivesTheNewOneToItsOwner() {
        var ticket = open("TOUCH").ticket();
        var old = Thing.device(ticket.deviceId());
        var technician = at(HOME, Role.TECHNICIAN, "mihai");
        ticket = take(clerk(), ticket, Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead in the box"));
        ticket = take(technician, ticket, Step.SWAP, Papers.NONE.withReplacement(ANOTHER.value()));
        assertThat(ticket.status()).isEqualTo(TicketStatus.READY);
        assertThat(ticket.deviceLabel()).isEqualTo(ANOTHER.value());
        ticket = take(clerk(), ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        assertThat(custody.holder(old)).as("until it is really sent").isEqualTo(Holder.store(HOME));
        assertThat(custody.holder(Thing.device(ticket.deviceId()))).isEqualTo(Holder.CUSTOMER);
        assertThat(custody.isUnbroken(Thing.device(ticket.deviceId()))).isTrue();
    }

    @Test
    void whatWasSwappedIsRetiredAndItsCoverageGoesOnWithTheOther() {
        var ticket = open("TOUCH").ticket();
        var old = ticket.deviceId();
        var technician = at(HOME, Role.TECHNICIAN, "mihai");
        ticket = take(clerk(), ticket, Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead in the box"));
        var spare = Imei.completing("35004012" + "777001").value();
        ticket = take(technician, ticket, Step.SWAP, Papers.NONE.withReplacement(spare.substring(0, 14) + "05"));
        var given = card(ticket.deviceId());
        assertThat(given.imei()).as("of the software version on the box").isEqualTo(spare);
        assertThat(given.soldOn()).isEqualTo(card(old).soldOn()).isPresent();
        assertThat(given.replaces()).isEqualTo(PHONE.value());
        assertThat(card(old).retired())
                .contains(
                        new DeviceCard.Retired(spare, rig.now(), ticket.number().value()));
        ticket = take(clerk(), ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        take(clerk(), ticket, Step.CLOSE, Papers.NONE);

        // months later somebody brings the old one
        assertThat(errors(() -> open("TOUCH")))
                .containsExactly("imei:DEVICE_RETIRED[" + spare.substring(11) + ", 2026-11-23]");
        // and nobody is given it
        var other = rig.tx(clerk(), () -> counter.open(intake(ANOTHER, "TOUCH", true)))
                .ticket();
        var dead = take(clerk(), other, Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead in the box"));
        assertThat(errors(() -> take(technician, dead, Step.SWAP, Papers.NONE.withReplacement(PHONE.value()))))
                .singleElement()
                .asString()
                .startsWith("replacement:DEVICE_RETIRED");
    }

    @Test
    void aReportedPhoneIsNotTakenInUntilItIsFound() {
        var desk = rig.the(MarkDesk.class);
        var office = new Caller("dan", Role.OFFICE, new Scope.Everywhere());
        rig.tx(office, () -> desk.report(new ReportDevice(PHONE.value(), "", Report.STOLEN, "P-1", "")));
        assertThat(errors(() -> open("TOUCH"))).containsExactly("imei:DEVICE_REPORTED_STOLEN[]");
        rig.tx(office, () -> desk.report(new ReportDevice(PHONE.value(), "", Report.FOUND, "", "the owner called")));
        assertThat(open("TOUCH").ticket().status()).isEqualTo(TicketStatus.RECEIVED);
    }

    static List<String> errors(Runnable act) {
        return catchThrowableOfType(InvalidInput.class, act::run).errors().stream()
                .map(error -> error.field() + ":" + error.code() + error.arguments())
                .toList();
    }

    DeviceCard card(long id) {
        return rig.tx(clerk(), () -> rig.the(DeviceDesk.class).byId(id));
    }

    @Test
    void aDeviceIsNotSwappedForItself() {
        var ticket = open("TOUCH").ticket();
        var dead = take(clerk(), ticket, Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead in the box"));
        assertThatThrownBy(() ->
                        take(at(HOME, Role.LEAD, "ioana"), dead, Step.SWAP, Papers.NONE.withReplacement(PHONE.value())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aPhoneOfAVoidedTicketCanBeTakenInAgain() {
        var mistake = open("TOUCH").ticket();
        take(at(HOME, Role.LEAD, "ioana"), mistake, Step.VOID_TICKET, Papers.NONE.withReason("twice"));
        assertThat(open("TOUCH").ticket().status()).isEqualTo(TicketStatus.RECEIVED);
    }

    @Test
    void aPhoneThatWasLostMayTurnUpAtTheCounter() {
        var lost = open("TOUCH").ticket();
        take(at(HOME, Role.LEAD, "ioana"), lost, Step.DECLARE_LOST, Papers.NONE.withReason("not on the shelf"));
        assertThat(custody.holder(Thing.device(lost.deviceId()))).isEqualTo(Holder.LOST);
        assertThat(open("TOUCH").ticket().status()).isEqualTo(TicketStatus.RECEIVED);
    }

    @Test
    void aDeviceHasOneOpenTicket() {
        open("BATTERY_SHORT");
        assertThatThrownBy(() -> open("BATTERY_SHORT")).isInstanceOf(AlreadyOpen.class);
    }

    @Test
    void everyErrorOfAnIntakeIsToldAtOnceAndNothingIsWritten() {
        var wrong = new Intake(
                HOME,
                PHONE.value().substring(0, 14),
                "",
                "",
                new NewCustomer("", "", "", "ro", "RO"),
                false,
                true,
                List.of("NO_SUCH"),
                "",
                new Checklist(true, true, true, true, "", ""),
                "",
                "",
                true,
                Optional.empty());
        var invalid = catchThrowableOfType(InvalidInput.class, () -> rig.tx(clerk(), () -> counter.open(wrong)));
        assertThat(invalid.errors())
                .extracting("field")
                .containsOnly("termsAccepted", "symptoms", "condition", "imei", "customer.name", "customer.phone");
        var count =
                rig.entities().createNativeQuery("select count(*) from ticket").getSingleResult();
        assertThat(((Number) count).intValue()).isZero();
    }

    @Test
    void aClerkOpensAtTheirOwnStoreOnly() {
        var stranger = at(HUB, Role.CLERK, "dana");
        assertThatThrownBy(() -> rig.tx(stranger, () -> counter.open(intake(PHONE, "TOUCH", true))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aPointOfSaleBooksAndTheCounterReceives() {
        var booked = rig.tx(at(HOME, Role.POS, "pos"), () -> counter.open(intake(PHONE, "TOUCH", true)))
                .ticket();
        assertThat(booked.status()).isEqualTo(TicketStatus.BOOKED);
        assertThat(custody.holder(Thing.device(booked.deviceId()))).isEqualTo(Holder.CUSTOMER);
        var received = take(clerk(), booked, Step.RECEIVE, Papers.NONE.withCondition("scratches"));
        assertThat(received.dueAt()).isNotNull();
        assertThat(custody.holder(Thing.device(booked.deviceId()))).isEqualTo(Holder.store(HOME));
    }

    @Test
    void theQueueShowsWhatIsDueNextAndFindsByImei() {
        var ticket = open("BATTERY_SHORT").ticket();
        var queues = rig.the(QueueDesk.class);
        var counterSide = QueueQuestion.of(QueueQuestion.Side.COUNTER);
        var page = rig.tx(clerk(), () -> queues.page(counterSide, "", 50));
        assertThat(page.items()).extracting(QueueRow::number).containsExactly(ticket.number());
        assertThat(page.items().get(0).dueAt()).isNotNull();

        var search = new QueueQuestion(QueueQuestion.Side.COUNTER, "", "", List.of(), "", "", PHONE.value(), "due");
        assertThat(rig.tx(clerk(), () -> queues.page(search, "", 50)).items()).hasSize(1);
        assertThat(rig.tx(at(HUB, Role.CLERK, "dana"), () -> queues.page(search, "", 50))
                        .items())
                .isEmpty();
        assertThat(rig.tx(clerk(), () -> queues.counts(counterSide)))
                .containsEntry("open", 1)
                .containsEntry("breached", 0);
    }

    @Test
    void theBoardCountsEachStoreOnce() {
        open("BATTERY_SHORT");
        var manager = new Caller("radu", Role.MANAGER, new Scope.InRegion(new RegionCode("EAST")));
        var home = rig.tx(manager, () -> rig.the(QueueDesk.class).board(QueueQuestion.at("", ""))).stream()
                .filter(line -> line.store().equals(HOME))
                .toList();
        assertThat(home)
                .singleElement()
                .satisfies(line -> assertThat(line.open()).isEqualTo(1));
        var stranger = new Caller("uwe", Role.MANAGER, new Scope.InRegion(new RegionCode("WEST")));
        assertThat(rig.tx(stranger, () -> rig.the(QueueDesk.class).board(QueueQuestion.at("", ""))))
                .noneMatch(line -> line.store().equals(HOME));
    }

    @Test
    void theMainRequestsCostABoundedNumberOfStatements() {
        var ticket = open("BATTERY_SHORT").ticket();
        var second = intake(ANOTHER, "TOUCH", true);
        assertThat(rig.statements(() -> rig.tx(clerk(), () -> counter.open(second))))
                .as("intake")
                .isLessThanOrEqualTo(43);
        var counterSide = QueueQuestion.of(QueueQuestion.Side.COUNTER);
        assertThat(rig.statements(
                        () -> rig.tx(clerk(), () -> rig.the(QueueDesk.class).page(counterSide, "", 50))))
                .as("queue page")
                .isLessThanOrEqualTo(2);
        assertThat(rig.statements(
                        () -> rig.tx(clerk(), () -> rig.the(CaseFile.class).timeline(ticket.number()))))
                .as("timeline")
                .isLessThanOrEqualTo(2);
        assertThat(rig.statements(
                        () -> rig.tx(clerk(), () -> rig.the(CaseFile.class).legal(ticket.number()))))
                .as("legal steps")
                .isLessThanOrEqualTo(2);
        assertThat(rig.statements(() -> rig.tx(
                        clerk(),
                        () -> counter.verdict(
                                HOME,
                                rig.the(DeviceDesk.class).atCounter(PHONE.value(), ""),
                                true,
                                List.of("BATTERY_SHORT", "TOUCH")))))
                .as("coverage check")
                .isLessThanOrEqualTo(3);
    }
}
