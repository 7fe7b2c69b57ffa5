package org.aftercare.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a letter came: neither its words nor its link.
 *
 * @param template which letter it is, e.g. {@code receipt}; all of them: {@link Letter}
 * @param putAt when it was put into the outbox
 * @param sentAt when a server had taken it
 * @param uncertain how often a server may have taken it without our reading its answer: each time it may have arrived
 * @param problem how the last try failed, e.g. {@code SMTP 550}; empty text where none has, or it was sent
 */
public record PostedLetter(
        String template, State state, Instant putAt, Optional<Instant> sentAt, int uncertain, String problem) {
    /** Waiting, which includes letters for later and those tried again; taken by a server; given up. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }
}
