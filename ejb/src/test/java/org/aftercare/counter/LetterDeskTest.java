package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.access.Purpose;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.notice.Letter;
import org.aftercare.notice.Outbox;
import org.aftercare.notice.PostedLetter;
import org.aftercare.notice.PostedLetter.State;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.ticket.SampleStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What staff are told of letters. */
class LetterDeskTest {
    static final Rig rig = Rig.ofRooms("ticket", "custody", "access", "notice", "counter");
    static SampleStory story;

    @BeforeAll
    static void takeIn() {
        rig.with(
                NetworkDesk.class,
                new SampleNetwork()
                        .with("BUC", SampleNetwork.NORTH, "L1 L2", SampleHours.ALWAYS)
                        .with("CLJ", SampleNetwork.NORTH, "L1", SampleHours.ALWAYS));
        rig.at(Rig.MONDAY_NOON);
        story = new SampleStory(rig, "BUC");
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void whatBecameOfEachButOfTheOnesThatAskHowItWas() {
        String number = story.number().value();
        put("ready:1", "ready", Purpose.TRACKING, number);
        rig.later(Duration.ofMinutes(1));
        put("offer:1", "estimate", Purpose.ESTIMATE, number);
        put("offerReminder:1", "estimateReminder", Purpose.ESTIMATE, number);
        put("survey:1", "survey", Purpose.SURVEY, number);
        put("ready:2", "ready", Purpose.TRACKING, "R-OTHER");
        rig.tx(() -> rig.the(Outbox.class).withdraw("offerReminder:1"));
        become("state = 'SENT', sent_at = put_at, uncertain = 1 where letter_key = 'ready:1'");
        become("state = 'FAILED', problem = 'SMTP 550' where letter_key = 'offer:1'");

        var at = rig.now();
        assertThat(seen("BUC"))
                .containsExactly(
                        new PostedLetter("ready", State.SENT, Rig.MONDAY_NOON, Optional.of(Rig.MONDAY_NOON), 1, ""),
                        new PostedLetter("estimate", State.FAILED, at, Optional.empty(), 0, "SMTP 550"));
    }

    @Test
    void whoMayNotSeeTheRepairMayNotSeeItsLetters() {
        assertThatThrownBy(() -> seen("CLJ")).isInstanceOf(NotFound.class);
    }

    private static List<PostedLetter> seen(String store) {
        return story.as(
                story.at(store, Role.CLERK), () -> rig.the(LetterDesk.class).of(story.number()));
    }

    private static void put(String key, String template, Purpose purpose, String subject) {
        var link = new Letter.LinkWish(purpose, subject, rig.now().plus(Duration.ofDays(9)));
        rig.tx(() -> rig.the(Outbox.class)
                .put(new Letter(key, "ana@example.com", "en", template, Map.of(), Optional.of(link), rig.now())));
    }

    private static void become(String what) {
        rig.tx(() ->
                rig.entities().createNativeQuery("update letter set " + what).executeUpdate());
    }
}
