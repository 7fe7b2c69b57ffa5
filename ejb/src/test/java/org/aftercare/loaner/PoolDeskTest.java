package org.aftercare.loaner;

import static org.aftercare.loaner.LoanDeskTest.HOME;
import static org.aftercare.loaner.LoanDeskTest.HUB;
import static org.aftercare.loaner.LoanDeskTest.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
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
import org.aftercare.device.Imei;
import org.aftercare.logistics.ReconciliationDesk;
import org.aftercare.logistics.ShelfDesk;
import org.aftercare.logistics.ShelfLine;
import org.aftercare.logistics.ShelfScanned;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's pool at Bucharest Centre, and what its lead makes of it. */
class PoolDeskTest {
    static final String PHONE = Imei.completing("35004012" + "888001").value();
    static final String ANOTHER = Imei.completing("35004012" + "888002").value();

    final Rig rig = new Rig().with(ReferenceFiles.class, new DemoFiles.Nobody());
    final PoolDesk desk = rig.the(PoolDesk.class);

    @BeforeEach
    void read() {
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
    }

    @AfterEach
    void agree() {
        assertThat(rig.tx(Caller.SYSTEM, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 50))
                        .items())
                .isEmpty();
        rig.close();
    }

    Caller at(StoreCode store, Role role) {
        var region = Callers.acting(
                Caller.SYSTEM, () -> rig.the(NetworkDesk.class).store(store).region());
        return new Caller(role.group() + "@" + store, role, new Scope.AtStore(store, region));
    }

    static AddLoaner phone(String device, String code) {
        return new AddLoaner(HOME, device, "", code, "as new", "charger", 97);
    }

    LoanerCard added(String device) {
        return rig.tx(at(HOME, Role.LEAD), () -> desk.add(phone(device, "")));
    }

    private List<LoanerCard> pool(StoreCode store) {
        return rig.tx(at(store, Role.CLERK), () -> desk.pool(store));
    }

    private Holder holder(LoanerCard loaner) {
        return rig.tx(() -> rig.the(CustodyDesk.class).holder(Thing.device(loaner.deviceId())));
    }

    @Test
    void theFirstStartTakesTheFileAndLaterOnesDoNot() {
        assertThat(pool(HOME))
                .extracting(LoanerCard::code)
                .containsExactly(
                        "L-RO-BUC-1-001", "L-RO-BUC-1-002", "L-RO-BUC-1-003", "L-RO-BUC-1-004", "L-RO-BUC-1-005");
        var first = pool(HOME).get(0);
        rig.tx(at(HOME, Role.LEAD), () -> desk.put(first.id(), LoanerState.RETIRED, "too old"));
        rig.tx(() -> rig.the(PoolFile.class).keep());
        assertThat(pool(HOME)).hasSize(4);
    }

    @Test
    void eachStoreCountsItsLoanersAndACodeOfTheirOwnIsLeftAsItIs() {
        var sixth = added(PHONE);
        assertThat(sixth.code()).isEqualTo("L-RO-BUC-1-006");
        assertThat(holder(sixth)).isEqualTo(Holder.store(HOME));
        var own = rig.tx(at(HOME, Role.LEAD), () -> desk.add(phone(ANOTHER, "L-RO-BUC-1-007")));
        var next = added(Imei.completing("35004012" + "888003").value());
        assertThat(own.code()).isEqualTo("L-RO-BUC-1-007");
        assertThat(next.code()).as("the one after").isEqualTo("L-RO-BUC-1-008");
    }

    @Test
    void everyErrorIsToldAtOnce() {
        assertThat(errors(() -> rig.tx(
                        at(HOME, Role.LEAD),
                        () -> desk.add(new AddLoaner(HOME, "", "", "l 1", "", "x".repeat(401), 200)))))
                .containsExactly(
                        "device:REQUIRED",
                        "looks:REQUIRED",
                        "accessories:TOO_LONG",
                        "battery:OUT_OF_RANGE",
                        "code:LOANER_CODE");
        assertThat(errors(() -> rig.tx(at(HOME, Role.LEAD), () -> desk.add(phone(PHONE, "L-RO-BUC-1-001")))))
                .containsExactly("code:CODE_TAKEN");
        assertThat(errors(() -> added(pool(HOME).get(0).label())))
                .containsExactly("device:LOANER_ALREADY", "device:DEVICE_HELD");
        assertThat(errors(() -> added("350040128880019"))).containsExactly("device:IMEI_CHECK_DIGIT");
        assertThat(errors(() -> rig.tx(
                        at(HOME, Role.LEAD),
                        () -> desk.add(new AddLoaner(new StoreCode("NONE"), PHONE, "", "", "x", "", null)))))
                .containsExactly("store:UNKNOWN_STORE");
        assertThat(pool(HOME)).hasSize(5);
    }

    @Test
    void aLeadFillsTheirOwnPoolAndHeadOfficeAll() {
        assertThatThrownBy(() -> rig.tx(at(HOME, Role.CLERK), () -> desk.add(phone(PHONE, ""))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(at(HUB, Role.LEAD), () -> desk.add(phone(PHONE, ""))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(at(HUB, Role.CLERK), () -> desk.pool(HOME)))
                .isInstanceOf(Forbidden.class);
        assertThat(rig.tx(at(HUB, Role.CLERK), () -> desk.find("L-RO-BUC-1-001")))
                .isEmpty();
        var office = new Caller("office", Role.OFFICE, new Scope.Everywhere());
        assertThat(rig.tx(office, () -> desk.add(phone(PHONE, ""))).store()).isEqualTo(HOME);
        long other = pool(HUB).get(0).id();
        assertThatThrownBy(() -> rig.tx(at(HOME, Role.LEAD), () -> desk.put(other, LoanerState.CARE, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(at(HOME, Role.LEAD), () -> desk.describe(other, "x", "", null)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, CARE,    '',     CARE,              to be looked over",
        "CLERK, DAMAGED, '',     reason:REQUIRED,   what is broken must be said",
        "CLERK, DAMAGED, screen, DAMAGED,           said",
        "CLERK, RETIRED, old,    Forbidden,         a lead's act",
        "LEAD,  RETIRED, '',     reason:REQUIRED,   for a reason",
        "LEAD,  RETIRED, old,    RETIRED,           gone",
        "LEAD,  LENT,    x,      NotFromThere,      lent it becomes by a loan alone",
        "LEAD,  LOST,    x,      NotFromThere,      and lost likewise",
        "LEAD,  POOL,    x,      NotFromThere,      it is free already",
    })
    void whatItIsFitForIsSaidBy(Role role, LoanerState next, String reason, String outcome, String why) {
        var loaner = pool(HOME).get(0);
        String said;
        try {
            said = rig.tx(at(HOME, role), () -> desk.put(loaner.id(), next, reason))
                    .state()
                    .name();
        } catch (org.aftercare.platform.InvalidInput refused) {
            said = refused.errors().get(0).field() + ":"
                    + refused.errors().get(0).code();
        } catch (org.aftercare.platform.Refusal refused) {
            said = refused.key();
        }
        assertThat(said).as(why).isEqualTo(outcome);
        assertThat(holder(loaner)).isEqualTo(outcome.equals("RETIRED") ? Holder.SCRAPPED : Holder.store(HOME));
    }

    @Test
    void everyStateIsReachedFromAnother() {
        assertThat(Arrays.stream(LoanerState.values()).flatMap(state -> state.next().stream()))
                .contains(LoanerState.POOL, LoanerState.CARE, LoanerState.DAMAGED, LoanerState.RETIRED);
    }

    @Test
    void aFileIsTakenAsAWholeOrNotAtAll() {
        var lead = at(HOME, Role.LEAD);
        var right = "store,device,looks\nRO-BUC-1," + PHONE + ",as new\nRO-BUC-1,"
                + pool(HOME).get(0).label() + ",known already\n";
        assertThat(rig.tx(lead, () -> desk.upload(right))).isEqualTo(1);
        assertThat(rig.tx(lead, () -> desk.upload(right))).as("nothing twice").isZero();
        assertThat(pool(HOME)).hasSize(6);

        var wrong = "store,device,looks,battery\nRO-BUC-1," + ANOTHER + ",as new,90\nRO-BUC-1,SERIAL-1,,500\n"
                + "RO-BUC-1,490154203237510,as new,\n";
        assertThat(refused(wrong)).containsExactlyInAnyOrder("0 LINE_EMPTY", "0 LINE_RANGE", "0 LINE_NO_THING");
        var unknown = "store,device,looks\nRO-BUC-1," + ANOTHER + ",as new\nRO-BUC-1,SERIAL-1,as new\n";
        assertThat(refused(unknown)).as("of no known model").containsExactly("3 REQUIRED");
        assertThat(pool(HOME)).hasSize(6);
        assertThatThrownBy(() -> rig.tx(lead, () -> desk.upload("store,device,looks\nRO-BUC-3," + ANOTHER + ",x\n")))
                .isInstanceOf(Forbidden.class);
        assertThat(errors(() -> rig.tx(lead, () -> desk.upload(" ")))).containsExactly("file:FILE_EMPTY");
        assertThatThrownBy(() -> rig.tx(lead, () -> desk.upload("a,b\n1,2\n"))).isInstanceOf(PoolFileWrong.class);
    }

    private List<String> refused(String csv) {
        return catchThrowableOfType(PoolFileWrong.class, () -> rig.tx(at(HOME, Role.LEAD), () -> desk.upload(csv)))
                .lines()
                .stream()
                .map(line -> line.number() + " " + line.error().code())
                .toList();
    }

    @Test
    void aCountOfTheShelfExpectsLoanersByTheirOwnCodes() {
        var clerk = at(HOME, Role.CLERK);
        var shelf = rig.the(ShelfDesk.class);
        rig.later(java.time.Duration.ofMinutes(1));
        var count = rig.tx(clerk, () -> shelf.begin(HOME));
        assertThat(rig.tx(clerk, () -> shelf.sheet(count.id())).left())
                .extracting(ShelfLine::label)
                .containsExactlyInAnyOrderElementsOf(
                        pool(HOME).stream().map(LoanerCard::label).toList());
        var scanned = rig.tx(clerk, () -> shelf.scan(count.id(), "l-ro-buc-1-002"));
        assertThat(scanned.found()).isEqualTo(ShelfScanned.Found.EXPECTED);
        assertThat(scanned.line().label()).isEqualTo(pool(HOME).get(1).label());
        assertThat(rig.tx(clerk, () -> shelf.sheet(count.id())).count().missing())
                .isEqualTo(4);
    }
}
