package org.aftercare.knowledge;

/** How an article stands: never published yet, offered, or offered no longer. */
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    RETIRED
}
