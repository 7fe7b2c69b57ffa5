package org.aftercare.network;

import java.io.Serializable;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/**
 * What something is said of: a store, or a lane between two.
 *
 * @param from the store, or the one that a lane begins at; {@code *} for the lanes that hold where none is named
 * @param to empty text for a store; {@code region} or {@code *} for those lanes
 */
public record Part(String from, String to) implements Serializable, Comparable<Part> {
    static final String ANY = "*";
    static final String REGION = "region";
    private static final String WAY = ">";
    private static final String SHOWN = " → ";

    public static Part of(StoreCode store) {
        return new Part(store.value(), "");
    }

    public static Part lane(String from, String to) {
        return new Part(from, to);
    }

    /** By how it is kept and asked for, e.g. {@code RO-BUC-1} or {@code RO-BUC-1>DE-BER-1}. */
    static Part of(String key) {
        int at = key.indexOf(WAY);
        return at < 0 ? new Part(key, "") : new Part(key.substring(0, at), key.substring(at + 1));
    }

    public String key() {
        return isLane() ? from + WAY + to : from;
    }

    public boolean isLane() {
        return !to.isEmpty();
    }

    /** One that holds where no lane is named. */
    public boolean isGeneral() {
        return from.equals(ANY);
    }

    /** The store, or the one that a lane begins at. */
    public Optional<StoreCode> store() {
        return StoreCode.isValid(from) ? Optional.of(new StoreCode(from)) : Optional.empty();
    }

    @Override
    public int compareTo(Part other) {
        return key().compareTo(other.key());
    }

    @Override
    public String toString() {
        return isLane() ? from + SHOWN + to : from;
    }
}
