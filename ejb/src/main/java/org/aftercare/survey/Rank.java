package org.aftercare.survey;

import java.io.Serializable;

/**
 * The places that a store may have within its region.
 *
 * @param best 1 and all that are surely better
 * @param worst all but those that are surely worse
 * @param of so many were compared
 */
public record Rank(int best, int worst, int of) implements Serializable {}
