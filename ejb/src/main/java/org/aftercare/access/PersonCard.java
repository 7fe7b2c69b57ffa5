package org.aftercare.access;

import java.io.Serializable;

/** Somebody who works here. @param place a store's or region's code, or empty text for the whole network */
public record PersonCard(String name, String fullName, Role role, String place) implements Serializable {}
