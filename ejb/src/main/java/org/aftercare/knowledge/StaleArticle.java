package org.aftercare.knowledge;

import java.time.Instant;
import org.aftercare.platform.Refusal;

/** Somebody else was faster: the article is no longer what the caller saw. Nothing changed. */
public class StaleArticle extends Refusal {
    StaleArticle(String lastBy, Instant lastAt) {
        super(lastBy, lastAt);
    }
}
