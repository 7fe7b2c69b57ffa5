package org.aftercare.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Articles as office writes them and others read them. */
class ArticleDeskTest {
    static final Caller OFFICE = new Caller("office", Role.OFFICE, new Scope.Everywhere());
    static final Caller OTHER = new Caller("office2", Role.OFFICE, new Scope.Everywhere());
    static final Caller POS = new Caller("pos", Role.POS, new Scope.Everywhere());
    static final String MODEL = "Pixel 6a";

    final Rig rig = Rig.ofRooms("knowledge");
    final ArticleDesk desk = rig.the(ArticleDesk.class);

    @AfterEach
    void close() {
        rig.close();
    }

    static ArticleContent content(String title, List<String> models, String... symptoms) {
        return new ArticleContent(
                models,
                List.of(symptoms),
                new ArticleText(title, "1. Restart it.", "1. Measure."),
                new ArticleText(title + " ro", "1. Reporniți.", "1. Măsurați."));
    }

    <T> T as(Caller caller, Supplier<T> work) {
        return rig.tx(caller, work);
    }

    ArticleCard written(ArticleContent content) {
        return as(OFFICE, () -> desk.write(new WriteArticle(0, 0, content)));
    }

    ArticleCard published(ArticleContent content) {
        var draft = written(content);
        return as(OFFICE, () -> desk.publish(draft.id(), draft.version()));
    }

    private List<Long> offered(String model, String... symptoms) {
        return rig.tx(() -> rig.the(HelpDesk.class).offers(model, List.of(symptoms))).stream()
                .map(HelpOffer::article)
                .toList();
    }

    @Test
    void aDraftIsOfficesAloneUntilItIsPublished() {
        var draft = written(content("Freezes", List.of(), "FREEZES"));
        assertThat(draft.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(offered(MODEL, "FREEZES")).isEmpty();
        assertThat(as(POS, desk::articles)).isEmpty();
        assertThatThrownBy(() -> as(POS, () -> desk.article(draft.id()))).isInstanceOf(NotFound.class);

        as(OFFICE, () -> desk.publish(draft.id(), draft.version()));
        assertThat(offered(MODEL, "FREEZES")).containsExactly(draft.id());
        assertThat(as(POS, () -> desk.article(draft.id())).content().en().title())
                .isEqualTo("Freezes");
    }

    @Test
    void aNewRevisionIsOfferedOnlyOnceItIsPublishedToo() {
        var first = published(content("Old", List.of(), "FREEZES"));
        var second = as(
                OFFICE,
                () -> desk.write(
                        new WriteArticle(first.id(), first.version(), content("New", List.of(MODEL), "TOUCH"))));
        assertThat(second.changed()).isTrue();
        assertThat(offered(MODEL, "FREEZES")).containsExactly(first.id());
        assertThat(offered(MODEL, "TOUCH")).isEmpty();
        assertThat(as(POS, () -> desk.article(first.id())).content().en().title())
                .isEqualTo("Old");

        var third = as(OFFICE, () -> desk.publish(second.id(), second.version()));
        assertThat(third.changed()).isFalse();
        assertThat(offered(MODEL, "FREEZES")).isEmpty();
        assertThat(offered(MODEL, "TOUCH", "FREEZES")).containsExactly(first.id());
        assertThat(offered("FP5", "TOUCH")).isEmpty();
        assertThat(offered("", "TOUCH")).isEmpty();
        assertThat(as(OFFICE, () -> desk.revisions(first.id())))
                .extracting(WrittenRevision::number, WrittenRevision::live, WrittenRevision::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, true, "office"),
                        org.assertj.core.groups.Tuple.tuple(1, false, "office"));
    }

    @Test
    void whatIsRetiredIsOfferedNoLongerAndStaysWritten() {
        var article = published(content("Freezes", List.of(), "FREEZES"));
        var retired = as(OFFICE, () -> desk.retire(article.id(), article.version()));
        assertThat(retired.state()).isEqualTo(ArticleState.RETIRED);
        assertThat(offered(MODEL, "FREEZES")).isEmpty();
        assertThat(as(OFFICE, () -> desk.revisions(article.id()))).hasSize(1);
        as(OFFICE, () -> desk.publish(retired.id(), retired.version()));
        assertThat(offered(MODEL, "FREEZES")).containsExactly(article.id());
    }

