package org.aftercare.survey;

import java.util.List;
import java.util.Optional;

/**
 * What the survey page shows to the holder of the link.
 *
 * @param state OPEN, ANSWERED (and still changeable), CLOSED (answered long ago), EXPIRED, WITHDRAWN, UNKNOWN
 * @param storeName where the repair was taken in; empty text unless OPEN or ANSWERED
 * @param answer what was answered so far
 * @param questions what is asked, by code, in the order of the page; none unless OPEN or ANSWERED
 */
public record InvitationCard(
        State state,
        String storeName,
        String modelName,
        String language,
        Optional<Answer> answer,
        List<String> questions) {
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
