package org.aftercare.warranty;

import java.time.LocalDate;

/**
 * A version shall hold from a day on.
 *
 * @param correction whether a day that is over is meant: questions about past days will be answered otherwise
 * @param seen the number of the latest act that the person saw, so that nobody decides on what has changed
 */
public record PutIntoForce(String version, LocalDate from, String reason, boolean correction, int seen) {}
