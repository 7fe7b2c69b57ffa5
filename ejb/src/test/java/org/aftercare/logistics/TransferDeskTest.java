package org.aftercare.logistics;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.TECHNICIAN;
import static org.aftercare.network.SampleNetwork.NORTH;
import static org.aftercare.network.SampleNetwork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.NotTheHolder;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.network.Location;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.ticket.TimelineEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone is taken in at SMALL, repaired at BENCH, and collected at SMALL; parcels take a day. */
class TransferDeskTest {
    static final StoreCode SMALL = new StoreCode("SMALL");
    static final StoreCode BENCH = new StoreCode("BENCH");
    static final StoreCode OTHER = new StoreCode("OTHER");
    static final SampleNetwork NETWORK = new SampleNetwork()
            .with("SMALL", NORTH, "L1", SampleHours.ALWAYS)
            .with("BENCH", NORTH, "L1 L2", SampleHours.ALWAYS)
            .with("OTHER", SOUTH, "L1 L2", SampleHours.ALWAYS)
            .with(
                    new StoreCard(
                            new StoreCode("SHUT"),
                            "Shut",
                            SOUTH,
                            "RO",
                            ZoneId.of("UTC"),
                            new Location(1, 1),
                            "",
                            Set.of("L2"),
                            1,
                            false),
                    SampleHours.ALWAYS);
    static final String IMEI = "490154203237518";
    static final OneDevice DEVICES = new OneDevice();
    static Rig rig;

    @BeforeEach
    void clean() {
        rig.at(Rig.MONDAY_NOON);
        rig.tx(() -> {
            rig.entities().createNativeQuery("delete from transfer").executeUpdate();
            rig.entities().createNativeQuery("delete from scan_exception").executeUpdate();
        });
    }

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing")
                .with(NetworkDesk.class, NETWORK)
                .with(DeviceDesk.class, DEVICES);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void aPhoneTravelsToItsBenchAndHomeAgain() {
        var story = routedToBench();
        var there = dispatch(story, "SMALL", "BENCH", "");
        assertThat(there.dueAt()).isEqualTo(rig.now().plus(Duration.ofDays(1)));
        assertThat(story.holder()).isEqualTo(Holder.transit(there.id()));
        assertThat(incoming("BENCH")).containsExactly(there);
        assertThat(outgoing("SMALL")).containsExactly(there);

        rig.later(Duration.ofDays(1));
        var scanned = scan(story, "BENCH", story.number().value());
        assertThat(scanned.found()).isEqualTo("TICKET");
        assertThat(scanned.moved()).isEqualTo("RECEIVED");
        assertThat(scanned.exception()).isEmpty();
        assertThat(story.holder()).isEqualTo(Holder.store(BENCH));
        assertThat(incoming("BENCH")).isEmpty();

        story.take(Step.START_DIAGNOSIS, "BENCH", TECHNICIAN);
        story.take(Step.WITHDRAW, "BENCH", LEAD);
        assertThat(story.take(Step.PACK_FOR_RETURN, "BENCH", TECHNICIAN).status())
                .as("packed elsewhere, it goes home")
                .isEqualTo(TicketStatus.HOMEBOUND);

        dispatch(story, "BENCH", "SMALL", "");
        rig.later(Duration.ofDays(1));
        assertThat(scan(story, "SMALL", story.number().value()).moved()).isEqualTo("HOME");
        assertThat(story.card().status()).isEqualTo(TicketStatus.RETURN_READY);
        assertThat(story.holder()).isEqualTo(Holder.store(SMALL));
        assertThat(legs(story))
                .extracting(TransferCard::receivedBy)
                .containsExactly("technician@BENCH", "technician@SMALL");
        assertThat(moves(story)).containsExactly("SMALL → BENCH", "BENCH", "BENCH → SMALL", "SMALL");
        assertThat(rig.tx(() -> rig.the(CustodyDesk.class).isUnbroken(story.phone())))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            to its bench, without a word             | BENCH |          |
            elsewhere needs a reason                 | OTHER |          | reason:REASON_REQUIRED
            elsewhere with a reason                  | OTHER | flooded  |
            not to where it is                       | SMALL | flooded  | storeCode:SAME_STORE
            not to a store that is not in operation  | SHUT  | flooded  | storeCode:STORE_CLOSED
            not to a store that isn't                | NONE  | flooded  | storeCode:UNKNOWN_STORE
            """)
    void aPhoneIsSent(String why, String to, String reason, String error) {
        var story = routedToBench();
        if (error == null) {
            assertThat(dispatch(story, "SMALL", to, reason == null ? "" : reason)
                            .to()
                            .value())
                    .isEqualTo(to);
            assertThat(story.card().benchStore().value()).isEqualTo(to);
        } else
            assertThatThrownBy(() -> dispatch(story, "SMALL", to, reason == null ? "" : reason))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(error);
    }

    @Test
    void noOverrideGoesWhereTheLevelIsLacking() {
        var story = new SampleStory(rig, "BENCH");
        assertThatThrownBy(() -> dispatch(story, "BENCH", "SMALL", "nearer to the customer"))
                .hasMessageContaining("storeCode:LACKS_LEVEL");
    }

    @Test
    void aPhoneThatIsReadyIsNotSentAway() {
        var story = new SampleStory(rig, "BENCH");
        story.take(Step.SOLVE_AT_COUNTER, "BENCH", CLERK);
        assertThatThrownBy(() -> dispatch(story, "BENCH", "OTHER", "flooded")).hasMessageContaining("NOT_ALLOWED");
    }

    @Test
    void onlyTheStoreThatHasItSendsIt() {
        var story = routedToBench();
        assertThatThrownBy(() -> dispatch(story, "BENCH", "OTHER", "flooded")).isInstanceOf(NotTheHolder.class);
        assertThatThrownBy(() -> dispatch(story, "OTHER", "BENCH", "")).isInstanceOf(NotFound.class);
        dispatch(story, "SMALL", "BENCH", "");
        assertThatThrownBy(() -> dispatch(story, "SMALL", "BENCH", ""))
                .as("twice at once: the second is told")
                .isInstanceOf(NotTheHolder.class);
        assertThat(legs(story)).hasSize(1);
    }

    @Test
    void whoeverScansInAStoreBelongsToIt() {
        var story = routedToBench();
        dispatch(story, "SMALL", "BENCH", "");
        assertThatThrownBy(() ->
                        scanAs(story.at("SMALL", CLERK), "BENCH", story.number().value()))
                .isInstanceOf(Forbidden.class);
        var manager = new Caller("boss", Role.MANAGER, new Scope.InRegion(NORTH));
        assertThatThrownBy(() -> scanAs(manager, "BENCH", story.number().value()))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            never received by the sender      | SMALL | yes | SENT_FROM_HERE | 1
            nor by a third store              | OTHER | yes | WRONG_STORE    | 1
            scanned where it lies             | SMALL | no  | ALREADY_HERE   | 0
            nobody announced it               | OTHER | no  | NOT_EXPECTED   | 1
            """)
    void aScanThatMovesNothing(String why, String store, String sent, String exception, long kept) {
        var story = routedToBench();
        if (sent.equals("yes")) dispatch(story, "SMALL", "BENCH", "");
        var holder = story.holder();
        var scanned = scan(story, store, story.number().value());
        assertThat(scanned.exception()).isEqualTo(exception);
        assertThat(scanned.moved()).isEmpty();
        assertThat(scanned.ticket()).isEqualTo(story.number().value());
        assertThat(story.holder()).isEqualTo(holder);
        assertThat(exceptions()).isEqualTo(kept);
    }

