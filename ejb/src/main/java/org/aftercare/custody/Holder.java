package org.aftercare.custody;

import java.io.Serializable;
import org.aftercare.platform.StoreCode;

/** Who has a thing: {@code customer}, {@code store:RO-BUC-1}, {@code transit:<transfer>}, {@code scrapped}, {@code fitted:<ticket>}, {@code lost}. */
public record Holder(String value) implements Serializable {
    public static final Holder CUSTOMER = new Holder("customer");
    public static final Holder SCRAPPED = new Holder("scrapped");
    public static final Holder LOST = new Holder("lost");
    public static final Holder MAKER = new Holder("maker");

    public static Holder store(StoreCode code) {
        return new Holder("store:" + code);
    }

    public static Holder transit(long transferId) {
        return new Holder("transit:" + transferId);
    }

    /** The carrier of a thing that travels alone, by what stands on it. */
    public static Holder transit(String label) {
        return new Holder("transit:" + label);
    }

    /** The phone of that repair. */
    public static Holder fitted(String ticket) {
        return new Holder("fitted:" + ticket);
    }

    public boolean isStore(StoreCode code) {
        return equals(store(code));
    }

    /** {@code store}, {@code transit}, {@code customer} … */
    public String kind() {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    /** Which store, or which transfer; empty text for who is alone of the kind. */
    public String place() {
        return value.substring(Math.min(value.length(), kind().length() + 1));
    }

    /** Nobody of ours was expected to have it again. */
    public boolean isGivenUp() {
        return equals(SCRAPPED) || equals(LOST) || equals(MAKER);
    }

    @Override
    public String toString() {
        return value;
    }
}
