package org.aftercare.survey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** All versions of the questionnaire, as the reference data has them; read once, at start. */
@ApplicationScoped
class Questionnaires implements ReferenceReader {
    private static final String FILE = "survey-questions.csv";
    private static final int MOST_VERSIONS = 9_999;

    @Inject
    ReferenceFiles files;

    private final NavigableMap<Integer, List<String>> versions = new TreeMap<>();
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        var sheet = files.sheetIfAny(FILE, "version", "question");
        sheet.rows(this::take);
        versions.forEach((version, questions) -> {
            if (!questions.contains(Questionnaire.OVERALL))
                sheet.wrong("version " + version + " doesn't ask '" + Questionnaire.OVERALL + "'");
        });
        if (versions.isEmpty()) versions.put(1, Questionnaire.all());
        problems = sheet.problems();
    }

    private String take(Row row) {
        int version = row.whole("version", 1, MOST_VERSIONS);
        var question = row.oneOf("question", Questionnaire.all().toArray(String[]::new));
        var questions = versions.computeIfAbsent(version, first -> new ArrayList<>());
        if (questions.contains(question)) row.wrong("version " + version + " asks '" + question + "' twice");
        else questions.add(question);
        return question;
    }

    Questionnaire inForce() {
        return of(versions.lastKey());
    }

    /** The version that somebody was asked by; what is in force where the file has lost it. */
    Questionnaire of(int version) {
        return versions.containsKey(version)
                ? new Questionnaire(version, versions.get(version))
                : new Questionnaire(versions.lastKey(), versions.lastEntry().getValue());
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
