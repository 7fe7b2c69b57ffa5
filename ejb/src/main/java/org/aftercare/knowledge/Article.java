package org.aftercare.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What is known of a problem: its standing, and which of its revisions is offered. */
@Entity
@Table(name = "article")
class Article {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article")
    @SequenceGenerator(name = "article", sequenceName = "article_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ArticleState state = ArticleState.DRAFT;

    private int newest;

    private Integer live;

    private Instant since;

    @Column(name = "by_whom")
    private String by;

    protected Article() {}

    Article(String by, Instant now) {
        this.by = by;
        this.since = now;
    }

    /** @return the number of the new revision */
    int write(String who, Instant now) {
        touched(who, now);
        return ++newest;
    }

    void publish(String who, Instant now) {
        touched(who, now);
        state = ArticleState.PUBLISHED;
        live = newest;
    }

    void retire(String who, Instant now) {
        touched(who, now);
        state = ArticleState.RETIRED;
        live = null;
    }

    private void touched(String who, Instant now) {
        by = who;
        since = now;
    }

    /** @throws StaleArticle when it isn't what the caller saw any more */
    void mustBe(long seen) {
        if (version != seen) throw new StaleArticle(by, since);
    }

    ArticleCard card(ArticleRevision revision) {
        boolean changed = live != null && live != newest;
        return new ArticleCard(id, version, state, revision.number(), changed, revision.content(), since, by);
    }

    long id() {
        return id;
    }

    int newest() {
        return newest;
    }

    boolean isLive(int revision) {
        return live != null && live == revision;
    }
}
