package org.aftercare.survey;

import static org.aftercare.survey.AskedHouse.STORE;
import static org.aftercare.survey.AskedHouse.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.aftercare.access.Forbidden;
import org.aftercare.counter.ReopeningDesk;
import org.aftercare.counter.ReopeningDesk.Standing;
import org.aftercare.platform.InvalidInput;
import org.aftercare.survey.CallBackQuestion.View;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A repair that didn't help goes on: by the customer's own link, or by the lead who called them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReopeningTest {
    final AskedHouse house = new AskedHouse();
    final ReopeningDesk desk = house.rig.the(ReopeningDesk.class);
    SampleStory story;
    String token;

    @BeforeEach
    void closed() {
        house.clear();
        story = house.closed(STORE);
        token = house.token();
        house.rig.later(Duration.ofMinutes(1));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void onlyWhoAnsweredThatItIsNotFixedMayBookAgain() {
        assertThat(standing()).as("no answer yet").isEqualTo(Standing.NOT_ASKED);
        house.answered(token, said(1, true, ""));
        assertThat(standing()).as("bad, but fixed").isEqualTo(Standing.NOT_ASKED);
        assertThat(bookAgain("no")).isEqualTo(Standing.NOT_ASKED);
        assertThat(status()).isEqualTo(TicketStatus.CLOSED);
        house.answered(token, said(1, false, ""));
        assertThat(standing()).isEqualTo(Standing.OFFERED);
        assertThat(house.rig.tx(() -> desk.standing("x"))).isEqualTo(Standing.NOT_ASKED);
    }

    @Test
    void itIsBookedOnceInTheirWordsAndTheAnswerStays() {
        house.answered(token, said(2, false, ""));
        assertThatThrownBy(() -> bookAgain(" ")).isInstanceOf(InvalidInput.class);
        assertThat(bookAgain("no sound")).isEqualTo(Standing.BOOKED);
        assertThat(bookAgain("no sound")).as("the second tap").isEqualTo(Standing.BOOKED);
        assertThat(status()).isEqualTo(TicketStatus.BOOKED);
        assertThat(house.as(house.lead(), () -> house.rig.the(CaseFile.class).timeline(story.number())))
                .filteredOn(line -> line.toString().contains("no sound"))
                .hasSize(1);
        assertThat(house.rig
                        .tx(() -> house.rig.the(SurveyDesk.class).invitation(token))
                        .answer())
                .isPresent();
    }

    @Test
    void afterFourteenDaysItIsAnotherRepair() {
        house.rig.later(Duration.ofDays(13));
        house.answered(token, said(2, false, ""));
        assertThat(standing()).isEqualTo(Standing.OFFERED);
        house.rig.later(Duration.ofHours(24));
        assertThat(bookAgain("late")).isEqualTo(Standing.OVER);
        assertThat(status()).isEqualTo(TicketStatus.CLOSED);
        var owed = owed();
        assertThatThrownBy(() -> leadBooks(owed, "by phone")).isInstanceOf(StepRefused.class);
        assertThat(owed().calls()).as("nothing half-written").isEmpty();
    }

    @Test
    void theLeadWhoCalledBooksItAndThatSettlesTheCall() {
        house.answered(token, said(2, false, ""));
        var owed = owed();
        assertThatThrownBy(() -> leadBooks(owed, "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        house.as(house.manager(), () -> desk.bookAgain(owed.id(), owed.version(), "for the lead")))
                .isInstanceOf(Forbidden.class);
        var settled = leadBooks(owed, "comes on Monday");
        assertThat(settled.status()).isEqualTo(TicketStatus.BOOKED);
        assertThat(settled.calls())
                .extracting(CallBackCard.Call::outcome, CallBackCard.Call::note)
                .containsExactly(org.assertj.core.api.Assertions.tuple(CallOutcome.COMES_BACK, "comes on Monday"));
        assertThat(settled.isOpen()).isFalse();
        assertThat(standing()).as("what the customer sees").isEqualTo(Standing.BOOKED);
    }

    private Standing standing() {
        return house.rig.tx(() -> desk.standing(token));
    }

    private Standing bookAgain(String words) {
        return house.rig.tx(() -> desk.bookAgain(token, words));
    }

    private TicketStatus status() {
        return story.card().status();
    }

    private CallBackCard owed() {
        var calls = house.rig.the(CallBackDesk.class);
        return house.as(house.lead(), () -> calls.page(new CallBackQuestion(View.OPEN, ""), "", 9))
                .items()
                .get(0);
    }

    private CallBackCard leadBooks(CallBackCard seen, String note) {
        return house.as(house.lead(), () -> desk.bookAgain(seen.id(), seen.version(), note));
    }
}