    @Test
    void oneWinsAndTheOtherIsTold() {
        var seen = written(content("Freezes", List.of(), "FREEZES"));
        as(OTHER, () -> desk.write(new WriteArticle(seen.id(), seen.version(), content("B", List.of(), "FREEZES"))));
        var told = catchThrowableOfType(
                StaleArticle.class,
                () -> as(
                        OFFICE,
                        () -> desk.write(
                                new WriteArticle(seen.id(), seen.version(), content("C", List.of(), "FREEZES")))));
        assertThat(told.arguments()).containsExactly("office2", Rig.MONDAY_NOON);
        assertThatThrownBy(() -> as(OFFICE, () -> desk.publish(seen.id(), seen.version())))
                .isInstanceOf(StaleArticle.class);
        assertThat(as(OFFICE, () -> desk.revisions(seen.id()))).hasSize(2);
    }

    @Test
    void everythingThatIsWrongIsToldAtItsField() {
        var wrong = new ArticleContent(
                List.of("no such"),
                List.of("NONE"),
                new ArticleText("", "x".repeat(8_001), ""),
                new ArticleText("a\0", "", ""));
        var told = catchThrowableOfType(InvalidInput.class, () -> written(wrong));
        assertThat(told.errors())
                .extracting(FieldError::field, FieldError::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("symptoms", "UNKNOWN_SYMPTOM"),
                        org.assertj.core.groups.Tuple.tuple("models", "MODEL_UNKNOWN"),
                        org.assertj.core.groups.Tuple.tuple("en.home", "TOO_LONG"),
                        org.assertj.core.groups.Tuple.tuple("ro.title", "CONTROL_CHARACTER"));
        var half = written(new ArticleContent(
                List.of(), List.of("TOUCH"), new ArticleText("Touch", "1. Clean.", ""), ArticleText.NONE));
        var refused = catchThrowableOfType(
                InvalidInput.class, () -> as(OFFICE, () -> desk.publish(half.id(), half.version())));
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly("en.bench", "ro.title", "ro.home", "ro.bench");
    }

    @Test
    void onlyOfficeWrites() {
        var article = published(content("Freezes", List.of(), "FREEZES"));
        for (Role role : Role.values()) {
            if (role == Role.OFFICE) continue;
            var somebody = new Caller("x", role, new Scope.Everywhere());
            assertThatThrownBy(() ->
                            as(somebody, () -> desk.write(new WriteArticle(0, 0, content("X", List.of(), "TOUCH")))))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(somebody, () -> desk.publish(article.id(), article.version())))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(somebody, () -> desk.retire(article.id(), article.version())))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(somebody, () -> desk.revisions(article.id())))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void aReaderReadsTheirLanguage() {
        var content = content("Freezes", List.of(), "FREEZES");
        assertThat(content.in(Locale.forLanguageTag("ro-RO")).title()).isEqualTo("Freezes ro");
        assertThat(content.in(Locale.FRENCH).title()).isEqualTo("Freezes");
    }

    @Test
    void theDemosArticlesArePublishedAtTheFirstStartAlone() {
        try (var demo = new Rig().with(ReferenceFiles.class, new DemoFiles.Nobody())) {
            demo.tx(Caller.SYSTEM, () -> demo.the(ReferenceCheck.class));
            var help = demo.the(HelpDesk.class);
            var offers = demo.tx(() -> help.offers("FP5", List.of("FREEZES", "NO_CHARGE")));
            assertThat(offers).hasSize(2);
            assertThat(Block.of(offers.get(0).content().ro().home()))
                    .extracting(Block::kind)
                    .contains(Block.Kind.STEPS);
            demo.tx(() -> demo.the(ArticleFile.class).keep());
            assertThat(demo.tx(() -> help.offers("FP5", List.of("FREEZES")))).hasSize(1);
        }
    }
}
