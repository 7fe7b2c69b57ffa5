package org.aftercare.ticket;

/** A kept photo as it is shown. @param tag the same for the same picture, for ever: a hash */
public record KeptPicture(String tag, byte[] jpeg) {}
