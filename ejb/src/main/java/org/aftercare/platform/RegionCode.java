package org.aftercare.platform;

import java.io.Serializable;

/** The short name of a region, e.g. {@code EAST}: 2 to 16 capitals, digits and dashes. */
public record RegionCode(String value) implements Serializable, Comparable<RegionCode> {
    public RegionCode {
        if (!isValid(value)) throw new IllegalArgumentException("not a region code: " + value);
    }

    public static boolean isValid(String text) {
        return text != null && text.matches("[A-Z0-9][A-Z0-9-]{1,15}");
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
