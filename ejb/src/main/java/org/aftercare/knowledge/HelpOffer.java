package org.aftercare.knowledge;

import java.io.Serializable;

/** A published article, for somebody who has the problem. */
public record HelpOffer(long article, ArticleContent content) implements Serializable {}
