package org.aftercare.survey;

import static org.aftercare.survey.AskedHouse.OFFICE;
import static org.aftercare.survey.AskedHouse.OTHER;
import static org.aftercare.survey.AskedHouse.STORE;
import static org.aftercare.survey.AskedHouse.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers that look odd: flagged with every reason, counted apart, judged by head office, and never lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagDeskTest {
    static final String PERFECT = "Everything was perfect, thank you all!";
    static final AnswerOrigin COUNTER = new AnswerOrigin("198.51.100.7", false);
    static final AnswerOrigin STAFF = new AnswerOrigin("203.0.113.9", true);

    final AskedHouse house = new AskedHouse();
    final FlagDesk desk;
    AnswerPolicy policy;

    FlagDeskTest() {
        house.rig.with(AnswerPolicies.class, new AnswerPolicies() {
            @Override
            AnswerPolicy inForce() {
                return policy;
            }
        });
        house.rig.with(StoreNetworks.class, new StoreNetworks() {
            @Override
            boolean contain(String address) {
                return NetworkRange.of("198.51.100.0/24").contains(address);
            }
        });
        desk = house.rig.the(FlagDesk.class);
    }

    @BeforeEach
    void nobodyAskedYet() {
        house.clear();
        policy = new AnswerPolicy(Duration.ofHours(8), 3, Duration.ofMinutes(10), 4, Duration.ofDays(90), 25, 0, 0.01);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void anAnswerOfACustomersOwnIsFlaggedForNothing() {
        answered(STORE, said(5, true, PERFECT), AskedHouse.HOME);
        compare();
        assertThat(open()).isEmpty();
        assertThat(counted()).isEqualTo("n 1, flagged 0");
    }

    @Test
    void anAnswerFromAStoresNetworkAndAStaffsBrowserIsFlaggedForBothAndCountedApart() {
        house.closed(STORE);
        var token = house.token();
        answer(token, said(5, true, ""), new AnswerOrigin("198.51.100.7", true));
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.reasons())
                    .containsExactly(FlagReason.TOO_SOON, FlagReason.STORE_NETWORK, FlagReason.STAFF_SESSION);
            assertThat(one.answer().overall()).isEqualTo(5);
        });
        assertThat(counted()).isEqualTo("n 0, flagged 1");
        assertThat(house.rows("select count(*) from information_schema.columns where table_name = 'invitation'"
                        + " and column_name like '%address%'"))
                .as("no address is kept")
                .containsExactly("0");
    }

    @Test
    void aChangeByTheStaffFlagsWhatACustomerHadAnswered() {
        var token = answered(STORE, said(2, true, ""), AskedHouse.HOME);
        assertThat(counted()).isEqualTo("n 1, flagged 0");
        answer(token, said(5, true, ""), STAFF);
        assertThat(open()).extracting(FlaggedAnswer::reasons).containsExactly(Set.of(FlagReason.STAFF_SESSION));
        assertThat(counted()).isEqualTo("n 0, flagged 1");
    }

    @Test
    void ofABurstAllAreFlaggedAlsoThoseThatCameBeforeItWasOne() {
        for (int i = 0; i < 4; i++) {
            answered(STORE, said(5, true, ""), AskedHouse.HOME);
            house.rig.later(Duration.ofMinutes(1));
            compare();
            assertThat(open()).hasSize(i < 3 ? 0 : 4);
        }
        assertThat(counted()).isEqualTo("n 0, flagged 4");
        house.rig.later(Duration.ofMinutes(30));
        answered(STORE, said(5, true, ""), AskedHouse.HOME);
        compare();
        assertThat(open()).as("one more, much later").hasSize(4);
    }

    @Test
    void theSameWordsOfTwoCustomersOfOneStoreAreFlaggedAtBoth() {
        answered(STORE, said(5, true, PERFECT), AskedHouse.HOME);
        otherCustomer();
        house.rig.later(Duration.ofDays(3));
        answered(OTHER, said(5, true, PERFECT), AskedHouse.HOME);
        compare();
        assertThat(open()).as("another store's customers may say so too").isEmpty();
        answered(STORE, said(4, null, "everything was PERFECT -- thank you all"), AskedHouse.HOME);
        compare();
        assertThat(open())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.reasons()).containsExactly(FlagReason.SAME_WORDS));
    }

    @Test
    void whoSaysTheSameTwiceSaysItForThemselves() {
        answered(STORE, said(5, true, PERFECT), AskedHouse.HOME);
        house.rig.later(Duration.ofDays(3));
        answered(STORE, said(5, true, PERFECT), AskedHouse.HOME);
        compare();
        assertThat(open()).isEmpty();
    }

    @Test
    void anImprobableRunIsFlaggedAndNoMoreThanTheRun() {
        policy = new AnswerPolicy(Duration.ofHours(8), 3, Duration.ZERO, 0, Duration.ZERO, 0, 20, 0.05);
        for (int grade : new int[] {4, 3, 5, 4, 2, 5, 4, 5, 5, 5, 5, 5}) {
            answered(STORE, said(grade, null, ""), AskedHouse.HOME);
            house.rig.later(Duration.ofMinutes(5));
            compare();
        }
        assertThat(open()).as("five of twelve").isEmpty();
        for (int i = 0; i < 5; i++) {
            answered(STORE, said(5, null, ""), AskedHouse.HOME);
            house.rig.later(Duration.ofMinutes(5));
            compare();
        }
        assertThat(open())
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.reasons()).containsExactly(FlagReason.IMPROBABLE_RUN));
    }

    @Test
    void comparingTwiceChangesNothingAndAChangedAnswerIsComparedAnew() {
        var token = answered(STORE, said(5, true, PERFECT), AskedHouse.HOME);
        otherCustomer();
        answered(STORE, said(5, true, "something else, quite long enough"), AskedHouse.HOME);
        compare();
        compare();
        assertThat(open()).isEmpty();
        house.rig.later(Duration.ofMinutes(20));
        answer(token, said(5, true, "Something else: quite long enough!"), AskedHouse.HOME);
        compare();
        assertThat(open()).as("compared by when it was first given").isEmpty();
    }

    @Test
    void officeSaysWhetherItCountsAndEachJudgementIsKept() {
        answered(STORE, said(5, true, ""), COUNTER);
        var one = open().get(0);
        var accepted = judge(one, true, "the customer used the store's Wi-Fi");
        assertThat(accepted.state()).isEqualTo(FlagState.ACCEPTED);
        assertThat(counted()).isEqualTo("n 1, flagged 0");
        var confirmed = judge(one, false, "no: the lead said so");
        assertThat(confirmed.judgements())
                .extracting(FlaggedAnswer.Judgement::by, FlaggedAnswer.Judgement::counts, FlaggedAnswer.Judgement::at)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("olga", true, house.rig.now()),
                        org.assertj.core.api.Assertions.tuple("olga", false, house.rig.now()));
        assertThat(counted()).isEqualTo("n 0, flagged 1");
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> judge(one, true, " ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aNewReasonIsJudgedAnewUnlessItStaysApartAnyhow() {
        var accepted = answered(STORE, said(5, true, ""), COUNTER);
        var seen = open().get(0);
        judge(seen, true, "Wi-Fi");
        answer(accepted, said(5, true, ""), COUNTER);
        assertThat(open()).as("the same reason again").isEmpty();
        answer(accepted, said(5, true, ""), STAFF);
        assertThat(open()).hasSize(1);
        assertThat(counted()).isEqualTo("n 0, flagged 1");
        assertThatThrownBy(() -> judge(seen, true, "Wi-Fi")).as("seen before").isInstanceOf(StaleFlag.class);
        judge(open().get(0), false, "no");
        assertThat(counted()).isEqualTo("n 0, flagged 1");
    }

    @Test
    void theNewestComeFirstAPartAtATime() {
        for (int i = 1; i <= 3; i++) {
            answered(STORE, said(i + 2, true, ""), COUNTER);
            house.rig.later(Duration.ofHours(1));
        }
        var first = house.as(OFFICE, () -> desk.page(FlagState.OPEN, "", "", 2));
        assertThat(first.items()).extracting(one -> one.answer().overall()).containsExactly(5, 4);
        var rest = house.as(OFFICE, () -> desk.page(FlagState.OPEN, STORE, first.next(), 2));
        assertThat(rest.items()).extracting(one -> one.answer().overall()).containsExactly(3);
        assertThat(house.as(OFFICE, () -> desk.page(FlagState.OPEN, OTHER, "", 2))
                        .items())
                .isEmpty();
        assertThat(house.as(OFFICE, desk::open)).isEqualTo(3);
    }

    @Test
    void leadsAndManagersSeeHowManyAndJudgeNone() {
        answered(OTHER, said(5, true, ""), COUNTER);
        answered(STORE, said(5, true, ""), new AnswerOrigin("198.51.100.7", true));
        var one = open().get(0);
        assertThat(house.as(house.lead(), desk::counts))
                .isEqualTo(Map.of(
                        FlagReason.STORE_NETWORK, Map.of(FlagState.OPEN, 1L),
                        FlagReason.STAFF_SESSION, Map.of(FlagState.OPEN, 1L)))
                .isEqualTo(house.as(house.manager(), desk::counts));
        assertThat(house.as(OFFICE, desk::counts)).containsEntry(FlagReason.STORE_NETWORK, Map.of(FlagState.OPEN, 2L));
        for (var caller : List.of(house.lead(), house.manager(), house.at(STORE, Role.CLERK))) {
            assertThatThrownBy(() -> house.as(caller, () -> desk.page(FlagState.OPEN, "", "", 9)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> house.as(caller, () -> desk.judge(one.id(), one.reasons(), true, "mine")))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> house.as(house.at(STORE, Role.CLERK), desk::counts))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> house.as(OFFICE, () -> desk.judge(4711, Set.of(), true, "none")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFlaggedBadAnswerIsCalledBackAllTheSame() {
        answered(STORE, said(1, false, ""), COUNTER);
        assertThat(house.as(house.lead(), house.rig.the(CallBackDesk.class)::open))
                .isEqualTo(1);
    }

    private String answered(String store, Answer answer, AnswerOrigin origin) {
        house.closed(store);
        var token = house.token();
        house.rig.later(Duration.ofSeconds(30));
        answer(token, answer, origin);
        return token;
    }

    private void answer(String token, Answer answer, AnswerOrigin origin) {
        house.rig.tx(() -> house.rig.the(SurveyDesk.class).answer(token, answer, origin));
    }

    /** Those so far are somebody else's. */
    private void otherCustomer() {
        house.rig.tx(() -> house.rig
                .entities()
                .createNativeQuery("update invitation set customer_id = customer_id + 1")
                .executeUpdate());
    }

    private void compare() {
        house.rig.tx(() -> house.rig.the(AnswerCheckTimer.class).wake());
    }

    private List<FlaggedAnswer> open() {
        return house.as(OFFICE, () -> desk.page(FlagState.OPEN, "", "", 50)).items();
    }

    private FlaggedAnswer judge(FlaggedAnswer seen, boolean counts, String note) {
        return house.as(OFFICE, () -> desk.judge(seen.id(), seen.reasons(), counts, note));
    }

    /** Of the raw answers and of the sums alike. */
    private String counted() {
        house.rig.tx(() -> house.rig.the(CountTimer.class).wake());
        var from = house.rig.now().minus(Duration.ofDays(60));
        var score = house.as(
                OFFICE,
                () -> house.rig
                        .the(ScoreDesk.class)
                        .ofStore(new StoreCode(STORE), from, house.rig.now().plusSeconds(60)));
        return "n " + score.n() + ", flagged " + score.flagged();
    }
}
