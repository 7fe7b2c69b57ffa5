package org.aftercare.survey;

import jakarta.ejb.Stateless;

/** Where the holder of a survey link answers. */
@Stateless
public class SurveyDesk {
    /** Reads and writes nothing. */
    public InvitationCard invitation(String token) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps the answer; a second one within 24 hours replaces it.
     *
     * @return how the invitation stands now; nothing was kept unless ANSWERED
     * @throws org.aftercare.platform.InvalidInput field {@code overall} and the like
     */
    public InvitationCard answer(String token, Answer answer) {
        throw new UnsupportedOperationException();
    }
}
