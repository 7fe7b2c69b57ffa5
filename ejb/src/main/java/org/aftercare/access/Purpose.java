package org.aftercare.access;

/** What a customer's link is good for. TRACKING only shows; it is the one that staff may see (it is on the receipt). */
public enum Purpose {
    TRACKING,
    ESTIMATE,
    SURVEY,
    /** Says that they don't want to be asked after repairs. */
    OBJECTION
}