    @Test
    void theSameScanAgainIsNoMistake() {
        var story = routedToBench();
        dispatch(story, "SMALL", "BENCH", "");
        scan(story, "BENCH", story.number().value());
        assertThat(scan(story, "BENCH", story.number().value().toLowerCase()).exception())
                .isEqualTo("ALREADY_HERE");
        assertThat(exceptions()).isZero();
    }

    @Test
    void aStrangersPhoneIsTold() {
        DEVICES.known = Optional.of(device(IMEI, 4711));
        var clerk = new SampleStory(rig, "SMALL").at("SMALL", CLERK);
        var known = scanAs(clerk, "SMALL", IMEI);
        assertThat(known.found()).isEqualTo("DEVICE");
        assertThat(known.exception()).isEqualTo("STRANGER");
        var nothing = scanAs(clerk, "SMALL", "R-0000000");
        assertThat(nothing.found()).isEqualTo("NOTHING");
        assertThat(nothing.exception()).isEqualTo("STRANGER");
        assertThat(scanAs(clerk, "SMALL", "'; drop table transfer; --").found()).isEqualTo("NOTHING");
        assertThat(exceptions()).isEqualTo(3);
    }

    @Test
    void aPhoneIsReceivedByItsImeiToo() {
        var story = routedToBench();
        DEVICES.known = Optional.of(device(IMEI, story.card().deviceId()));
        dispatch(story, "SMALL", "BENCH", "");
        var scanned = scan(story, "BENCH", IMEI);
        assertThat(scanned.found()).isEqualTo("DEVICE");
        assertThat(scanned.moved()).isEqualTo("RECEIVED");
    }

