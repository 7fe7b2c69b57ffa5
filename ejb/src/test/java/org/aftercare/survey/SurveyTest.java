package org.aftercare.survey;

import static org.aftercare.ticket.SampleTickets.BUCHAREST;
import static org.aftercare.ticket.SampleTickets.CLUJ;
import static org.aftercare.ticket.SampleTickets.EAST;
import static org.aftercare.ticket.SampleTickets.clerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.counter.NothingDecided;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.Location;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.InvitationCard.State;
import org.aftercare.ticket.OpenTicket;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.SampleTickets;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.warranty.WarrantyDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the end of a repair to its score. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyTest {
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());
    static final Instant FROM = Rig.MONDAY_NOON.minus(Duration.ofDays(1));
    static final Instant TO = Rig.MONDAY_NOON.plus(Duration.ofDays(60));
    static final Answer GOOD = answer(4);

    final Rig rig = Rig.ofRooms("ticket", "custody", "access", "notice", "survey", "platform");
    final SurveyDesk desk;
    final ScoreDesk scores;
    String email = "ana@example.com";
    long customer = 1;
    long device = 10;

    SurveyTest() {
        rig.with(CustomerDesk.class, new CustomerDesk() {
            @Override
            public CustomerCard byId(long id) {
                return new CustomerCard(customer, "Ana", "", email, "ro");
            }
        });
        rig.with(DeviceDesk.class, new DeviceDesk() {
            @Override
            public Optional<DeviceCard> find(long id) {
                return Optional.empty();
            }

            @Override
            public DeviceCard byId(long id) {
                return new DeviceCard(
                        id,
                        "",
                        "",
                        "S1",
                        "",
                        "",
                        "Phone X",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "");
            }
        });
        rig.with(NetworkDesk.class, new NetworkDesk() {
            @Override
            public StoreCard store(StoreCode code) {
                return card(code);
            }

            @Override
            public BusinessTime calendar(StoreCode code) {
                return SampleHours.ALWAYS;
            }

            @Override
            public List<StoreCard> stores() {
                return List.of(card(BUCHAREST), card(CLUJ));
            }
        });
        rig.with(WarrantyDesk.class, new NothingDecided());
        desk = rig.the(SurveyDesk.class);
        scores = rig.the(ScoreDesk.class);
    }

    @BeforeEach
    void askNobodyYet() {
        email = "ana@example.com";
        customer = 1;
        rig.at(Rig.MONDAY_NOON).tx(() -> {
            for (String table : List.of("call_back", "letter", "link", "invitation", "asked_customer"))
                rig.entities().createNativeQuery("delete from " + table).executeUpdate();
        });
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void aClosedRepairIsAskedAboutAfterTheDelayAndOnceMoreAfterThreeDays() {
        closedTicket();
        assertThat(letters())
                .containsExactly("survey WAITING 2026-11-23T12:00:00Z", "surveyReminder WAITING 2026-11-26T12:00:00Z");
        assertThat(rig.entities()
                        .createNativeQuery("select words from letter order by id")
                        .getResultList())
                .as("for how many days")
                .satisfiesExactly(
                        asks -> assertThat(asks.toString()).contains("\"days\":\"14\""),
                        reminds -> assertThat(reminds.toString()).contains("\"days\":\"11\""));
    }

    @Test
    void whoObjectedOrGaveNoAddressIsNotAsked() {
        email = "";
        closedTicket();
        assertThat(letters()).isEmpty();
        email = "ana@example.com";
        closedTicket(false);
        assertThat(letters()).isEmpty();
    }

    @Test
    void aCustomerIsAskedOnceInThirtyDays() {
        closedTicket();
        rig.later(Duration.ofDays(29));
        closedTicket();
        assertThat(letters()).hasSize(2);
        rig.later(Duration.ofDays(2));
        closedTicket();
        assertThat(letters()).hasSize(4);
        customer = 2;
        closedTicket();
        assertThat(letters()).hasSize(6);
    }

    @Test
    void whoSaysSoByTheLetterIsAskedNoMoreUntilTheySayOtherwise() {
        closedTicket();
        String survey = token();
        String objection = rig.tx(() -> links().token(Purpose.OBJECTION, newestInvitation(), TO));
        var objections = rig.the(ObjectionDesk.class);
        assertThat(rig.tx(() -> objections.standing(objection))).isEqualTo(ObjectionDesk.Standing.MAY_BE_ASKED);
        assertThat(rig.tx(() -> objections.standing(survey)))
                .as("a text has room for this one only")
                .isEqualTo(ObjectionDesk.Standing.MAY_BE_ASKED);
        assertThat(rig.tx(() -> objections.say("x".repeat(43), true))).isEqualTo(ObjectionDesk.Standing.UNKNOWN);
        for (int said = 0; said < 2; said++)
            assertThat(rig.tx(() -> objections.say(objection, true))).isEqualTo(ObjectionDesk.Standing.OBJECTS);
        assertThat(rig.tx(() -> objections.standing(objection))).isEqualTo(ObjectionDesk.Standing.OBJECTS);
        assertThat(letters()).hasSize(2).allMatch(letter -> letter.contains("WITHDRAWN"));
        assertThat(answered(survey, GOOD).state()).isEqualTo(State.WITHDRAWN);
        rig.later(Duration.ofDays(40));
        closedTicket();
        assertThat(letters()).hasSize(2);

        assertThat(rig.tx(() -> objections.say(survey, false))).isEqualTo(ObjectionDesk.Standing.MAY_BE_ASKED);
        closedTicket();
        assertThat(letters()).filteredOn(letter -> letter.contains("WAITING")).hasSize(2);
    }

    @Test
    void anAnswerThatWasGivenStaysWhenTheCustomerObjects() {
        closedTicket();
        String survey = token();
        answered(survey, GOOD);
        String objection = rig.tx(() -> links().token(Purpose.OBJECTION, newestInvitation(), TO));
        rig.tx(() -> rig.the(ObjectionDesk.class).say(objection, true));
        assertThat(invitation(survey).answer()).contains(GOOD);
        rig.at(TO);
        assertThat(rig.tx(() -> rig.the(ObjectionDesk.class).say(objection, false)))
                .isEqualTo(ObjectionDesk.Standing.EXPIRED);
    }

    @Test
    void aRepairThatGoesOnTakesItsSurveyBackAndTheNextEndAsksAnew() {
        TicketCard ticket = closedTicket();
        String token = token();
        ticket =
                take(ticket, Step.REOPEN, Papers.NONE.withCondition("as before").withReason("same fault"));
        assertThat(letters()).allMatch(letter -> letter.contains("WITHDRAWN"));
        assertThat(invitation(token).state()).isEqualTo(State.WITHDRAWN);
        assertThat(answered(token, GOOD).state()).isEqualTo(State.WITHDRAWN);
        assertThat(links().open(Purpose.SURVEY, token).state()).isEqualTo(LinkDesk.State.WITHDRAWN);

        putOnTheCounter(ticket);
        toTheEnd(ticket);
        assertThat(letters()).filteredOn(letter -> letter.contains("WAITING")).hasSize(2);
    }

    @Test
    void aGivenAnswerStaysWhenTheRepairGoesOn() {
        TicketCard ticket = closedTicket();
        String token = token();
        answered(token, GOOD);
        take(ticket, Step.REOPEN, Papers.NONE.withCondition("as before").withReason("same fault"));
        assertThat(invitation(token).answer()).contains(GOOD);
    }

    @Test
    void anAnswerIsKeptAsTypedEndsTheRemindingAndMayBeChangedForADay() {
        closedTicket();
        String token = token();
        rig.later(Duration.ofHours(3));
        var full = new Answer(
                1, Map.of("explanation", 2, "softSkills", 5), Optional.of(false), Optional.of(0), "<b>ș\n' 😀 مرحبا");
        assertThat(invitation(token))
                .isEqualTo(new InvitationCard(
                        State.OPEN, "Store RO-BUC-1", "Phone X", "ro", Optional.empty(), Questionnaire.all()));
        assertThat(answered(token, full)).isEqualTo(invitation(token));
        assertThat(invitation(token))
                .isEqualTo(new InvitationCard(
                        State.ANSWERED, "Store RO-BUC-1", "Phone X", "ro", Optional.of(full), Questionnaire.all()));
        assertThat(letters()).allMatch(letter -> letter.contains("WITHDRAWN"));

        rig.later(Duration.ofHours(24).minusMillis(1));
        assertThat(answered(token, GOOD).answer()).contains(GOOD);
        rig.later(Duration.ofMillis(1));
        assertThat(answered(token, full).state())
                .as("24 hours from the first answer")
                .isEqualTo(State.CLOSED);
        assertThat(counted().answered()).isEqualTo(1);
        assertThat(counted().topTwoShare()).isEqualTo(1);
    }

    @Test
    void anAnswerCostsAtMostThreeWrites() {
        closedTicket();
        String token = token();
        rig.later(Duration.ofHours(3));
        assertThat(rig.writes(() -> answered(token, answer(1)))).isBetween(1L, 3L);
        assertThat(rig.writes(() -> answered(token, GOOD))).isBetween(1L, 3L);
    }

    @Test
    void anInvitationKeepsWhatItIsGroupedBy() {
        closedTicket();
        assertThat((Object[]) rig.entities()
                        .createNativeQuery(
                                "select model_code, symptom, bench_store, technician, ended_month from invitation")
                        .getSingleResult())
                .containsExactly("SM-A515F", "NO_CHARGE", "RO-BUC-1", "", "2026-11");
    }

    @Test
    void aLinkExpiresForReal() {
        closedTicket();
        String token = token();
        rig.at(Instant.parse("2026-12-07T11:59:59Z"));
        assertThat(invitation(token).state()).isEqualTo(State.OPEN);
        rig.at(Instant.parse("2026-12-07T12:00:00Z"));
        assertThat(answered(token, GOOD).state()).isEqualTo(State.EXPIRED);
        rig.later(Duration.ofDays(100));
        assertThat(answered(token, GOOD).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void anAnswerOfTheLastMinuteMayStillBeChanged() {
        closedTicket();
        String token = token();
        rig.at(Instant.parse("2026-12-07T11:59:59Z"));
        answered(token, GOOD);
        rig.later(Duration.ofHours(23));
        assertThat(answered(token, answer(5)).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void anUnknownTokenTellsNothing() {
        assertThat(invitation("x"))
                .isEqualTo(new InvitationCard(State.UNKNOWN, "", "", "", Optional.empty(), List.of()))
                .isEqualTo(answered("A".repeat(43), GOOD));
    }

    @Test
    void everythingThatIsWrongIsToldAtItsFieldAndNothingIsKept() {
        closedTicket();
        String token = token();
        var wrong = new Answer(
                6, Map.of("explanation", 0, "parking", 3), Optional.empty(), Optional.of(11), "x".repeat(4_001));
        assertThat(catchThrowableOfType(InvalidInput.class, () -> answered(token, wrong))
                        .errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "overall", "attributes.explanation", "attributes.parking", "recommend", "words");
        assertThat(invitation(token).state()).isEqualTo(State.OPEN);
    }

    @Test
    void anAnswerBeforeTheLetterCouldBeReadIsCountedApart() {
        closedTicket();
        String early = token();
        answered(early, answer(5));
        rig.later(Duration.ofHours(3));
        assertThat(counted())
                .extracting(Score::answered, Score::n, Score::flagged)
                .containsExactly(1L, 0L, 1L);
    }

    @Test
    void aScoreTellsItsNAndItsInterval() {
        for (int grade : new int[] {5, 5, 4, 3, 1}) {
            customer++;
            closedTicket();
            rig.later(Duration.ofHours(2).plusSeconds(5));
            answered(token(), answer(grade));
            rig.at(Rig.MONDAY_NOON);
        }
        customer++;
        closedTicket();
        rig.later(Duration.ofHours(2));
        Score store = counted();
        assertThat(store)
                .extracting(Score::of, Score::sent, Score::answered, Score::n, Score::topTwoShare, Score::shrunk)
                .containsExactly("RO-BUC-1", 6L, 5L, 5L, 0.6, 0.6);
        assertThat(store.wilsonLow()).isBetween(0.230, 0.232);
        assertThat(store.wilsonHigh()).isBetween(0.882, 0.883);
        assertThat(store.attributes())
                .as("each of whom it was good for")
                .isEqualTo(Map.of("solution", 0.6, "fixed", 0.8, "recommend", 0.4));
        assertThat(as(OFFICE, () -> scores.ofRegion(EAST, FROM, TO)).n()).isEqualTo(5);
        assertThat(as(OFFICE, () -> scores.ofNetwork(FROM, TO)).n()).isEqualTo(5);
        var board = as(OFFICE, () -> scores.board(Optional.empty(), Optional.empty(), FROM, TO));
        assertThat(board.stores()).containsExactly(store);
        assertThat(board.whole().n()).isEqualTo(5);
        var own = as(clerk(), () -> scores.board(Optional.empty(), Optional.empty(), FROM, TO));
        assertThat(own).isEqualTo(new Scoreboard(store, List.of(store)));
        assertThat(as(OFFICE, () -> scores.ofNetwork(TO, TO.plusSeconds(1))).sent())
                .isZero();
        assertThat(as(OFFICE, () -> scores.ofStore(CLUJ, FROM, TO)))
                .extracting(Score::n, Score::shrunk)
                .containsExactly(0L, 0.6);
    }

    @Test
    void scoresAreForThoseInWhoseScopeTheyAre() {
        var manager = new Caller("maria", Role.MANAGER, new Scope.InRegion(EAST));
        var stranger = SampleTickets.at(CLUJ, Role.LEAD, "vlad");
        var till = SampleTickets.at(BUCHAREST, Role.POS, "till");
        as(clerk(), () -> scores.ofStore(BUCHAREST, FROM, TO));
        as(manager, () -> scores.ofStore(CLUJ, FROM, TO));
        as(manager, () -> scores.ofRegion(EAST, FROM, TO));
        assertForbidden(stranger, () -> scores.ofStore(BUCHAREST, FROM, TO));
        assertForbidden(clerk(), () -> scores.ofRegion(EAST, FROM, TO));
        assertForbidden(manager, () -> scores.ofRegion(new RegionCode("WEST"), FROM, TO));
        assertForbidden(manager, () -> scores.ofNetwork(FROM, TO));
        assertForbidden(
                manager,
                () -> scores.board(Optional.empty(), Optional.of(new RegionCode("WEST")), FROM, TO)
                        .whole());
        assertForbidden(till, () -> scores.ofStore(BUCHAREST, FROM, TO));
    }

    private void assertForbidden(Caller caller, java.util.function.Supplier<Score> question) {
        assertThatThrownBy(() -> as(caller, question)).isInstanceOf(Forbidden.class);
    }

    private <T> T as(Caller caller, java.util.function.Supplier<T> question) {
        return rig.tx(caller, question);
    }

    private Score counted() {
        return as(clerk(), () -> scores.ofStore(BUCHAREST, FROM, TO));
    }

    private TicketCard closedTicket() {
        return closedTicket(true);
    }

    private TicketCard closedTicket(boolean surveyAllowed) {
        var order = SampleTickets.walkIn(++device);
        TicketCard ticket =
                rig.tx(clerk(), () -> rig.the(TicketDesk.class).open(surveyAllowed ? order : withoutConsent(order)));
        putOnTheCounter(ticket);
        return toTheEnd(ticket);
    }

    private static OpenTicket withoutConsent(OpenTicket order) {
        return new OpenTicket(
                order.store(),
                order.region(),
                order.walkIn(),
                order.deviceId(),
                order.deviceLabel(),
                order.modelCode(),
                order.customerId(),
                order.symptoms(),
                order.description(),
                order.checklist(),
                order.condition(),
                order.accessories(),
                order.proofOfPurchase(),
                false,
                order.arrivedAt(),
                order.coverageId(),
                order.coverage(),
                order.level(),
                order.workMinutes());
    }

    private void putOnTheCounter(TicketCard ticket) {
        rig.tx(
                clerk(),
                () -> rig.the(CustodyDesk.class)
                        .handOver(
                                Thing.device(ticket.deviceId()),
                                Holder.CUSTOMER,
                                Holder.store(BUCHAREST),
                                "R",
                                rig.now()));
    }

    private TicketCard toTheEnd(TicketCard ticket) {
        ticket = take(ticket, Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("cleaned"));
        ticket = take(ticket, Step.COLLECT, Papers.NONE.withIdentity("code"));
        TicketCard collected = ticket;
        rig.tx(
                clerk(),
                () -> rig.the(CustodyDesk.class)
                        .handOver(
                                Thing.device(collected.deviceId()),
                                Holder.store(BUCHAREST),
                                Holder.CUSTOMER,
                                "R",
                                rig.now()));
        return take(ticket, Step.CLOSE, Papers.NONE);
    }

    private TicketCard take(TicketCard ticket, Step step, Papers papers) {
        return rig.tx(
                clerk(),
                () -> rig.the(TicketDesk.class).take(new TakeStep(ticket.number(), ticket.version(), step, papers)));
    }

    private List<String> letters() {
        List<?> rows = rig.entities()
                .createNativeQuery("select template, state, due_at from letter order by id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> row[0] + " " + row[1] + " " + ((java.time.OffsetDateTime) row[2]).toInstant())
                .toList();
    }

    /** The token of the newest invitation, as the postman would make it. */
    private String token() {
        Object[] row = (Object[]) rig.entities()
                .createNativeQuery("select link_subject, link_expires_at from letter order by id desc limit 1")
                .getSingleResult();
        return rig.tx(
                () -> links().token(Purpose.SURVEY, (String) row[0], ((java.time.OffsetDateTime) row[1]).toInstant()));
    }

    private String newestInvitation() {
        return String.valueOf(rig.entities()
                .createNativeQuery("select max(id) from invitation")
                .getSingleResult());
    }

    private LinkDesk links() {
        return rig.the(LinkDesk.class);
    }

    private InvitationCard invitation(String token) {
        return rig.tx(() -> desk.invitation(token));
    }

    private InvitationCard answered(String token, Answer answer) {
        return rig.tx(() -> desk.answer(token, answer, AskedHouse.HOME));
    }

    private static Answer answer(int overall) {
        return new Answer(
                overall, Map.of("solution", overall), Optional.of(overall > 1), Optional.of(2 * overall - 1), "");
    }

    private static StoreCard card(StoreCode code) {
        return new StoreCard(
                code,
                "Store " + code,
                EAST,
                "RO",
                ZoneId.of("Europe/Bucharest"),
                new Location(44, 26),
                "Mo-Fr 09:00-18:00",
                Set.of("L1"),
                2,
                true);
    }
}
