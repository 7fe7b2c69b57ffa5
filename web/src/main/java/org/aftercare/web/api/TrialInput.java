package org.aftercare.web.api;

/**
 * Which decisions shall be made again.
 *
 * @param version the policies to try; a replay takes none
 * @param from an instant, or a date (then its beginning in UTC); the beginning of time where absent
 * @param to exclusive; now where absent
 * @param most how many at most, the newest first
 */
public record TrialInput(String version, String from, String to, String most) {}