    @Test
    void aScanFromTheFutureIsAMistake() {
        var story = routedToBench();
        assertThatThrownBy(() -> story.as(
                        story.at("SMALL", CLERK),
                        () -> rig.the(TransferDesk.class)
                                .scan(story.number().value(), SMALL, rig.now().plus(Duration.ofHours(1)))))
                .hasMessageContaining("at:DATE_FUTURE");
    }

    @Test
    void nobodyWorksOnAPhoneThatIsElsewhere() {
        var story = routedToBench();
        assertThatThrownBy(() -> story.take(Step.START_DIAGNOSIS, "BENCH", TECHNICIAN))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.objection()).isEqualTo("PHONE_ELSEWHERE"));
        dispatch(story, "SMALL", "BENCH", "");
        assertThatThrownBy(() -> story.take(Step.SOLVE_AT_COUNTER, "SMALL", CLERK))
                .as("nor is it solved at the counter that it left")
                .isInstanceOf(StepRefused.class);
        List<LegalStep> legal = story.as(
                story.at("BENCH", TECHNICIAN), () -> rig.the(CaseFile.class).legal(story.number()));
        assertThat(legal)
                .filteredOn(step -> step.step() == Step.START_DIAGNOSIS)
                .extracting(LegalStep::objection)
                .containsExactly("PHONE_ELSEWHERE");
        scan(story, "BENCH", story.number().value());
        assertThat(story.take(Step.START_DIAGNOSIS, "BENCH", TECHNICIAN).status())
                .isEqualTo(TicketStatus.DIAGNOSING);
    }

    @Test
    void aLostPhoneIsAwaitedNowhere() {
        var story = routedToBench();
        dispatch(story, "SMALL", "BENCH", "");
        story.take(Step.DECLARE_LOST, "SMALL", LEAD);
        assertThat(incoming("BENCH")).isEmpty();
        assertThat(legs(story)).extracting(TransferCard::receivedAt).containsOnlyNulls();
    }

    /** Taken in at SMALL, which lacks the level. */
    private SampleStory routedToBench() {
        var story = new SampleStory(rig, "SMALL");
        rig.tx(Caller.SYSTEM, () -> rig.the(TicketDesk.class).moveBench(story.number(), BENCH, NORTH, ""));
        return story;
    }

    /** Knows one phone. */
    private static final class OneDevice extends DeviceDesk {
        private Optional<DeviceCard> known = Optional.empty();

        @Override
        public List<DeviceModel> models() {
            return List.of();
        }

        @Override
        public Optional<DeviceCard> find(long id) {
            return Optional.empty();
        }

        @Override
        public Optional<DeviceCard> find(String imeiOrSerial) {
            return known.filter(device -> device.imei().equals(imeiOrSerial));
        }
    }

    private static DeviceCard device(String imei, long id) {
        return new DeviceCard(
                id,
                imei,
                "",
                "",
                "MODEL",
                "Brand",
                "Model",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "RO",
                "");
    }

    private TransferCard dispatch(SampleStory story, String from, String to, String reason) {
        return story.as(
                story.at(from, TECHNICIAN),
                () -> rig.the(TransferDesk.class).dispatch(story.number(), new StoreCode(to), reason));
    }

    private Scanned scan(SampleStory story, String store, String code) {
        return scanAs(story.at(store, TECHNICIAN), store, code);
    }

    private Scanned scanAs(Caller caller, String store, String code) {
        return rig.tx(caller, () -> rig.the(TransferDesk.class).scan(code, new StoreCode(store), rig.now()));
    }

    private List<TransferCard> incoming(String store) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(TransferDesk.class).incoming(new StoreCode(store)));
    }

    private List<TransferCard> outgoing(String store) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(TransferDesk.class).outgoing(new StoreCode(store)));
    }

    private List<TransferCard> legs(SampleStory story) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(TransferDesk.class).legs(story.number()));
    }

    private List<String> moves(SampleStory story) {
        return rig.tx(Caller.SYSTEM, () -> rig.the(CaseFile.class).timeline(story.number())).stream()
                .filter(entry -> entry.kind() == TimelineEntry.Kind.MOVED)
                .map(TimelineEntry::detail)
                .toList();
    }

    private long exceptions() {
        return rig.tx(() -> ((Number) rig.entities()
                        .createNativeQuery("select count(*) from scan_exception")
                        .getSingleResult())
                .longValue());
    }
}
