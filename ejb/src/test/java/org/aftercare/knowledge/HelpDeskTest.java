package org.aftercare.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.counter.CounterDesk;
import org.aftercare.counter.Intake;
import org.aftercare.counter.OpenedTicket;
import org.aftercare.counter.TrackingDesk;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.Imei;
import org.aftercare.device.RegisterDevice;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was helped, and who came all the same, in the demo's network. */
class HelpDeskTest {
    static final StoreCode HOME = new StoreCode("RO-BUC-1");
    static final Caller CLERK = new Caller("clerk", Role.CLERK, new Scope.AtStore(HOME, new RegionCode("EAST")));

    final Rig rig = new Rig().with(ReferenceFiles.class, new DemoFiles.Nobody());
    final HelpDesk desk = rig.the(HelpDesk.class);
    private long article;

    @BeforeEach
    void read() {
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
        article = rig.tx(() -> desk.offers("", List.of("FREEZES"))).get(0).article();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void said(Place place, String device, boolean solved) {
        rig.tx(CLERK, () -> {
            desk.said(new SaidHelp(article, place, device, solved));
            return null;
        });
    }

    private HelpFigures figures() {
        return rig.tx(ArticleDeskTest.OFFICE, desk::figures).getOrDefault(article, HelpFigures.NONE);
    }

    private void lookBack() {
        rig.tx(Caller.SYSTEM, () -> desk.lookBack(100));
    }

    private void comes(String imei) {
        open(CLERK, imei);
    }

    private OpenedTicket open(Caller caller, String imei) {
        return rig.tx(
                caller,
                () -> rig.the(CounterDesk.class)
                        .open(new Intake(
                                HOME,
                                imei,
                                "",
                                "SM-S916B",
                                new NewCustomer("Ana Pop", "0722 123 456", "", "ro", "RO"),
                                true,
                                true,
                                List.of("FREEZES"),
                                "",
                                new Checklist(true, true, true, true, "", ""),
                                "scratches",
                                "",
                                true,
                                Optional.empty(),
                                Intake.Sale.UNTOLD)));
    }

    private static String phone(int serial) {
        return Imei.completing("35076399" + "%06d".formatted(serial)).value();
    }

    private String onFile(int serial) {
        String imei = phone(serial);
        rig.tx(
                Caller.SYSTEM,
                () -> rig.the(DeviceDesk.class)
                        .register(new RegisterDevice(
                                imei,
                                "",
                                "",
                                "SM-S916B",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                "")));
        return imei;
    }

    @Test
    void whoStaysAwayForFourteenDaysWasHelped() {
        said(Place.COUNTER, phone(1), true);
        said(Place.COUNTER, phone(2), true);
        said(Place.COUNTER, phone(3), false);
        assertThat(figures()).isEqualTo(new HelpFigures(0, 2, 1, 2, 0));
        rig.later(Duration.ofDays(3));
        comes(phone(2));
        rig.later(Duration.ofDays(10));
        lookBack();
        assertThat(figures().counted()).isZero();
        rig.later(Duration.ofDays(1));
        lookBack();
        assertThat(figures()).isEqualTo(new HelpFigures(0, 2, 1, 0, 1));
        assertThat(rig.entities()
                        .createNativeQuery("select count(*) from help_said where device_label is not null")
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void aBookingIsOfferedHelpAndCountsOnlyIfTheDeviceNeverComes() {
        var pos = new Caller("pos", Role.POS, CLERK.scope());
        var stays = open(pos, phone(21));
        var comes = open(pos, phone(22));
        var tracking = rig.the(TrackingDesk.class);
        for (var booked : List.of(stays, comes)) {
            var repair = rig.tx(() -> tracking.tracking(booked.trackingToken()))
                    .shown()
                    .orElseThrow();
            assertThat(repair.help()).extracting(HelpOffer::article).containsExactly(article);
            rig.tx(() -> tracking.said(booked.trackingToken(), article, true));
            rig.tx(() -> tracking.said(booked.trackingToken(), 4_711, true));
        }
        assertThat(figures()).isEqualTo(new HelpFigures(2, 2, 0, 2, 0));
        rig.later(Duration.ofDays(2));
        var ticket = rig.tx(
                CLERK,
                () -> rig.the(CounterDesk.class)
                        .take(new TakeStep(
                                comes.ticket().number(),
                                comes.ticket().version(),
                                Step.RECEIVE,
                                Papers.NONE.withCondition("scratches"))));
        assertThat(ticket.status()).isEqualTo(TicketStatus.RECEIVED);
        var here = rig.tx(() -> tracking.said(comes.trackingToken(), article, false));
        assertThat(here.shown().orElseThrow().help()).isEmpty();
        rig.later(Duration.ofDays(13));
        lookBack();
        assertThat(figures()).isEqualTo(new HelpFigures(2, 2, 0, 0, 1));
    }

    @Test
    void whoComesLaterWasHelpedAllTheSame() {
        said(Place.COUNTER, phone(1), true);
        rig.later(Duration.ofDays(14).plusSeconds(1));
        comes(phone(1));
        lookBack();
        assertThat(figures().counted()).isEqualTo(1);
    }

    @Test
    void ofOneDeviceTheLastWordCounts() {
        said(Place.OPEN, onFile(7), true);
        said(Place.OPEN, phone(7), false);
        assertThat(figures()).isEqualTo(new HelpFigures(0, 0, 1, 0, 0));
        rig.later(Duration.ofDays(15));
        lookBack();
        said(Place.OPEN, phone(7), true);
        assertThat(figures()).isEqualTo(new HelpFigures(0, 1, 1, 1, 0));
    }

    @Test
    void onTheOpenPageOnlyDevicesOnFileCanBeCounted() {
        said(Place.OPEN, phone(9), true);
        said(Place.OPEN, "", true);
        assertThat(figures()).isEqualTo(new HelpFigures(0, 2, 0, 0, 0));
        said(Place.OPEN, onFile(9), true);
        assertThat(figures().waiting()).isEqualTo(1);
    }

    @Test
    void whatIsAskedForIsCountedByDay() {
        rig.tx(() -> desk.shown(List.of(article, article), Place.OPEN));
        rig.later(Duration.ofDays(1));
        rig.tx(() -> desk.shown(List.of(article), Place.COUNTER));
        said(Place.TRACKING, phone(1), false);
        assertThat(figures()).isEqualTo(new HelpFigures(4, 0, 1, 0, 0));
    }

    @Test
    void whatIsNotOfferedCannotBeAnsweredAndTheCounterIsForStaff() {
        assertThatThrownBy(() -> rig.tx(() -> desk.said(new SaidHelp(4_711, Place.OPEN, "", true))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rig.tx(Caller.CUSTOMER, () -> {
                    desk.said(new SaidHelp(article, Place.COUNTER, phone(1), true));
                    return null;
                }))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(CLERK, desk::figures)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(CLERK, () -> desk.lookBack(1))).isInstanceOf(Forbidden.class);
    }
}
