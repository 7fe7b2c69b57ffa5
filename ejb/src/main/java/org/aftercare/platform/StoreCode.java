package org.aftercare.platform;

import java.io.Serializable;

/** The short name of a store, e.g. {@code RO-BUC-1}: 2 to 16 capitals, digits and dashes. */
public record StoreCode(String value) implements Serializable, Comparable<StoreCode> {
    public StoreCode {
        if (!isValid(value)) throw new IllegalArgumentException("not a store code: " + value);
    }

    public static boolean isValid(String text) {
        return text != null && text.matches("[A-Z0-9][A-Z0-9-]{1,15}");
    }

    @Override
    public int compareTo(StoreCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
