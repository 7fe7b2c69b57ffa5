package org.aftercare.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aftercare.access.LinkDesk.State;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkDeskTest {
    static final Instant TOMORROW = Rig.MONDAY_NOON.plus(Duration.ofDays(1));

    static final Rig rig = Rig.ofRooms("access");
    static final LinkDesk desk = rig.the(LinkDesk.class);

    @AfterAll
    static void close() {
        rig.close();
    }

    @BeforeEach
    void forgetAllLinks() {
        rig.at(Rig.MONDAY_NOON)
                .tx(() -> rig.entities().createNativeQuery("delete from link").executeUpdate());
    }

    @Test
    void withinAGenerationTheTokenIsTheSame() {
        assertThat(token("R-1"))
                .isEqualTo(token("R-1"))
                .isNotEqualTo(token("R-2"))
                .isNotEqualTo(rig.tx(() -> desk.token(Purpose.ESTIMATE, "R-1", TOMORROW)))
                .matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void onlyItsHashIsKept() {
        String token = token("R-1");
        assertThat(rig.entities().createNativeQuery("select hash from link").getResultList())
                .containsExactly(LinkSecret.hash(token))
                .doesNotContain(token);
    }

    @Test
    void aTokenOpensWhatItWasMadeForAndNothingElse() {
        String token = token("R-1");
        assertThat(open(token)).isEqualTo(new LinkDesk.Link(State.GOOD, Purpose.TRACKING, "R-1"));
        assertThat(rig.tx(() -> desk.open(Purpose.ESTIMATE, token)))
                .isEqualTo(new LinkDesk.Link(State.UNKNOWN, Purpose.ESTIMATE, ""));
    }

    @Test
    void theEndIsExclusive() {
        String token = token("R-1");
        rig.at(TOMORROW.minusMillis(1));
        assertThat(open(token).state()).isEqualTo(State.GOOD);
        rig.at(TOMORROW);
        assertThat(open(token).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void aLaterEndHoldsForTheTokensAlreadyOutAnEarlierDoesNot() {
        String token = token("R-1");
        rig.tx(() -> desk.token(Purpose.TRACKING, "R-1", TOMORROW.plusSeconds(60)));
        rig.tx(() -> desk.token(Purpose.TRACKING, "R-1", TOMORROW.minusSeconds(60)));
        rig.at(TOMORROW.plusSeconds(59));
        assertThat(open(token).state()).isEqualTo(State.GOOD);
    }

    @Test
    void aWithdrawnTokenStaysWithdrawnAndTheNextIsAnother() {
        String first = token("R-1");
        withdraw("R-1");
        String second = token("R-1");
        assertThat(second).isNotEqualTo(first);
        assertThat(open(first).state()).isEqualTo(State.WITHDRAWN);
        assertThat(open(second).state()).isEqualTo(State.GOOD);
    }

    @Test
    void aTokenThatWasNeverRenderedIsWithdrawnAllTheSame() {
        withdraw("R-1");
        String neverRendered = rig.the(LinkSecret.class).token(Purpose.TRACKING, "R-1", 1);
        assertThat(open(neverRendered).state()).isEqualTo(State.WITHDRAWN);
        assertThat(open(token("R-1")).state()).isEqualTo(State.GOOD);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "' or 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\u0000"})
    void whatIsNoTokenIsUnknown(String token) {
        assertThat(open(token)).isEqualTo(new LinkDesk.Link(State.UNKNOWN, Purpose.TRACKING, ""));
    }

    private String token(String subject) {
        return rig.tx(() -> desk.token(Purpose.TRACKING, subject, TOMORROW));
    }

    private LinkDesk.Link open(String token) {
        return rig.tx(() -> desk.open(Purpose.TRACKING, token));
    }

    private void withdraw(String subject) {
        rig.tx(() -> desk.withdraw(Purpose.TRACKING, subject));
    }
}
