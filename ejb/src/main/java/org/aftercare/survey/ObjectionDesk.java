package org.aftercare.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.LinkDesk.State;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Purpose;

/**
 * Where customers say that they don't want to be asked any more, or that they may be: by the link for that in a survey's
 * letter, or by the survey's own, which is all that a text has room for.
 */
@Stateless
public class ObjectionDesk {
    @Inject
    Invitations invitations;

    @Inject
    SurveyLetters letters;

    @Inject
    LinkDesk links;

    @Inject
    Clock clock;

    /** How whoever holds the link stands. */
    public enum Standing {
        MAY_BE_ASKED,
        OBJECTS,
        EXPIRED,
        UNKNOWN
    }

    /** Reads and writes nothing. */
    @OpenTo("the holder of an objection's or a survey's link; the token is looked up")
    public Standing standing(String token) {
        var link = link(token);
        return asked(link)
                .map(asked -> invitations.isObjecting(asked.customerId()) ? Standing.OBJECTS : Standing.MAY_BE_ASKED)
                .orElse(gone(link));
    }

    /**
     * From now on they aren't asked, and what they were asked and haven't answered is withdrawn with its letters; or they
     * are again, after the next repair. Said twice it is said once. A given answer stays.
     */
    @OpenTo("the holder of an objection's or a survey's link; the token is looked up")
    public Standing say(String token, boolean objects) {
        var link = link(token);
        var asked = asked(link);
        if (asked.isEmpty()) return gone(link);
        long customer = asked.get().customerId();
        boolean already = invitations.lockCustomer(customer);
        if (already != objects) invitations.object(customer, objects ? clock.instant() : null);
        if (objects) withdrawAll(customer);
        return objects ? Standing.OBJECTS : Standing.MAY_BE_ASKED;
    }

    private LinkDesk.Link link(String token) {
        var own = links.open(Purpose.OBJECTION, token);
        return own.state() == State.UNKNOWN ? links.open(Purpose.SURVEY, token) : own;
    }

    private void withdrawAll(long customer) {
        for (Invitation open : invitations.lockedOpenOf(customer))
            if (open.withdraw(clock.instant())) letters.withdraw(open);
    }

    /** Whoever objected by the survey's link, which is withdrawn by that, may take it back by it. */
    private Optional<Invitation> asked(LinkDesk.Link link) {
        return link.state() == State.GOOD || link.state() == State.WITHDRAWN
                ? invitations.find(Long.parseLong(link.subject()))
                : Optional.empty();
    }

    private static Standing gone(LinkDesk.Link link) {
        return link.state() == State.EXPIRED ? Standing.EXPIRED : Standing.UNKNOWN;
    }
}
