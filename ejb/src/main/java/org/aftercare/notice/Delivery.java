package org.aftercare.notice;

/** How one try to deliver a letter ended. */
sealed interface Delivery {
    /** The server has taken it. */
    record Accepted() implements Delivery {}

    /** Nobody has it: the server was not reached, which says nothing about the letter. */
    record NotReached(String problem) implements Delivery {}

    /** Nobody has it: the server said not now, or left before the letter was complete. */
    record Deferred(String problem) implements Delivery {}

    /** The server said never, or the letter can't be written. */
    record Rejected(String problem) implements Delivery {}

    /** Handed over, and the answer was never read. */
    record Unsure(String problem) implements Delivery {}

    /** It is no longer ours: withdrawn in the meantime, or the lease ran out. */
    record NotOurs() implements Delivery {}
}
