package org.aftercare.counter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Role;
import org.aftercare.platform.InvalidInput;
import org.aftercare.survey.CallBackCard;
import org.aftercare.survey.CallBackDesk;
import org.aftercare.survey.CallOutcome;
import org.aftercare.survey.SurveyDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/**
 * Where a repair that didn't help goes on: the customer who answered so by their own link books it again, or the lead who
 * called them back does.
 */
@Stateless
public class ReopeningDesk {
    private static final int LONGEST = 1_000;

    @Inject
    SurveyDesk surveys;

    @Inject
    CallBackDesk callBacks;

    @Inject
    CaseFile files;

    @Inject
    CounterDesk counter;

    @Inject
    Callers callers;

    /** Whether the holder of a survey link may book the repair again. */
    public enum Standing {
        /** Their answer doesn't ask for it, or the link is no good. */
        NOT_ASKED,
        /** They may. */
        OFFERED,
        /** It was booked, and the phone is awaited. */
        BOOKED,
        /** It goes on already, or it is too late: then it is a new repair. */
        OVER
    }

    /** Reads and writes nothing. */
    @OpenTo("the holder of a survey link; the token is looked up")
    public Standing standing(String token) {
        return unfixed(token)
                .map(number -> Callers.acting(Caller.CUSTOMER, () -> standing(number)))
                .orElse(Standing.NOT_ASKED);
    }

    /**
     * Books the repair again, once.
     *
     * @param words what is still wrong
     * @return how it stands now; nothing was done unless it was OFFERED
     * @throws InvalidInput field {@code words}: REQUIRED, TOO_LONG
     * @throws org.aftercare.ticket.StepRefused when something happened meanwhile
     */
    @OpenTo("the holder of a survey link; the token is looked up")
    public Standing bookAgain(String token, String words) {
        return unfixed(token)
                .map(number -> Callers.acting(Caller.CUSTOMER, () -> booked(number, words)))
                .orElse(Standing.NOT_ASKED);
    }

    /**
     * The same by whoever called the customer back, in one act with the call's outcome.
     *
     * @param version of the call-back that the caller saw
     * @throws InvalidInput field {@code note}: REQUIRED, TOO_LONG, MALFORMED
     * @throws org.aftercare.ticket.StepRefused when the repair can't be booked again
     * @throws org.aftercare.survey.StaleCallBack, org.aftercare.survey.CallBackClosed when somebody was faster
     * @throws org.aftercare.platform.NotFound beyond the caller's scope
     */
    public CallBackCard bookAgain(long callBack, int version, String note) {
        callers.mustBe(Role.LEAD);
        if (note.isBlank()) throw new InvalidInput("note", "REQUIRED");
        var settled = callBacks.record(callBack, version, CallOutcome.COMES_BACK, note);
        take(settled.ticket(), files.read(settled.ticket()).version(), note);
        return callBacks.one(callBack);
    }

    private Optional<TicketNumber> unfixed(String token) {
        return surveys.unfixed(token);
    }

    private Standing standing(TicketNumber number) {
        if (files.read(number).status() == TicketStatus.BOOKED) return Standing.BOOKED;
        boolean offered = files.legal(number).stream()
                .anyMatch(legal ->
                        legal.step() == Step.BOOK_AGAIN && legal.objection().isEmpty());
        return offered ? Standing.OFFERED : Standing.OVER;
    }

    private Standing booked(TicketNumber number, String words) {
        var stands = standing(number);
        if (stands != Standing.OFFERED) return stands;
        if (words.isBlank()) throw new InvalidInput("words", "REQUIRED");
        if (words.length() > LONGEST) throw new InvalidInput("words", "TOO_LONG", LONGEST);
        take(number, TakeStep.AS_IT_IS, words);
        return standing(number);
    }

    private void take(TicketNumber number, long version, String why) {
        counter.take(new TakeStep(number, version, Step.BOOK_AGAIN, Papers.NONE.withReason(why.strip())));
    }
}
