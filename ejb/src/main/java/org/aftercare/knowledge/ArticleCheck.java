package org.aftercare.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.device.Models;
import org.aftercare.platform.TypedFields;

/** What is wrong with what somebody wrote: to be kept at all, or to be published. */
@Dependent
class ArticleCheck {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 8_000;
    private static final int MOST_MODELS = 60;

    @Inject
    Models models;

    @Inject
    FaultCodes codes;

    /** A draft needs a name and a symptom; what isn't said yet may come later. */
    TypedFields written(ArticleContent content) {
        var wrong = new TypedFields();
        if (content.symptoms().isEmpty()) wrong.wrong("symptoms", "REQUIRED");
        if (content.symptoms().stream().anyMatch(code -> codes.symptom(code).isEmpty()))
            wrong.wrong("symptoms", "UNKNOWN_SYMPTOM");
        if (content.models().size() > MOST_MODELS) wrong.wrong("models", "TOO_MANY", MOST_MODELS);
        Set<String> known = models.all().stream().map(DeviceModel::code).collect(Collectors.toSet());
        if (!known.containsAll(content.models())) wrong.wrong("models", "MODEL_UNKNOWN");
        if (content.in(java.util.Locale.ENGLISH).title().isBlank()) wrong.wrong("en.title", "REQUIRED");
        kept(wrong, "en.", content.en());
        kept(wrong, "ro.", content.ro());
        return wrong;
    }

    private static void kept(TypedFields wrong, String language, ArticleText text) {
        wrong.text(language + "title", text.title(), LONGEST_TITLE)
                .text(language + "home", text.home(), LONGEST_TEXT)
                .text(language + "bench", text.bench(), LONGEST_TEXT);
    }

    /** Whoever reads it reads it in their language. */
    TypedFields whole(ArticleContent content) {
        var wrong = new TypedFields();
        whole(wrong, "en.", content.en());
        whole(wrong, "ro.", content.ro());
        return wrong;
    }

    private static void whole(TypedFields wrong, String language, ArticleText text) {
        wrong.required(language + "title", text.title(), LONGEST_TITLE)
                .required(language + "home", text.home(), LONGEST_TEXT)
                .required(language + "bench", text.bench(), LONGEST_TEXT);
    }
}
