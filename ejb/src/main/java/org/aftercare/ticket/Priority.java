package org.aftercare.ticket;

/** How much a repair hurries: the clerk says so at intake, a lead may change it. */
public enum Priority {
    NORMAL,
    URGENT
}
