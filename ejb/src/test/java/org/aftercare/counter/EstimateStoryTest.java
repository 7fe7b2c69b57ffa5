package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.access.Role;
import org.aftercare.counter.OfferedEstimate.Standing;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.Rig;
import org.aftercare.ticket.Estimate;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.EstimateLine;
import org.aftercare.ticket.EstimateLine.Kind;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.SentEstimate;
import org.aftercare.ticket.SentEstimate.State;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An estimate from the bench to the customer's answer, or to the day on which nobody answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstimateStoryTest {
    static final String STORE = "BUC";

    final Rig rig = Rig.ofRooms("ticket", "custody", "access", "notice", "counter");
    final Housekeeper housekeeper;
    final EstimateDesk estimates;
    SampleStory story;

    EstimateStoryTest() {
        rig.with(NetworkDesk.class, new SampleNetwork().with(STORE, SampleNetwork.NORTH, "L1 L2", SampleHours.ALWAYS));
        rig.with(CustomerDesk.class, new CustomerDesk() {
            @Override
            public CustomerCard byId(long id) {
                return new CustomerCard(id, "Ana", "", "ana@example.com", "ro");
            }
        });
        rig.with(DeviceDesk.class, new DeviceDesk() {
            @Override
            public Optional<DeviceModel> model(String code) {
                return Optional.empty();
            }

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
        rig.with(WarrantyDesk.class, new NothingDecided());
        estimates = rig.the(EstimateDesk.class);
        housekeeper = rig.the(Housekeeper.class);
    }

    @BeforeEach
    void takeIn() {
        rig.at(Rig.MONDAY_NOON)
                .tx(() -> rig.entities().createNativeQuery("delete from letter").executeUpdate());
        story = new SampleStory(rig, STORE, Coverage.Outcome.NOT_COVERED);
        story.take(Step.START_DIAGNOSIS, STORE, Role.TECHNICIAN);
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void taxesAndTotalAreAddedByTheDesk() {
        var sent = sent(line(Kind.LABOUR, "1.5", "40.00"), line(Kind.PART, "1", "40.00"));
        assertThat(sent.total().orElseThrow()).as("21 % in Romania").hasToString("121.00 RON");
        assertThat(story.card().estimate().orElseThrow()).hasToString("121.00 RON");
        assertThat(sent.number()).isEqualTo(1);
        assertThat(sent.state()).isEqualTo(State.OPEN);
        assertThat(sent.sentBy()).startsWith("technician");
        assertThat(sent.terms().repairerName()).isEqualTo("Store BUC");
        assertThat(sent.hasForm()).as("Romania is in the Union").isTrue();
    }

    @Test
    void aPriceIsTriedWithoutSendingIt() {
        var price = story.as(bench(), () -> estimates.price(story.number(), estimate(line(Kind.PART, "2", "10.00"))));
        assertThat(price.total()).hasToString("24.20 RON");
        assertThat(history()).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            1      | 10.00 EUR      | estimate.lines[0].unitPrice.currency:NOT_THE_STORES_CURRENCY | another country's money
            1      | -0.01 RON      | estimate.lines[0].unitPrice.amount:INVALID_AMOUNT            | below zero
            1      | 1000000000 RON | estimate.lines[0].unitPrice.amount:INVALID_AMOUNT            | too dear
            0      | 10.00 RON      | estimate.lines[0].quantity:INVALID_QUANTITY                  | nothing of it
            1.005  | 10.00 RON      | estimate.lines[0].quantity:INVALID_QUANTITY                  | too many decimals
            10000  | 10.00 RON      | estimate.lines[0].quantity:INVALID_QUANTITY                  | too many
            """)
    void aBadLineIsRefusedAtItsField(String quantity, String price, String error, String why) {
        String[] parts = price.split(" ");
        var line = new EstimateLine(Kind.PART, "x", new BigDecimal(quantity), Money.of(parts[0], parts[1]));
        assertThatThrownBy(() -> sent(line)).isInstanceOf(InvalidInput.class).hasMessageContaining(error);
        assertThat(story.card().status()).isEqualTo(TicketStatus.DIAGNOSING);
        assertThat(history()).isEmpty();
    }

    @Test
    void moreThanFiftyLinesAreRefused() {
        assertThatThrownBy(() -> sent(Stream.generate(() -> line(Kind.PART, "1", "1"))
                        .limit(51)
                        .toArray(EstimateLine[]::new)))
                .hasMessageContaining("estimate.lines:TOO_MANY");
        assertThatThrownBy(() -> sent()).hasMessageContaining("estimate.lines:REQUIRED");
    }

    @ParameterizedTest(name = "sent {0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T10:00:00Z | 2026-12-23 | 2026-12-23T22:00:00Z | the day of sending isn't counted, the last one is, whole
            2026-11-23T22:30:00Z | 2026-12-24 | 2026-12-24T22:00:00Z | past midnight in Bucharest it is the 24th already
            2027-01-31T10:00:00Z | 2027-03-02 | 2027-03-02T22:00:00Z | over a short month
            2027-03-10T10:00:00Z | 2027-04-09 | 2027-04-09T21:00:00Z | over the change of clocks: midnight is where it is then
            """)
    void itBindsThirtyDays(Instant sentAt, LocalDate until, Instant before, String why) {
        rig.at(sentAt);
        var sent = sent(line(Kind.PART, "1", "10.00"));
        assertThat(sent.validUntil()).isEqualTo(until);
        assertThat(sent.validBefore()).isEqualTo(before);
    }

    @Test
    void theCustomerIsRemindedTwiceAndNeverAfterAnAnswer() {
        sent(line(Kind.PART, "1", "10.00"));
        assertThat(letters())
                .containsExactly(
                        "estimate WAITING 2026-11-23T10:00:00Z",
                        "estimateReminder WAITING 2026-11-26T10:00:00Z",
                        "estimateReminder WAITING 2026-12-03T10:00:00Z");
        take(Step.ACCEPT_ESTIMATE, clerk(), Papers.NONE.withAgreed("Ana, by phone"));
        assertThat(letters())
                .containsExactly(
                        "estimate WAITING 2026-11-23T10:00:00Z",
                        "estimateReminder WITHDRAWN 2026-11-26T10:00:00Z",
                        "estimateReminder WITHDRAWN 2026-12-03T10:00:00Z");
    }

    @Test
    void anAppealStopsTheReminders() {
        sent(line(Kind.PART, "1", "10.00"));
        take(Step.APPEAL, clerk(), Papers.NONE.withReason("it was broken before"));
        assertThat(letters())
                .filteredOn(letter -> letter.startsWith("estimateReminder"))
                .allMatch(l -> l.contains("WITHDRAWN"));
        assertThat(newest().state()).isEqualTo(State.WITHDRAWN);
        rig.later(Duration.ofDays(40));
        tidy();
        assertThat(story.card().status()).as("an appeal doesn't lapse").isEqualTo(TicketStatus.APPEALED);
    }

    /** The housekeeper comes every minute, on every node, and after a restart: whatever it did is done once. */
    @Test
    void anUnansweredEstimateLapsesOnceWithALetter() {
        sent(line(Kind.PART, "1", "10.00"));
        rig.at(Instant.parse("2026-12-23T21:59:59Z"));
        tidy();
        assertThat(story.card().status()).isEqualTo(TicketStatus.AWAITING_APPROVAL);
        rig.at(Instant.parse("2026-12-23T22:00:00Z"));
        tidy();
        tidy();
        assertThat(story.card().status()).isEqualTo(TicketStatus.RETURN_PENDING);
        assertThat(newest().state()).isEqualTo(State.LAPSED);
        assertThat(letters())
                .filteredOn(letter -> !letter.startsWith("estimateReminder"))
                .containsExactly(
                        "estimate WAITING 2026-11-23T10:00:00Z", "estimateLapsed WAITING 2026-12-23T22:00:00Z");
        assertThatThrownBy(() -> take(Step.RESUME_REPAIR, clerk(), Papers.NONE.withAgreed("Ana")))
                .as("the price is no longer in force")
                .isInstanceOfSatisfying(
                        StepRefused.class, no -> assertThat(no.objection()).isEqualTo("ESTIMATE_OVER"));
    }

    @Test
    void whatIsBeyondRepairLapsesToo() {
        story.photographed(STORE, Role.TECHNICIAN);
        take(
                Step.DECLARE_BEYOND_REPAIR,
                bench(),
                Papers.NONE.withFinding("PORT_BROKEN").withNote("corroded"));
        rig.later(Duration.ofDays(31));
        tidy();
        assertThat(story.card().status()).isEqualTo(TicketStatus.RETURN_PENDING);
        assertThat(newest().hasForm()).as("nothing is offered").isFalse();
    }

    @Test
    void aRevisedOneReplacesAndHistoryStays() {
        sent(line(Kind.PART, "1", "10.00"));
        story.take(Step.REVISE_ESTIMATE, STORE, Role.TECHNICIAN);
        sent(line(Kind.PART, "1", "8.00"));
        take(Step.ACCEPT_ESTIMATE, clerk(), Papers.NONE.withAgreed("Ana, at the counter"));
        story.take(Step.LOOK_AGAIN, STORE, Role.TECHNICIAN);
        sent(line(Kind.PART, "1", "8.00"), line(Kind.LABOUR, "1", "20.00"));
        assertThat(history())
                .extracting(sent ->
                        sent.number() + " " + sent.state() + " " + sent.total().orElseThrow() + " " + sent.agreed())
                .containsExactly(
                        "3 OPEN 33.88 RON ", "2 REPLACED 9.68 RON Ana, at the counter", "1 REPLACED 12.10 RON ");
    }

    @Test
    void staffSayWhoAgreedAndHow() {
        sent(line(Kind.PART, "1", "10.00"));
        assertThatThrownBy(() -> take(Step.ACCEPT_ESTIMATE, clerk(), Papers.NONE))
                .hasMessageContaining("agreed:REQUIRED");
        take(Step.ACCEPT_ESTIMATE, clerk(), Papers.NONE.withAgreed("Ana, by phone"));
        assertThat(newest().agreed()).isEqualTo("Ana, by phone");
        assertThat(newest().settledBy()).startsWith("clerk");
    }

    @Test
    void whoRefusedMayChangeTheirMindWhileThePriceStands() {
        sent(line(Kind.PART, "1", "10.00"));
        take(Step.REFUSE_ESTIMATE, clerk(), Papers.NONE.withAgreed("Ana, by phone"));
        rig.later(Duration.ofDays(20));
        take(Step.RESUME_REPAIR, clerk(), Papers.NONE.withAgreed("Ana, at the counter"));
        assertThat(newest().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void aClerkWhoIsLateIsToldAndADoubleClickChangesNothing() {
        sent(line(Kind.PART, "1", "10.00"));
        var seen = story.card();
        String token = token();
        assertThat(decide(token, true, "1 12.10 RON")).isEqualTo(Standing.ACCEPTED);
        assertThat(decide(token, true, "1 12.10 RON")).isEqualTo(Standing.ACCEPTED);
        assertThat(decide(token, false, "1 12.10 RON")).isEqualTo(Standing.ACCEPTED);
        assertThatThrownBy(() -> story.as(
                        clerk(),
                        () -> rig.the(CounterDesk.class)
                                .take(new TakeStep(
                                        story.number(),
                                        seen.version(),
                                        Step.REFUSE_ESTIMATE,
                                        Papers.NONE.withAgreed("Ana")))))
                .isInstanceOf(StaleTicket.class);
        assertThat(newest().settledBy()).isEqualTo("customer");
    }

    @Test
    void theSameTotalOfAnotherOfferIsAnotherOffer() {
        sent(line(Kind.PART, "1", "10.00"));
        story.take(Step.REVISE_ESTIMATE, STORE, Role.TECHNICIAN);
        sent(line(Kind.LABOUR, "1", "10.00"));
        assertThat(decide(token(), true, "1 12.10 RON")).isEqualTo(Standing.OPEN);
        assertThat(decide(token(), true, "2 12.10 RON")).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void afterItsLastDayNobodyAcceptsAnyMore() {
        sent(line(Kind.PART, "1", "10.00"));
        String token = token();
        rig.at(Instant.parse("2026-12-23T22:00:00Z"));
        assertThat(decide(token, true, "1 12.10 RON"))
                .as("before the housekeeper came")
                .isEqualTo(Standing.LAPSED);
        assertThatThrownBy(() -> take(Step.ACCEPT_ESTIMATE, clerk(), Papers.NONE.withAgreed("Ana")))
                .isInstanceOf(StepRefused.class);
        tidy();
        assertThat(decide(token, true, "1 12.10 RON")).isEqualTo(Standing.LAPSED);
    }

    @Test
    void goodwillIsGrantedAndKeptOnTheTimeline() {
        story.photographed(STORE, Role.LEAD);
        var lead = story.at(STORE, Role.LEAD);
        var papers = Papers.NONE.withFinding("PORT_BROKEN").withReason("a loyal customer");
        assertThatThrownBy(() -> take(Step.GRANT_GOODWILL, lead, papers)).hasMessageContaining("goodwill:REQUIRED");
        take(Step.GRANT_GOODWILL, lead, papers.withEstimate(estimate(line(Kind.PART, "1", "100.00"))));
        assertThat(story.card().status()).isEqualTo(TicketStatus.IN_REPAIR);
        assertThat(history()).as("nothing was offered").isEmpty();
    }

    private void tidy() {
        rig.tx(housekeeper::tidy);
    }

    private Caller bench() {
        return story.at(STORE, Role.TECHNICIAN);
    }

    private Caller clerk() {
        return story.at(STORE, Role.CLERK);
    }

    private void take(Step step, Caller caller, Papers papers) {
        story.take(step, caller, papers);
    }

    private SentEstimate sent(EstimateLine... lines) {
        story.photographed(STORE, Role.TECHNICIAN);
        take(Step.SEND_ESTIMATE, bench(), Papers.NONE.withFinding("PORT_BROKEN").withEstimate(estimate(lines)));
        return newest();
    }

    private static Estimate estimate(EstimateLine... lines) {
        return new Estimate(List.of(lines));
    }

    private static EstimateLine line(Kind kind, String quantity, String price) {
        return new EstimateLine(kind, "x", new BigDecimal(quantity), Money.of(price, "RON"));
    }

    private List<SentEstimate> history() {
        return story.as(clerk(), () -> estimates.history(story.number()));
    }

    private SentEstimate newest() {
        return history().get(0);
    }

    private String token() {
        Supplier<String> token = () -> rig.the(LinkDesk.class)
                .token(Purpose.ESTIMATE, story.number().value(), rig.now().plus(Duration.ofDays(180)));
        return rig.tx(token);
    }

    private Standing decide(String token, boolean accept, String seen) {
        return rig.tx(() -> rig.the(TrackingDesk.class).decide(token, accept, seen))
                .shown()
                .orElseThrow()
                .standing();
    }

    private List<String> letters() {
        List<?> rows = rig.entities()
                .createNativeQuery("select template, state, due_at from letter where letter_key like ? order by id")
                .setParameter(1, "%" + story.number() + "%")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> row[0] + " " + row[1] + " " + ((java.time.OffsetDateTime) row[2]).toInstant())
                .toList();
    }
}
