package org.aftercare.survey;

/** Why an answer may not be its customer's own, or not freely given. None proves it: people judge. */
public enum FlagReason {
    /** Before anybody could have read the letter. */
    TOO_SOON,
    /** From the network of one of our stores. */
    STORE_NETWORK,
    /** From a browser in which somebody of the staff is, or was, signed in. */
    STAFF_SESSION,
    /** One of very many about one store within a short time. */
    BURST,
    /** In the words of another customer of the same store. */
    SAME_WORDS,
    /** In a run of excellent answers that is longer than the store's own share makes plausible. */
    IMPROBABLE_RUN
}
