package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.knowledge.ArticleCard;
import org.aftercare.knowledge.ArticleContent;
import org.aftercare.knowledge.ArticleDesk;
import org.aftercare.knowledge.ArticleState;
import org.aftercare.knowledge.ArticleText;
import org.aftercare.knowledge.Block;
import org.aftercare.knowledge.HelpDesk;
import org.aftercare.knowledge.HelpFigures;
import org.aftercare.knowledge.StaleArticle;
import org.aftercare.knowledge.WriteArticle;
import org.aftercare.knowledge.WrittenRevision;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;

/** Articles on known problems: all of them; or one, which its address names, to be read, written and published. */
@Named
@RequestScoped
public class ArticlesPage {
    private static final String NEW = "new";

    /** An article in one of its languages. @param tag BCP 47 */
    public record InLanguage(String tag, String name, ArticleText text) {}

    @Inject
    ArticleDesk desk;

    @Inject
    HelpDesk help;

    @Inject
    DeviceDesk devices;

    @Inject
    FaultCodes codes;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Going going;

    private final TypedForm form =
            new TypedForm("symptoms", "models", "en.title", "en.home", "en.bench", "ro.title", "ro.home", "ro.bench");
    private String id;
    private boolean writing;
    private long version;
    private List<String> symptoms = List.of();
    private List<String> models = List.of();
    private List<ArticleCard> all;
    private ArticleCard article;
    private Map<Long, HelpFigures> figures;
    private Map<String, String> names;

    /** Faces asks what is rendered before it has told a view parameter: the address is read at once. */
    @PostConstruct
    void address() {
        id = parameter("id");
        writing = id.equals(NEW) || parameter("act").equals("write");
    }

    private String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public void load() {
        if (id.isEmpty()) {
            getAll();
            return;
        }
        getArticle();
        if (FacesContext.getCurrentInstance().isPostback()) return;
        version = getArticle().version();
        symptoms = getArticle().content().symptoms();
        models = getArticle().content().models();
        suggest("en.", getArticle().content().en());
        suggest("ro.", getArticle().content().ro());
    }

    private void suggest(String language, ArticleText text) {
        form.suggest(language + "title", text.title());
        form.suggest(language + "home", text.home());
        form.suggest(language + "bench", text.bench());
    }

    public void write() {
        act(() -> {
            var content = new ArticleContent(models, symptoms, typed("en."), typed("ro."));
            long of = id.equals(NEW) ? 0 : number();
            told("articles.written", desk.write(new WriteArticle(of, version, content)));
        });
    }

    private ArticleText typed(String language) {
        return new ArticleText(
                form.text(language + "title"), form.text(language + "home"), form.text(language + "bench"));
    }

    public void publish() {
        act(() -> told("articles.published", desk.publish(number(), version)));
    }

    public void retire() {
        act(() -> told("articles.retired", desk.retire(number(), version)));
    }

    private void told(String key, ArticleCard done) {
        going.tell(me.getWords().of(key));
        going.to("articles", "id", done.id());
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (StaleArticle meanwhile) {
            // what was typed stays; whoever acts again has been told what came in between
            form.tell(me.getWords(), meanwhile);
            article = null;
            version = getArticle().version();
        } catch (Refusal refused) {
            form.tell(me.getWords(), refused);
        }
    }

    private long number() {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("article", id);
        return Long.parseLong(id);
    }

    public List<ArticleCard> getAll() {
        if (all == null) all = desk.articles();
        return all;
    }

    /** The one that the address names; an empty one that is to be written. */
    public ArticleCard getArticle() {
        if (article == null)
            article = id.equals(NEW)
                    ? new ArticleCard(0, 0, ArticleState.DRAFT, 0, false, ArticleContent.NONE, me.now(), "")
                    : desk.article(number());
        return article;
    }

    public List<WrittenRevision> getRevisions() {
        return desk.revisions(number());
    }

    /** An article's text in the reader's language. */
    public ArticleText text(ArticleContent content) {
        return content.in(me.getLocale());
    }

    /** Both of its languages, the reader's first. */
    public List<InLanguage> texts(ArticleContent content) {
        var en = new InLanguage("en", me.getWords().of("articles.en"), content.en());
        var ro = new InLanguage("ro", me.getWords().of("articles.ro"), content.ro());
        return me.getLanguage().equals("ro") ? List.of(ro, en) : List.of(en, ro);
    }

    /** Those of the page's article that something is written in: office sees both, others their own. */
    public List<InLanguage> getLanguages() {
        return texts(getArticle().content()).stream()
                .filter(one -> !one.text().title().isBlank())
                .limit(isOffice() ? 2 : 1)
                .toList();
    }

    public List<Block> blocks(String text) {
        return Block.of(text);
    }

    public HelpFigures figures(long of) {
        if (figures == null) figures = isLeading() ? help.figures() : Map.of();
        return figures.getOrDefault(of, HelpFigures.NONE);
    }

    /** In words. */
    public String symptoms(ArticleContent content) {
        return content.symptoms().stream()
                .map(code -> me.getWords().code("symptom", code))
                .collect(Collectors.joining(", "));
    }

    /** By name; that it is for every model is said, too. */
    public String models(ArticleContent content) {
        if (content.models().isEmpty()) return me.getWords().of("articles.everyModel");
        if (names == null)
            names = devices.models().stream().collect(Collectors.toMap(DeviceModel::code, DeviceModel::fullName));
        return content.models().stream()
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    public List<DeviceModel> getEveryModel() {
        return devices.models();
    }

    public List<FaultCodes.Symptom> getEverySymptom() {
        return codes.symptoms();
    }

    public boolean isOffice() {
        return me.is("OFFICE");
    }

    /** Those who may know how articles do. */
    public boolean isLeading() {
        return me.is("OFFICE") || me.is("MANAGER") || me.is("LEAD");
    }

    public boolean isOne() {
        return !id.isEmpty();
    }

    public boolean isWriting() {
        return writing && isOffice();
    }

    public boolean isFresh() {
        return id.equals(NEW);
    }

    public TypedForm getForm() {
        return form;
    }

    public Mistakes getWrong() {
        return form.getWrong();
    }

    public String getId() {
        return id;
    }

    /** What the page has shown. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public List<String> getSymptoms() {
        return symptoms;
    }

    public void setSymptoms(List<String> symptoms) {
        this.symptoms = symptoms == null ? List.of() : symptoms;
    }

    public List<String> getModels() {
        return models;
    }

    public void setModels(List<String> models) {
        this.models = models == null ? List.of() : models;
    }
}
