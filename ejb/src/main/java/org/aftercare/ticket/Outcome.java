package org.aftercare.ticket;

/** How a repair came out, once that is known; the last step that tells it wins. */
public enum Outcome {
    NONE,
    REPAIRED,
    SOLVED_AT_COUNTER,
    SOFTWARE_SOLVED,
    NO_TROUBLE_FOUND,
    BEYOND_REPAIR,
    RETURNED_UNREPAIRED,
    SWAPPED,
    REFUNDED
}
