package org.aftercare.knowledge;

import java.io.Serializable;
import java.time.Instant;

/** A revision of an article, who wrote it and when. @param live whether it is the published one */
public record WrittenRevision(int number, Instant at, String by, boolean live, ArticleContent content)
        implements Serializable {}
