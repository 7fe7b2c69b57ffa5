package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.knowledge.ArticleCard;
import org.aftercare.knowledge.ArticleText;

/**
 * What is known of a problem.
 *
 * @param models codes; none means every model
 * @param en in English, {@code ro} in Romanian; plain text in which {@code 1. } begins a step and {@code - } a point
 */
public record ArticleJson(
        long id,
        String state,
        int revision,
        List<String> models,
        List<String> symptoms,
        TextJson en,
        TextJson ro,
        Instant changedAt) {

    /** @param home what the customer can try @param bench what the bench should do */
    public record TextJson(String title, String home, String bench) {
        static TextJson of(ArticleText text) {
            return new TextJson(text.title(), text.home(), text.bench());
        }
    }

    static ArticleJson of(ArticleCard card) {
        return new ArticleJson(
                card.id(),
                card.state().name(),
                card.revision(),
                card.content().models(),
                card.content().symptoms(),
                TextJson.of(card.content().en()),
                TextJson.of(card.content().ro()),
                card.since());
    }
}
