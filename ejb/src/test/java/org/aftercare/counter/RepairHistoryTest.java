package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
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
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.platform.Sheet;
import org.aftercare.ticket.Estimate;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.History;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.History.Result;
import org.aftercare.warranty.HistoryDesk;
import org.aftercare.warranty.WarrantyDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one repair leaves behind for the next claim. */
class RepairHistoryTest {
    static final Imei PHONE = CounterStoryTest.PHONE;
    static final LocalDate SOLD = LocalDate.parse("2026-08-01");

    final Rig rig = new Rig().with(ReferenceFiles.class, new DemoFiles.Nobody() {
        @Override
        public Sheet sheet(String name, String... columns) {
            if (!name.equals("plans.csv")) return super.sheet(name, columns);
            var head = String.join(",", columns);
            return sheetOf(
                    name,
                    head + "\nGLASS,*,*,*,display,2026-01-01,BOUGHT,12,0,30,CUSTOMER_DAMAGE,REPAIR,no,test\n",
                    columns);
        }
    });
    final CounterDesk counter = rig.the(CounterDesk.class);
    final HistoryDesk histories = rig.the(HistoryDesk.class);

    @BeforeEach
    void aPhoneSoldInAugust() {
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
        rig.tx(Caller.SYSTEM, () -> rig.the(DeviceDesk.class).register(sold(PHONE)));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    static RegisterDevice sold(Imei imei) {
        return new RegisterDevice(
                imei.value(),
                "",
                "",
                "SM-S916B",
                Optional.of(SOLD),
                Optional.empty(),
                Optional.empty(),
                "RO",
                "retail");
    }

    Caller at(Role role) {
        var card =
                Callers.acting(Caller.SYSTEM, () -> rig.the(NetworkDesk.class).store(CounterStoryTest.HOME));
        return new Caller("ana-" + role, role, new Scope.AtStore(card.code(), card.region()));
    }

    TicketCard take(Role role, TicketCard ticket, Step step, Papers papers) {
        return rig.tx(at(role), () -> counter.take(new TakeStep(ticket.number(), ticket.version(), step, papers)));
    }

    TicketCard opened(String symptom) {
        return rig.tx(at(Role.CLERK), () -> counter.open(CounterStoryTest.intake(PHONE, symptom, true)))
                .ticket();
    }

    TicketCard repaired() {
        var ticket = opened("BATTERY_SHORT");
        ticket = take(Role.TECHNICIAN, ticket, Step.START_DIAGNOSIS, Papers.NONE);
        ticket = take(Role.TECHNICIAN, ticket, Step.START_REPAIR, Papers.NONE.withFinding("BATTERY_DEFECT"));
        ticket = take(Role.TECHNICIAN, ticket, Step.FINISH_REPAIR, Papers.NONE.withRepair("battery replaced"));
        ticket = take(Role.TECHNICIAN, ticket, Step.PASS_CHECK, Papers.NONE);
        return take(Role.CLERK, ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
    }

    Coverage.ComponentDecision check(String imei, String part) {
        return rig.tx(at(Role.CLERK), () -> {
                    var device = rig.the(DeviceDesk.class).atCounter(imei, "");
                    return rig.the(WarrantyDesk.class)
                            .check(new Coverage.Question(
                                    device, LocalDate.parse("2026-11-23"), "RO", true, List.of(part), List.of()));
                })
                .components()
                .get(0);
    }

    @Test
    void aRepairUnderTheSellersLiabilityMakesItOneYearLonger() {
        assertThat(check(PHONE.value(), "battery").coveredUntil()).isEqualTo(LocalDate.parse("2028-08-01"));
        assertThat(check(PHONE.value(), "battery").reasons()).extracting("code").contains("EXTENDED_IF_REPAIRED");
        repaired();
        var after = check(PHONE.value(), "battery");
        assertThat(after.by()).isEqualTo("STATUTORY");
        assertThat(after.coveredUntil()).isEqualTo(LocalDate.parse("2029-08-01"));
        assertThat(after.reasons())
                .extracting("code")
                .contains("EXTENDED_BY_REPAIR")
                .doesNotContain("EXTENDED_IF_REPAIRED");
        assertThat(after.stack()).extracting("source").contains("EARLIER_REPAIR");
    }

    @Test
    void aStayWithoutARepairAddsNothing() {
        var ticket = opened("BATTERY_SHORT");
        ticket = take(Role.CLERK, ticket, Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("a setting"));
        take(Role.CLERK, ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        assertThat(check(PHONE.value(), "battery").coveredUntil()).isEqualTo(LocalDate.parse("2028-08-01"));
        var device = ticket.deviceId();
        assertThat(rig.tx(at(Role.CLERK), () -> histories.of(device)).repairs())
                .extracting("result")
                .containsExactly(Result.NOTHING);
    }

    @Test
    void whatIsOwedForTheOldUnitIsOwedForTheOneGivenInstead() {
        var first = repaired();
        rig.tx(at(Role.CLERK), () -> histories.buy(first.deviceId(), new BoughtPlan("GLASS", SOLD), "C-1"));
        var ticket = take(Role.CLERK, opened("TOUCH"), Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead"));
        ticket =
                take(Role.TECHNICIAN, ticket, Step.SWAP, Papers.NONE.withReplacement(CounterStoryTest.ANOTHER.value()));
        take(Role.CLERK, ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        var given = check(CounterStoryTest.ANOTHER.value(), "display");
        assertThat(given.coveredUntil()).isEqualTo(LocalDate.parse("2029-08-01"));
        assertThat(given.stack()).extracting("code").contains("GLASS");
    }

    @Test
    void aPlanIsBoughtOnceAndKnown() {
        long device = rig.tx(
                at(Role.CLERK),
                () -> rig.the(DeviceDesk.class).atCounter(PHONE.value(), "").id());
        var plan = new BoughtPlan("GLASS", SOLD);
        rig.tx(at(Role.POS), () -> histories.buy(device, plan, "C-1"));
        assertThat(rig.tx(at(Role.POS), () -> histories.buy(device, plan, "C-1"))
                        .plans())
                .containsExactly(plan);
        assertThatThrownBy(() -> rig.tx(
                        at(Role.POS),
                        () -> histories.buy(
                                device, new BoughtPlan("NONE", LocalDate.parse("2027-01-01")), "x".repeat(81))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("planCode:UNKNOWN_PLAN")
                .hasMessageContaining("boughtOn:DATE_FUTURE")
                .hasMessageContaining("reference:TOO_LONG");
        assertThatThrownBy(() ->
                        rig.tx(at(Role.POS), () -> histories.buy(device, new BoughtPlan("GLASS", LocalDate.MIN), "")))
                .hasMessageContaining("boughtOn:DATE_PAST");
    }

    @Test
    void theCustomerMayPreferTheMakersWarrantyAndAFindingLeavesItSo() {
        var ticket = opened("BATTERY_SHORT");
        var chosen = rig.tx(
                at(Role.CLERK), () -> rig.the(TicketDesk.class).choose(ticket.number(), ticket.version(), "MAKER"));
        assertThat(decision(chosen).by()).isEqualTo("MAKER");
        assertThat(decision(chosen).reasons()).extracting("code").contains("CHOSEN_BY_CUSTOMER");
        var found = take(Role.TECHNICIAN, chosen, Step.START_DIAGNOSIS, Papers.NONE);
        found = take(Role.TECHNICIAN, found, Step.START_REPAIR, Papers.NONE.withFinding("BATTERY_DEFECT"));
        assertThat(decision(found).by()).isEqualTo("MAKER");
        var again = found;
        assertThatThrownBy(() -> rig.tx(
                        at(Role.CLERK),
                        () -> rig.the(TicketDesk.class).choose(again.number(), again.version(), "PLAN NONE")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("ground:GROUND_NOT_IN_FORCE");
    }

    @Test
    void aNewStayKnowsNeitherTheWishNorTheGoodwillOfTheLast() {
        var first = opened("BATTERY_SHORT");
        var ticket = rig.tx(
                at(Role.CLERK), () -> rig.the(TicketDesk.class).choose(first.number(), first.version(), "MAKER"));
        ticket = take(Role.TECHNICIAN, ticket, Step.START_DIAGNOSIS, Papers.NONE);
        ticket = take(
                Role.MANAGER,
                ticket,
                Step.GRANT_GOODWILL,
                Papers.NONE
                        .withFinding("BATTERY_DEFECT")
                        .withReason("a good customer")
                        .withGoodwill(new Money(new BigDecimal("10"), Currency.getInstance("RON"))));
        assertThat(asked(ticket).goodwill()).isTrue();
        ticket = take(Role.TECHNICIAN, ticket, Step.FINISH_REPAIR, Papers.NONE.withRepair("battery replaced"));
        ticket = take(Role.TECHNICIAN, ticket, Step.PASS_CHECK, Papers.NONE);
        ticket = take(Role.CLERK, ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        assertThat(asked(ticket).choice()).isEqualTo("MAKER");
        rig.later(Duration.ofHours(2));
        ticket = take(
                Role.CLERK,
                ticket,
                Step.COME_BACK,
                Papers.NONE.withCondition("as before").withReason("same fault"));
        ticket = take(Role.TECHNICIAN, ticket, Step.START_DIAGNOSIS, Papers.NONE);
        ticket = take(Role.TECHNICIAN, ticket, Step.START_REPAIR, Papers.NONE.withFinding("BATTERY_DEFECT"));
        assertThat(asked(ticket).goodwill()).isFalse();
        assertThat(asked(ticket).choice()).isEmpty();
        assertThat(decision(ticket).stack()).extracting("source").contains("EARLIER_REPAIR");
    }

    Coverage.Question asked(TicketCard ticket) {
        return rig.tx(at(Role.CLERK), () -> rig.the(WarrantyDesk.class).question(ticket.coverageId()));
    }

    History history(TicketCard ticket) {
        return rig.tx(at(Role.CLERK), () -> histories.of(ticket.deviceId()));
    }

    @Test
    void eachPartThatWasRepairedCountsForItself() {
        var ticket = take(Role.TECHNICIAN, opened("BATTERY_SHORT"), Step.START_DIAGNOSIS, Papers.NONE);
        ticket = take(Role.TECHNICIAN, ticket, Step.START_REPAIR, Papers.NONE.withFinding("BATTERY_DEFECT"));
        ticket = take(Role.TECHNICIAN, ticket, Step.LOOK_AGAIN, Papers.NONE.withReason("the touch fails, too"));
        ticket = take(Role.TECHNICIAN, ticket, Step.START_REPAIR, Papers.NONE.withFinding("TOUCH_DEFECT"));
        ticket = take(Role.TECHNICIAN, ticket, Step.FINISH_REPAIR, Papers.NONE.withRepair("both replaced"));
        ticket = take(Role.TECHNICIAN, ticket, Step.PASS_CHECK, Papers.NONE);
        ticket = take(Role.CLERK, ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        assertThat(history(ticket).repairs())
                .extracting("component", "under", "result")
                .containsExactly(
                        tuple("battery", "STATUTORY", Result.REPAIRED), tuple("display", "STATUTORY", Result.REPAIRED));
        assertThat(check(PHONE.value(), "display").stack()).extracting("source").contains("EARLIER_REPAIR");
        assertThat(check(PHONE.value(), "display").coveredUntil())
                .as("one stay lengthens the seller's liability once")
                .isEqualTo(LocalDate.parse("2029-08-01"));
    }

    @Test
    void aUnitGivenInsteadIsAnExchangeOfTheWholeDevice() {
        var ticket =
                take(Role.CLERK, opened("BATTERY_SHORT"), Step.DECLARE_DEAD_ON_ARRIVAL, Papers.NONE.withReason("dead"));
        ticket =
                take(Role.TECHNICIAN, ticket, Step.SWAP, Papers.NONE.withReplacement(CounterStoryTest.ANOTHER.value()));
        ticket = take(Role.CLERK, ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        assertThat(history(ticket).repairs())
                .extracting("component", "result")
                .containsExactly(tuple("device", Result.EXCHANGED));
    }

    Coverage.ComponentDecision decision(TicketCard ticket) {
        return rig.tx(at(Role.CLERK), () -> rig.the(WarrantyDesk.class).decision(ticket.coverageId()))
                .components()
                .get(0);
    }

    @Test
    void nobodyIsChargedForWhatIsOwed() {
        var ticket = take(Role.TECHNICIAN, opened("BATTERY_SHORT"), Step.START_DIAGNOSIS, Papers.NONE);
        var price = new Estimate(Money.of("10.00", "RON"), Money.of("20.00", "RON"), Money.of("5.70", "RON"));
        var papers = Papers.NONE.withFinding("BATTERY_DEFECT").withEstimate(price);
        assertThatThrownBy(() -> take(Role.TECHNICIAN, ticket, Step.SEND_ESTIMATE, papers))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.objection()).isEqualTo("COVERED"));
    }

    @Test
    void whatThePaperTellsOfTheSaleIsKeptWithAPhoneThatNobodyKnew() {
        var stranger = Imei.completing("35076399000077");
        var asked = CounterStoryTest.intake(stranger, "BATTERY_SHORT", true);
        var told = new Intake(
                asked.store(),
                asked.imei(),
                "",
                "SM-S916B",
                asked.customer(),
                true,
                true,
                asked.symptoms(),
                "",
                asked.checklist(),
                "scratches",
                "",
                true,
                Optional.empty(),
                new Intake.Sale(Optional.of(SOLD), "RO"));
        var opened = rig.tx(at(Role.CLERK), () -> counter.open(told));
        assertThat(opened.coverage().components().get(0).coveredUntil()).isEqualTo(LocalDate.parse("2028-08-01"));
        assertThat(check(stranger.value(), "battery").by()).isEqualTo("STATUTORY");
    }

    @Test
    void aCheckCostsTheSameStatementsWhateverTheDeviceHasBeenThrough() {
        long before = rig.statements(() -> check(PHONE.value(), "battery"));
        repaired();
        assertThat(before).isLessThanOrEqualTo(3);
        assertThat(rig.statements(() -> check(PHONE.value(), "battery"))).isEqualTo(before);
    }
}
