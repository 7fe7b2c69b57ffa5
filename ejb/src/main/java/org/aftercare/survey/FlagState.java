package org.aftercare.survey;

/** What head office says of a flagged answer. */
public enum FlagState {
    /** Nothing yet: it is counted apart until somebody does. */
    OPEN,
    /** It counts. */
    ACCEPTED,
    /** It stays apart. */
    CONFIRMED
}
