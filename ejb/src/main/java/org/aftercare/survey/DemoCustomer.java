package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.ticket.TicketNumber;

/** The hands of the demo's customers: they answer by the link of their letter, as real ones do. */
@Dependent
public class DemoCustomer {
    /** One is as long as words have to be for two customers with the same to look odd. */
    private static final String[] GLAD = {
        "Explained well, and quick.", "Friendly people. It works again.", "Thank you for the loaner!", "", ""
    };

    private static final String[] NOT_GLAD = {"I had to come twice.", "Nobody told me why.", "Two days late.", ""};

    @Inject
    Invitations invitations;

    @Inject
    LinkDesk links;

    @Inject
    SurveyDesk desk;

    /** Answers what is asked about a repair, if anything is, within the caller's transaction. */
    public void answer(TicketNumber ticket, Random mood) {
        for (Invitation open : invitations.lockedOpenOf(ticket))
            desk.answer(
                    links.token(Purpose.SURVEY, String.valueOf(open.id()), open.expiresAt()),
                    answer(mood),
                    new AnswerOrigin("203.0.113." + (1 + mood.nextInt(250)), false));
    }

    private static Answer answer(Random mood) {
        int overall = grade(mood, 4);
        Map<String, Integer> attributes = new TreeMap<>();
        for (String attribute : SurveyDesk.ATTRIBUTES) attributes.put(attribute, grade(mood, overall));
        boolean isGlad = overall > 3;
        String[] words = isGlad ? GLAD : NOT_GLAD;
        return new Answer(
                overall,
                attributes,
                Optional.of(isGlad || mood.nextInt(3) > 0),
                Optional.of(Math.min(10, 2 * overall + mood.nextInt(2))),
                words[mood.nextInt(words.length)]);
    }

    /** Mostly near what is usual. */
    private static int grade(Random mood, int usual) {
        return (int) Math.max(1, Math.min(5, Math.round(usual + 0.4 + mood.nextGaussian())));
    }
}
