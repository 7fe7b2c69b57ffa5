package org.aftercare.knowledge;

import java.io.Serializable;

/**
 * An article in one language; plain text as {@link Block} reads it.
 *
 * @param home what the customer can try at home
 * @param bench what the bench should do
 */
public record ArticleText(String title, String home, String bench) implements Serializable {
    public static final ArticleText NONE = new ArticleText("", "", "");
}
