package org.aftercare.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.notice.Delivery.Accepted;
import org.aftercare.notice.Delivery.Deferred;
import org.aftercare.notice.Delivery.NotOurs;
import org.aftercare.notice.Delivery.NotReached;
import org.aftercare.notice.Delivery.Rejected;
import org.aftercare.notice.Delivery.Unsure;
import org.aftercare.platform.Settings;

/** What one courier does: takes a few due letters, brings them away one by one, and keeps what became of each. */
@Dependent
class Round {
    private static final Logger LOG = System.getLogger(Round.class.getName());

    /** The answer was read; a database that is away for a moment must not make the letter go again. */
    private static final int TRIES_TO_KEEP_AN_ANSWER = 5;

    private static final Duration BETWEEN_THEM = Duration.ofMillis(400);

    @Inject
    PostBox box;

    @Inject
    PostOffice office;

    @Inject
    Clock clock;

    /** @return how many letters were taken; zero when none was due */
    int go(Settings settings, MailPolicy policy) throws SQLException {
        Instant now = clock.instant();
        List<PostBox.Claimed> claimed = box.claim(now, now.plus(policy.lease()), policy.batch());
        if (claimed.isEmpty()) return 0;
        try (Carrier mail = office.carrier(settings, policy)) {
            var texts = office.texts(settings, policy);
            Way byMail = (parcel, lastWord) -> mail.carry(office.envelope(parcel, settings), lastWord);
            Way byText = (parcel, lastWord) -> texts.carry(parcel, office.text(parcel, settings), lastWord);
            Delivery mailed = new Accepted();
            Delivery texted = new Accepted();
            for (PostBox.Claimed letter : claimed)
                if (letter.parcel().letter().isText()) texted = deliver(letter, texted, byText, policy);
                else mailed = deliver(letter, mailed, byMail, policy);
        }
        return claimed.size();
    }

    /** How a letter is written and brought away. */
    private interface Way {
        Delivery carry(Parcel parcel, Carrier.LastWord lastWord) throws Unwritable;
    }

    private Delivery deliver(PostBox.Claimed claimed, Delivery before, Way way, MailPolicy policy) throws SQLException {
        if (claimed.leftOpen()) warnOfTwice(claimed.parcel());
        Delivery outcome = attempt(claimed, before, way, policy);
        keep(claimed, outcome, policy);
        return outcome;
    }

    private Delivery attempt(PostBox.Claimed claimed, Delivery before, Way way, MailPolicy policy) throws SQLException {
        Parcel parcel = claimed.parcel();
        // a server that wasn't there for the last letter isn't there for this one
        if (before instanceof NotReached) return before;
        if (claimed.isGivenUp(policy)) return new Rejected("too often without an answer");
        if (isTooLate(parcel.letter())) return new Rejected("link over");
        if (!box.hold(parcel, clock.instant().plus(policy.lease()))) return new NotOurs();
        try {
            return way.carry(parcel, () -> mayGo(parcel, policy));
        } catch (Unwritable wrong) {
            LOG.log(Level.ERROR, "letter {0} cannot be written: {1}", parcel, wrong.getMessage());
            return new Rejected("unwritable");
        }
    }

    private boolean isTooLate(Letter letter) {
        return letter.link()
                .filter(wish -> !clock.instant().isBefore(wish.expiresAt()))
                .isPresent();
    }

    private boolean mayGo(Parcel parcel, MailPolicy policy) throws IOException {
        Instant now = clock.instant();
        try {
            return box.handingOver(parcel, now, now.plus(policy.lease()));
        } catch (SQLException away) {
            throw new IOException("the outbox is away", away);
        }
    }

    private void keep(PostBox.Claimed claimed, Delivery outcome, MailPolicy policy) throws SQLException {
        Parcel parcel = claimed.parcel();
        if (outcome instanceof Accepted) keepSent(parcel);
        else if (outcome instanceof NotReached none) putOff(parcel, none.problem(), 0, 0, policy);
        else if (outcome instanceof Deferred not) putOffOrGiveUp(claimed, not.problem(), 1, 0, policy);
        else if (outcome instanceof Unsure unsure) putOffOrGiveUp(claimed, unsure.problem(), 0, 1, policy);
        else if (outcome instanceof Rejected never) giveUp(parcel, never.problem(), 0, 0);
    }

    private void keepSent(Parcel parcel) throws SQLException {
        for (int left = TRIES_TO_KEEP_AN_ANSWER; ; left--)
            try {
                box.sent(parcel, clock.instant());
                LOG.log(
                        Level.INFO,
                        "letter {0}: {1} sent",
                        parcel,
                        parcel.letter().template());
                return;
            } catch (SQLException away) {
                if (left == 1) throw away;
                pause();
            }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_THEM.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void putOffOrGiveUp(PostBox.Claimed claimed, String problem, int refused, int uncertain, MailPolicy policy)
            throws SQLException {
        if (uncertain > 0) warnOfTwice(claimed.parcel());
        if (claimed.and(refused, uncertain).isGivenUp(policy)) giveUp(claimed.parcel(), problem, refused, uncertain);
        else putOff(claimed.parcel(), problem, refused, uncertain, policy);
    }

    private void putOff(Parcel parcel, String problem, int refused, int uncertain, MailPolicy policy)
            throws SQLException {
        Duration pause = policy.pauseAfter(parcel.tries(), parcel.id());
        box.putOff(parcel, clock.instant().plus(pause), problem, refused, uncertain);
        LOG.log(Level.INFO, "letter {0} put off for {1}: {2}", parcel, pause, problem);
    }

    private void giveUp(Parcel parcel, String problem, int refused, int uncertain) throws SQLException {
        box.giveUp(parcel, problem, refused, uncertain);
        LOG.log(Level.WARNING, "letter {0} failed and is kept: {1}", parcel, problem);
    }

    private static void warnOfTwice(Parcel parcel) {
        LOG.log(
                Level.WARNING,
                "letter {0} was handed over and its answer never read: it may come twice, under one Message-ID",
                parcel);
    }
}
