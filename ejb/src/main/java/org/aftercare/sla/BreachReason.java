package org.aftercare.sla;

/** Why a promise was broken, as those who answer for it say. Its words are in the bundles ({@code breachReason.}). */
public enum BreachReason {
    PART_LATE,
    CUSTOMER_UNREACHABLE,
    NO_TECHNICIAN,
    TOO_MANY_PHONES,
    COURIER,
    TOOL_DOWN,
    WRONG_DIAGNOSIS,
    /** Says nothing without words. */
    OTHER
}
