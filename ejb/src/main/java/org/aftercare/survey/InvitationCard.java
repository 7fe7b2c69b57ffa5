package org.aftercare.survey;

import java.util.Optional;

/**
 * What the survey page shows to the holder of the link.
 *
 * @param state OPEN, ANSWERED (and still changeable), CLOSED (answered long ago), EXPIRED, WITHDRAWN, UNKNOWN
 * @param storeName where the repair was taken in; empty text unless OPEN or ANSWERED
 * @param answer what was answered so far
 */
public record InvitationCard(
        State state, String storeName, String modelName, String language, Optional<Answer> answer) {
    /** How an invitation stands. */
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED,
        EXPIRED,
        WITHDRAWN,
        UNKNOWN
    }
}
