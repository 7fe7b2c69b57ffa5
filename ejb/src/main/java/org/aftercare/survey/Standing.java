package org.aftercare.survey;

import java.util.Optional;

/**
 * How one store, model or whatever a list is of is rated.
 *
 * @param region of a store; empty text for others
 * @param rank of a store with answers
 */
public record Standing(Score score, String region, Optional<Rank> rank) {}
