package org.aftercare.knowledge;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What a revision of an article says.
 *
 * @param models codes; none means every model
 */
public record ArticleContent(List<String> models, List<String> symptoms, ArticleText en, ArticleText ro)
        implements Serializable {
    public static final ArticleContent NONE =
            new ArticleContent(List.of(), List.of(), ArticleText.NONE, ArticleText.NONE);

    public ArticleContent {
        models = models.stream().distinct().toList();
        symptoms = symptoms.stream().distinct().toList();
    }

    /** In the reader's language, or in English; in the other one while a draft has only that. */
    public ArticleText in(Locale reader) {
        boolean romanian = reader.getLanguage().equals("ro");
        ArticleText wanted = romanian ? ro : en;
        return wanted.title().isBlank() ? (romanian ? en : ro) : wanted;
    }
}
