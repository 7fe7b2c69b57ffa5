package org.aftercare.device;

/** What somebody reported of a device: a phone that bears one is not taken in. */
public enum Mark {
    LOST,
    STOLEN
}
