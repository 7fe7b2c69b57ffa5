package org.aftercare.knowledge;

/**
 * An article as somebody wants it written down.
 *
 * @param id 0 for a new one
 * @param version what its writer saw; 0 for a new one
 */
public record WriteArticle(long id, long version, ArticleContent content) {}
