package org.aftercare.access;

import java.io.Serializable;

/**
 * How somebody who works here is written to.
 *
 * @param email empty text for somebody who gets no letters
 * @param language BCP 47; empty text for the usual one of their place
 */
public record Contact(String email, String language) implements Serializable {
    public static final Contact NONE = new Contact("", "");

    public boolean isReachable() {
        return !email.isEmpty();
    }
}
