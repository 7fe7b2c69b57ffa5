package org.aftercare.device;

import java.io.Serializable;

/** A model the network services. {@code kind} is PHONE or TABLET; {@code family} names what policies may speak of. */
public record DeviceModel(String code, String brand, String name, String family, String kind) implements Serializable {}
