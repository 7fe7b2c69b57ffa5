package org.aftercare.device;

import java.io.Serializable;

/** A model the network services. {@code kind} is PHONE or TABLET; {@code family} names what policies may speak of. */
public record DeviceModel(String code, String brand, String name, String family, String kind) implements Serializable {
    /** As people say it: with the brand, once where the name says it already. */
    public String fullName() {
        return fullName(brand, name);
    }

    /** The same where only these two are known of a model. */
    public static String fullName(String brand, String name) {
        return name.startsWith(brand + " ") ? name : (brand + " " + name).strip();
    }
}
