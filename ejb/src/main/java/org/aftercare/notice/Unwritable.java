package org.aftercare.notice;

/** A letter that can't be written: its template, words or address are wrong. Trying again would not help. */
class Unwritable extends Exception {
    private static final long serialVersionUID = 1L;

    Unwritable(String why, Throwable cause) {
        super(why, cause);
    }
}
