package org.aftercare.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All articles and what they ever said. */
@Dependent
class Articles {
    /** In place of a model: every one. */
    private static final String EVERY = "*";
    /** More than anybody reads; what was touched last comes first. */
    private static final int SHOWN = 500;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    Article add(Article article) {
        entities.persist(article);
        return article;
    }

    void add(ArticleRevision revision) {
        entities.persist(revision);
    }

    /** What was changed of it has its new version from here on. */
    void flush() {
        entities.flush();
    }

    Optional<Article> find(long id) {
        return Optional.ofNullable(entities.find(Article.class, id));
    }

    /** As it is now; nobody else writes it until this transaction ends. */
    Optional<Article> locked(long id) {
        return Optional.ofNullable(entities.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest revision of each, what was touched last first. */
    List<ArticleCard> newest() {
        return cards("r.revision = a.newest");
    }

    /** What is published, what was touched last first. */
    List<ArticleCard> live() {
        return cards("r.revision = a.live");
    }

    private List<ArticleCard> cards(String which) {
        return entities.createQuery(
                        "select a, r from Article a, ArticleRevision r where r.articleId = a.id and " + which
                                + " order by a.since desc, a.id desc",
                        Object[].class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(both -> ((Article) both[0]).card((ArticleRevision) both[1]))
                .toList();
    }

    ArticleRevision revision(long article, int number) {
        return entities.createQuery(
                        "select r from ArticleRevision r where r.articleId = :article and r.revision = :number",
                        ArticleRevision.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** The newest first. */
    List<ArticleRevision> revisions(long article) {
        return entities.createQuery(
                        "select r from ArticleRevision r where r.articleId = :article order by r.revision desc",
                        ArticleRevision.class)
                .setParameter("article", article)
                .getResultList();
    }

    /** What is published of any of these symptoms and that model, by when it was published. */
    List<ArticleRevision> offered(String model, Collection<String> symptoms) {
        if (symptoms.isEmpty()) return List.of();
        var marks = "?,".repeat(symptoms.size());
        var query = entities.createNativeQuery("select distinct article_id from article_match where symptom in ("
                + marks.substring(0, marks.length() - 1) + ") and model_code in (?, ?)");
        int at = 1;
        for (String symptom : symptoms) query.setParameter(at++, symptom);
        query.setParameter(at++, model).setParameter(at, EVERY);
        List<?> found = query.getResultList();
        return liveOf(found.stream().map(id -> ((Number) id).longValue()).toList());
    }

    List<ArticleRevision> liveOf(Collection<Long> articles) {
        if (articles.isEmpty()) return List.of();
        return entities.createQuery(
                        "select r from Article a, ArticleRevision r where a.id in :ids and r.articleId = a.id"
                                + " and r.revision = a.live order by a.id",
                        ArticleRevision.class)
                .setParameter("ids", articles)
                .getResultList();
    }

    /** The symptoms that something is published of. */
    List<String> helpedSymptoms() {
        List<?> found = entities.createNativeQuery("select distinct symptom from article_match")
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    /** From now on it is offered for what it says, and for nothing else. */
    void match(long article, ArticleContent content) {
        unmatch(article);
        var models = content.models().isEmpty() ? List.of(EVERY) : content.models();
        for (String symptom : content.symptoms())
            for (String model : models)
                entities.createNativeQuery(
                                "insert into article_match (symptom, model_code, article_id) values (?, ?, ?)")
                        .setParameter(1, symptom)
                        .setParameter(2, model)
                        .setParameter(3, article)
                        .executeUpdate();
    }

    void unmatch(long article) {
        entities.flush();
        entities.createNativeQuery("delete from article_match where article_id = ?")
                .setParameter(1, article)
                .executeUpdate();
    }

    /** True for one only, ever: of nodes that start together the others wait for it. */
    boolean isFirstStart() {
        return entities.createNativeQuery("insert into article_start (id) values (1) on conflict do nothing")
                        .executeUpdate()
                == 1;
    }
}
