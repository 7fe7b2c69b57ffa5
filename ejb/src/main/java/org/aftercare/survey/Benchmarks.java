package org.aftercare.survey;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet;

/** What others were rated at, as the reference data has it; read once, at start. */
@ApplicationScoped
class Benchmarks implements ReferenceReader {
    private static final double PERCENT = 100.0;

    @Inject
    ReferenceFiles files;

    private final List<Benchmark> all = new ArrayList<>();
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        Sheet sheet = files.sheetIfAny("survey-benchmarks.csv", "brand", "percent", "source");
        sheet.rows(row ->
                all.add(new Benchmark(row.key("brand"), row.whole("percent", 0, 100) / PERCENT, row.text("source"))));
        problems = sheet.problems();
    }

    /** In the file's order. */
    List<Benchmark> all() {
        return List.copyOf(all);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
