package org.aftercare.notice;

import jakarta.ejb.Stateless;

/** Where every room puts its letters, in its own transaction. */
@Stateless
public class Outbox {
    /** Keeps the letter; it is sent after the commit. A letter with the same key is kept only once. */
    public void put(Letter letter) {
        throw new UnsupportedOperationException();
    }

    /** Takes back a letter that wasn't sent yet. */
    public void withdraw(String key) {
        throw new UnsupportedOperationException();
    }
}
