package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.knowledge.ArticleCard;
import org.aftercare.knowledge.ArticleDesk;
import org.aftercare.knowledge.RiseCard;
import org.aftercare.knowledge.RiseDesk;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;

/** Sudden rises that nobody has looked at yet, and those that somebody has. */
@Named
@RequestScoped
public class RisesPage {
    @Inject
    RiseDesk desk;

    @Inject
    ArticleDesk articles;

    @Inject
    Me me;

    @Inject
    Going going;

    private final TypedForm form = new TypedForm("rise", "note", "article");
    private List<RiseCard> waiting;
    private List<RiseCard> lookedAt;
    private Map<Long, String> titles;

    public List<RiseCard> getWaiting() {
        if (waiting == null) waiting = desk.waiting();
        return waiting;
    }

    public List<RiseCard> getLookedAt() {
        if (lookedAt == null)
            lookedAt = desk.latest().stream()
                    .filter(rise -> rise.acknowledgedAt().isPresent())
                    .toList();
        return lookedAt;
    }

    public void acknowledge() {
        try {
            desk.acknowledge(
                    number("rise").orElseThrow(() -> new NotFound("rise", "")), form.text("note"), number("article"));
            going.tell(me.getWords().of("rises.done"));
            going.to("problems.xhtml");
        } catch (Refusal refused) {
            form.tell(me.getWords(), refused);
            waiting = null;
        }
    }

    /** What was chosen from a list; nothing where somebody sent what no list has. */
    private Optional<Long> number(String field) {
        return Optional.of(form.text(field))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** The repairs behind it, of the last ninety days. */
    public String address(RiseCard rise) {
        return "problems.xhtml?days=90&model=" + URLEncoder.encode(rise.model(), StandardCharsets.UTF_8) + "&symptom="
                + rise.symptom();
    }

    /** Titles by id, for who ties a rise to an article. */
    public Map<Long, String> getTitles() {
        if (titles == null)
            titles = articles.articles().stream()
                    .collect(Collectors.toMap(
                            ArticleCard::id,
                            one -> one.content().in(me.getLocale()).title(),
                            (one, same) -> one,
                            LinkedHashMap::new));
        return titles;
    }

    /** Its reason in figures. */
    public String reason(RiseCard rise) {
        return me.getWords()
                .of("rises.reason", rise.reports(), rise.repairs(), rise.began(), Math.round(rise.expected()));
    }

    /** What the detector saw. */
    public String detector(RiseCard rise) {
        return me.getWords()
                .of(
                        "rises.detector",
                        Math.round(rise.level() * 10) / 10.0,
                        Math.round(rise.limit() * 10) / 10.0,
                        rise.usual());
    }

    public TypedForm getForm() {
        return form;
    }
}
