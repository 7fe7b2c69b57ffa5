package org.aftercare.notice;

import java.time.Duration;

/**
 * How patient the postman is.
 *
 * @param attempts how often a server may put a letter off before it counts as failed; a server that can't be reached
 *     counts for nothing
 * @param uncertain how often a server may leave us without an answer; each of them may be a letter that came twice
 * @param firstRetry doubled at each further try
 * @param lastRetry the longest wait between two tries
 * @param lease how long a letter is one courier's; longer than a dialogue with a server that is slow at each line
 * @param connect how long a server may take to be reached
 * @param answer how long a server may take for each of its answers
 */
record MailPolicy(
        int couriers,
        int batch,
        int attempts,
        int uncertain,
        Duration firstRetry,
        Duration lastRetry,
        Duration lease,
        Duration connect,
        Duration answer) {

    static final MailPolicy USUAL = new MailPolicy(
            4,
            10,
            60,
            4,
            Duration.ofSeconds(5),
            Duration.ofMinutes(30),
            Duration.ofMinutes(6),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    /** The wait after that many tries: doubled each time up to the longest, and spread by a fifth, so that not all come at once. */
    Duration pauseAfter(int tries, long salt) {
        long doubled = firstRetry.toMillis() << Math.min(tries - 1, 20);
        long millis = Math.min(doubled, lastRetry.toMillis());
        long spread = Math.floorMod(salt * 31 + tries, 41) - 20;
        return Duration.ofMillis(millis + millis * spread / 100);
    }
}
