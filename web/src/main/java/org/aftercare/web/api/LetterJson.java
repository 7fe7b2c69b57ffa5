package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.notice.PostedLetter;

/**
 * What became of a letter to a customer.
 *
 * @param letter e.g. {@code receipt}, {@code estimate}, {@code ready}
 * @param state {@code WAITING}, {@code SENT}, or {@code FAILED}: given up, the customer has to be told another way
 * @param sentAt when a server had taken it; absent before
 * @param uncertain how often a server may have taken it without an answer: each time it may have arrived
 * @param problem how the last try failed, e.g. {@code SMTP 550}; absent where none has
 */
public record LetterJson(String letter, String state, Instant putAt, Instant sentAt, int uncertain, String problem) {

    static LetterJson of(PostedLetter posted) {
        return new LetterJson(
                posted.template(),
                posted.state().name(),
                posted.putAt(),
                posted.sentAt().orElse(null),
                posted.uncertain(),
                Absent.ifEmpty(posted.problem()));
    }
}
