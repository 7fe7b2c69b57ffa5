package org.aftercare.survey;

/**
 * Where an answer came from. It is looked at while the answer is kept, and itself kept nowhere: it doesn't even say the
 * address when it is written somewhere.
 *
 * @param address an IP address in digits; empty text where none is known
 * @param staffSession the browser brought the cookie of a staff session, signed in still or no more
 */
public record AnswerOrigin(String address, boolean staffSession) {
    @Override
    public String toString() {
        return "AnswerOrigin";
    }
}
