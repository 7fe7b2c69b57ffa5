package org.aftercare.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.device.Models;
import org.aftercare.knowledge.ArticleContent;
import org.aftercare.knowledge.ArticleText;
import org.aftercare.knowledge.HelpDesk;
import org.aftercare.knowledge.HelpOffer;
import org.aftercare.knowledge.Place;
import org.aftercare.knowledge.SaidHelp;
import org.aftercare.platform.Limits;
import org.aftercare.platform.NotFound;
import org.junit.jupiter.api.Test;

/** The page for everybody, over a desk that says what the test wants. */
class HelpPageTest {
    static final String IMEI = "350763994801016";

    List<Long> shown = new ArrayList<>();
    List<SaidHelp> said = new ArrayList<>();
    boolean retired;
    final HelpPage page = new HelpPage();

    HelpPageTest() {
        page.door = new Door();
        page.door.limits = new Limits() {
            @Override
            public int visitsPerMinute() {
                return 1_000;
            }
        };
        page.stationery = new Stationery();
        page.models = new Models() {
            @Override
            public List<DeviceModel> all() {
                return List.of(new DeviceModel("FP5", "Fairphone", "Fairphone 5", "Fairphone", "PHONE"));
            }
        };
        page.codes = new FaultCodes() {
            @Override
            public List<Symptom> symptoms() {
                return List.of(new Symptom("FREEZES", "software", "L1", 40), new Symptom("TOUCH", "display", "L1", 60));
            }

            @Override
            public Optional<Symptom> symptom(String code) {
                return symptoms().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst();
            }
        };
        page.desk = new HelpDesk() {
            @Override
            public List<HelpOffer> offers(String model, Collection<String> symptoms) {
                return symptoms.contains("FREEZES") ? List.of(offer(7)) : List.of();
            }

            @Override
            public Set<String> symptoms() {
                return Set.of("FREEZES");
            }

            @Override
            public void shown(Collection<Long> asked, Place place) {
                shown.addAll(asked);
            }

            @Override
            public void said(SaidHelp told) {
                if (retired) throw new NotFound("article", told.article());
                said.add(told);
            }
        };
    }

    static HelpOffer offer(long id) {
        return new HelpOffer(
                id,
                new ArticleContent(
                        List.of(),
                        List.of("FREEZES"),
                        new ArticleText("Freezes <b>", "1. Restart <script>.\n2. Update.\n\nThat is all.", "x"),
                        new ArticleText("Se blochează", "1. Reporniți.", "x")));
    }

    @Test
    void fetchingItShowsAndCountsNothing() throws Exception {
        var first = Guest.get("/help?lang=en").visits(page);
        assertThat(first.status).isEqualTo(200);
        assertThat(first.text())
                .contains("Before you come", "Freezes or is slow", ">Fairphone 5 (FP5)<")
                .doesNotContain("TOUCH", "<script", "style=");
        assertThat(first.headers).doesNotContainKey("Set-Cookie");
        assertThat(first.text().length()).isLessThan(50_000);
        var chosen = Guest.get("/help?symptom=FREEZES&model=FP5&article=7&solved=yes&act=said&lang=en")
                .visits(page);
        assertThat(chosen.text())
                .contains(
                        "<details open>",
                        "Restart &lt;script&gt;.",
                        "<ol><li>",
                        "Freezes &lt;b&gt;",
                        "Did this solve the problem?");
        Guest.of("HEAD", "/help?symptom=FREEZES&act=show").visits(page);
        assertThat(shown).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void whatIsChosenIsSentCountedAndThenStandsInTheAddress() throws Exception {
        var sent = Guest.post("/help?lang=ro", "act=show&symptom=FREEZES&model=FP5")
                .visits(page);
        assertThat(sent.status).isEqualTo(303);
        assertThat(sent.headers.get("Location")).isEqualTo("/help?symptom=FREEZES&model=FP5&lang=ro");
        assertThat(shown).containsExactly(7L);
        var there = Guest.get("/help?symptom=FREEZES&model=FP5&lang=ro")
                .visits(page)
                .text();
        assertThat(there).contains("Se blochează", "href=\"/help?symptom=FREEZES&amp;model=FP5&amp;lang=en\"");
    }

    @Test
    void whatNobodyKnowsIsNotTaken() throws Exception {
        var odd = Guest.get("/help?symptom=%3Cb%3E&model=%22&lang=en").visits(page);
        assertThat(odd.status).isEqualTo(200);
        assertThat(odd.text()).doesNotContain("<b>");
        assertThat(Guest.get("/help?symptom=TOUCH&lang=en").visits(page).text())
                .contains("Nothing is known of this yet");
        for (String body : List.of("act=said", "act=said&article=x&solved=yes", "act=said&article=7&solved=x", ""))
            assertThat(Guest.post("/help", body).visits(page).status).as(body).isEqualTo(400);
        assertThat(said).isEmpty();
    }

    @Test
    void whetherItHelpedIsSaidWithADeviceOrWithout() throws Exception {
        var sent = Guest.post("/help", "act=said&article=7&solved=yes&symptom=FREEZES&model=&imei=")
                .visits(page);
        assertThat(sent.headers.get("Location")).isEqualTo("/help?symptom=FREEZES&model=&said=yes");
        Guest.post("/help", "act=said&article=7&solved=no&symptom=FREEZES&imei=35+076399+480101+6")
                .visits(page);
        assertThat(said)
                .containsExactly(new SaidHelp(7, Place.OPEN, "", true), new SaidHelp(7, Place.OPEN, IMEI, false));
        assertThat(Guest.get("/help?symptom=FREEZES&said=yes&lang=en")
                        .visits(page)
                        .text())
                .contains("We are glad");
    }

    @Test
    void anImeiThatIsNoneIsToldAtItsFieldAndKept() throws Exception {
        var wrong = Guest.post("/help?lang=en", "act=said&article=7&solved=yes&symptom=FREEZES&imei=12345")
                .visits(page);
        assertThat(wrong.status).isEqualTo(422);
        assertThat(wrong.text()).contains("An IMEI has 15 digits", "value=\"12345\"", "aria-invalid=\"true\"");
        assertThat(said).isEmpty();
    }

    @Test
    void whatIsOfferedNoLongerIsNotAnswered() throws Exception {
        retired = true;
        var sent = Guest.post("/help", "act=said&article=7&solved=yes&symptom=FREEZES")
                .visits(page);
        assertThat(sent.headers.get("Location")).isEqualTo("/help?symptom=FREEZES&model=");
    }
}
