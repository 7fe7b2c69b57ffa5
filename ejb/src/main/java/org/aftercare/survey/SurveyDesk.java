package org.aftercare.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Purpose;
import org.aftercare.platform.InvalidInput;
import org.aftercare.survey.InvitationCard.State;
import org.aftercare.ticket.TicketNumber;

/** Where the holder of a survey link answers. */
@Stateless
public class SurveyDesk {
    /** What a repair may be graded by beside the overall question, in the usual order. */
    public static final List<String> ATTRIBUTES = Tally.ATTRIBUTES;

    @Inject
    Invitations invitations;

    @Inject
    SurveyPolicies policies;

    @Inject
    Questionnaires questionnaires;

    @Inject
    LinkDesk links;

    @Inject
    SurveyLetters letters;

    @Inject
    CallBackOpening callBacks;

    @Inject
    Suspicions suspicions;

    @Inject
    Clock clock;

    /** Reads and writes nothing. */
    @OpenTo("the holder of a survey link; the token is looked up")
    public InvitationCard invitation(String token) {
        LinkDesk.Link link = links.open(Purpose.SURVEY, token);
        return invitations
                .find(idOf(link))
                .map(invitation -> standing(link, invitation))
                .orElse(gone(State.UNKNOWN));
    }

    /**
     * Keeps the answer; a second one within 24 hours replaces it. What looks odd about it is kept and counted apart, and
     * whoever answers isn't told.
     *
     * @return how the invitation stands now; nothing was kept unless ANSWERED
     * @throws InvalidInput fields {@code overall}, {@code attributes.<code>}, {@code fixed}, {@code recommend}, {@code words}:
     *     OUT_OF_RANGE, UNKNOWN_FIELD for what wasn't asked, TOO_LONG, MALFORMED
     */
    @OpenTo("the holder of a survey link; the token is looked up")
    public InvitationCard answer(String token, Answer answer, AnswerOrigin origin) {
        LinkDesk.Link link = links.open(Purpose.SURVEY, token);
        Optional<Invitation> known = invitations.locked(idOf(link));
        InvitationCard stands =
                known.map(invitation -> standing(link, invitation)).orElse(gone(State.UNKNOWN));
        if (stands.state() != State.OPEN && stands.state() != State.ANSWERED) return stands;
        var errors = asked(known.orElseThrow()).errors(answer);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        known.orElseThrow().answer(answer, clock.instant(), policies.inForce());
        suspicions.look(known.orElseThrow(), answer, origin, clock.instant());
        letters.answered(known.orElseThrow());
        callBacks.after(answer, known.orElseThrow(), clock.instant());
        return standing(link, known.orElseThrow());
    }

    /** The repair that the holder of a good link has answered about: that its fault isn't fixed. Reads and writes nothing. */
    @OpenTo("the holder of a survey link; the token is looked up")
    public Optional<TicketNumber> unfixed(String token) {
        LinkDesk.Link link = links.open(Purpose.SURVEY, token);
        if (link.state() != LinkDesk.State.GOOD) return Optional.empty();
        return invitations.find(idOf(link)).filter(Invitation::isUnfixed).map(Invitation::ticket);
    }

    private InvitationCard standing(LinkDesk.Link link, Invitation invitation) {
        Instant now = clock.instant();
        InvitationCard card =
                invitation.card(now, policies.inForce(), asked(invitation).questions());
        return switch (link.state()) {
            case GOOD -> card;
            case WITHDRAWN -> gone(State.WITHDRAWN);
            case EXPIRED -> gone(card.state() == State.CLOSED ? State.CLOSED : State.EXPIRED);
            case UNKNOWN -> gone(State.UNKNOWN);
        };
    }

    private Questionnaire asked(Invitation invitation) {
        return questionnaires.of(invitation.questionnaire());
    }

    private static long idOf(LinkDesk.Link link) {
        return link.state() == LinkDesk.State.UNKNOWN ? 0 : Long.parseLong(link.subject());
    }

    private static InvitationCard gone(State state) {
        return new InvitationCard(state, "", "", "", Optional.empty(), List.of());
    }
}
