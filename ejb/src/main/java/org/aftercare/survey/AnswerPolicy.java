package org.aftercare.survey;

import java.time.Duration;

/**
 * What becomes of answers: when a customer who wasn't satisfied is called, and what looks so odd that office looks at it.
 *
 * @param callWithin business hours of the store, from the answer until the call is settled
 * @param callTries so many times nobody answered before a call may be given up
 * @param burstWindow half-open; {@code burstAnswers} first answers about one store within it are a burst
 * @param burstAnswers zero: none is
 * @param sameWithin words count as the same as those of so long before
 * @param sameLength letters and digits that words must have at least to be compared; zero: none are
 * @param runAnswers so many answers of a store are looked at for improbable runs; zero: none are
 * @param runAlarm a run is improbable when chance alone makes it so long at most so often, 0 to 1
 */
record AnswerPolicy(
        Duration callWithin,
        int callTries,
        Duration burstWindow,
        int burstAnswers,
        Duration sameWithin,
        int sameLength,
        int runAnswers,
        double runAlarm) {}
