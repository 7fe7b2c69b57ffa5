package org.aftercare.knowledge;

import java.io.Serializable;
import java.time.Instant;

/**
 * An article as it stands.
 *
 * @param id 0 for one that isn't kept yet
 * @param version what an act on it has to have seen
 * @param revision that which {@code content} says
 * @param changed whether something newer was written than is published
 * @param since when it was last written, published or retired
 */
public record ArticleCard(
        long id,
        long version,
        ArticleState state,
        int revision,
        boolean changed,
        ArticleContent content,
        Instant since,
        String by)
        implements Serializable {}
