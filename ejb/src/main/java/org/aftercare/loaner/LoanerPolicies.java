package org.aftercare.loaner;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** The policy of loans, as the reference data has it; read once, at start. */
@ApplicationScoped
class LoanerPolicies implements ReferenceReader {
    private static final int USUAL_DAYS = 3;
    private static final int MOST_DAYS = 365;

    @Inject
    ReferenceFiles files;

    private int overdueDays = USUAL_DAYS;
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        var sheet = files.sheetIfAny("loaner-policy.csv", "name", "value");
        sheet.rows(this::take);
        problems = sheet.problems();
    }

    private String take(Row row) {
        String name = row.key("name");
        if (name.equals("overdue-days")) overdueDays = row.whole("value", 0, MOST_DAYS);
        else row.wrong("name '" + name + "' is nothing that loans know");
        return name;
    }

    LoanerPolicy inForce() {
        return new LoanerPolicy(Duration.ofDays(overdueDays));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
