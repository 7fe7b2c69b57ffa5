package org.aftercare.knowledge;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.POS;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.platform.NotFound;

/** Where articles are written, published and retired by office, and read by everybody who works here. */
@Stateless
public class ArticleDesk {
    private static final Role[] READERS = {CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE, POS};

    @Inject
    Articles articles;

    @Inject
    ArticleCheck check;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** What was touched last first: for office as last written, for others what is published. */
    public List<ArticleCard> articles() {
        return callers.mustBe(READERS).is(OFFICE) ? articles.newest() : articles.live();
    }

    /** @throws NotFound for one that isn't published, unless office asks */
    public ArticleCard article(long id) {
        var caller = callers.mustBe(READERS);
        var article = articles.find(id).orElseThrow(() -> new NotFound("article", id));
        if (caller.is(OFFICE)) return article.card(articles.revision(id, article.newest()));
        return articles.liveOf(List.of(id)).stream()
                .findFirst()
                .map(article::card)
                .orElseThrow(() -> new NotFound("article", id));
    }

    /** Everything it ever said, the newest first. @throws NotFound */
    public List<WrittenRevision> revisions(long id) {
        callers.mustBe(OFFICE);
        var article = articles.find(id).orElseThrow(() -> new NotFound("article", id));
        return articles.revisions(id).stream()
                .map(one -> one.written(article.isLive(one.number())))
                .toList();
    }

    /**
     * Writes a new one, or a new revision; what is published stays so until the revision is published, too.
     *
     * @throws org.aftercare.platform.InvalidInput with every field that is wrong: {@code models}, {@code symptoms},
     *     {@code en.title}, {@code en.home} …
     * @throws StaleArticle when somebody else was faster
     */
    public ArticleCard write(WriteArticle told) {
        var caller = callers.mustBe(OFFICE);
        check.written(told.content()).mustBeRight();
        var now = clock.instant();
        var article = told.id() == 0 ? articles.add(new Article(caller.name(), now)) : held(told.id(), told.version());
        var revision = new ArticleRevision(
                article.id(), article.write(caller.name(), now), told.content(), caller.name(), now);
        articles.add(revision);
        articles.flush();
        return article.card(revision);
    }

    /**
     * Offers what was last written.
     *
     * @throws org.aftercare.platform.InvalidInput where a language lacks something
     * @throws StaleArticle when somebody else was faster
     */
    public ArticleCard publish(long id, long version) {
        var caller = callers.mustBe(OFFICE);
        var article = held(id, version);
        var revision = articles.revision(id, article.newest());
        check.whole(revision.content()).mustBeRight();
        article.publish(caller.name(), clock.instant());
        articles.match(id, revision.content());
        return article.card(revision);
    }

    /** Offers it no longer. @throws StaleArticle when somebody else was faster */
    public ArticleCard retire(long id, long version) {
        var caller = callers.mustBe(OFFICE);
        var article = held(id, version);
        article.retire(caller.name(), clock.instant());
        articles.unmatch(id);
        return article.card(articles.revision(id, article.newest()));
    }

    private Article held(long id, long version) {
        var article = articles.locked(id).orElseThrow(() -> new NotFound("article", id));
        article.mustBe(version);
        return article;
    }
}
