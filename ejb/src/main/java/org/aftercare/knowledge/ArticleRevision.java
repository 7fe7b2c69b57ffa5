package org.aftercare.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** What an article said once; never changed. */
@Entity
@Table(name = "article_revision")
class ArticleRevision {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_revision")
    @SequenceGenerator(name = "article_revision", sequenceName = "article_revision_seq", allocationSize = 50)
    private long id;

    @Column(name = "article_id")
    private long articleId;

    private int revision;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    private String models;

    private String symptoms;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "home_en")
    private String homeEn;

    @Column(name = "bench_en")
    private String benchEn;

    @Column(name = "title_ro")
    private String titleRo;

    @Column(name = "home_ro")
    private String homeRo;

    @Column(name = "bench_ro")
    private String benchRo;

    protected ArticleRevision() {}

    ArticleRevision(long articleId, int revision, ArticleContent content, String by, Instant now) {
        this.articleId = articleId;
        this.revision = revision;
        this.writtenAt = now;
        this.writtenBy = by;
        this.models = String.join("\n", content.models());
        this.symptoms = String.join("\n", content.symptoms());
        this.titleEn = content.en().title();
        this.homeEn = content.en().home();
        this.benchEn = content.en().bench();
        this.titleRo = content.ro().title();
        this.homeRo = content.ro().home();
        this.benchRo = content.ro().bench();
    }

    ArticleContent content() {
        return new ArticleContent(
                lines(models),
                lines(symptoms),
                new ArticleText(titleEn, homeEn, benchEn),
                new ArticleText(titleRo, homeRo, benchRo));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    WrittenRevision written(boolean live) {
        return new WrittenRevision(revision, writtenAt, writtenBy, live, content());
    }

    long articleId() {
        return articleId;
    }

    int number() {
        return revision;
    }
}
