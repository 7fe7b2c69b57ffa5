package org.aftercare.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.network.QuietHours;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Row;

/** The postman's policy, as the reference data has it; read once, at start. */
@ApplicationScoped
class MailPolicies implements ReferenceReader {
    private static final List<String> NUMBERS = List.of("couriers", "attempts", "uncertain");
    private static final List<String> LENGTHS = List.of("first-retry", "last-retry", "lease", "answer");
    private static final List<String> TIMES = List.of("text-quiet-from", "text-quiet-to");
    private static final int MOST = 1_000;

    @Inject
    ReferenceFiles files;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, LocalTime> times = new HashMap<>();
    private final Map<String, Duration> lengths = new HashMap<>();
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        Sheet sheet = files.sheetIfAny("mail-policy.csv", "name", "value");
        sheet.rows(this::take);
        MailPolicy read = inForce();
        if (read.answer().compareTo(read.lease()) >= 0)
            sheet.wrong("answer %s is not shorter than lease %s: what is answered later would go twice"
                    .formatted(read.answer(), read.lease()));
        problems = sheet.problems();
    }

    private String take(Row row) {
        String name = row.key("name");
        if (NUMBERS.contains(name)) numbers.put(name, row.whole("value", 1, MOST));
        else if (TIMES.contains(name)) times.put(name, row.read("value", LocalTime::parse, "time like 21:00"));
        else if (LENGTHS.contains(name))
            lengths.put(
                    name, row.read("value", MailPolicies::length, "length of time like PT5S, from a second to a day"));
        else row.wrong("name '" + name + "' is nothing that the postman knows");
        return name;
    }

    private static Duration length(String text) {
        Duration length = Duration.parse(text);
        if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(Duration.ofDays(1)) > 0)
            throw new IllegalArgumentException(text);
        return length;
    }

    /** When no phone rings for a text of ours. */
    QuietHours textQuiet() {
        return new QuietHours(
                times.getOrDefault("text-quiet-from", LocalTime.of(21, 0)),
                times.getOrDefault("text-quiet-to", LocalTime.of(8, 0)));
    }

    MailPolicy inForce() {
        MailPolicy usual = MailPolicy.USUAL;
        return new MailPolicy(
                numbers.getOrDefault("couriers", usual.couriers()),
                usual.batch(),
                numbers.getOrDefault("attempts", usual.attempts()),
                numbers.getOrDefault("uncertain", usual.uncertain()),
                lengths.getOrDefault("first-retry", usual.firstRetry()),
                lengths.getOrDefault("last-retry", usual.lastRetry()),
                lengths.getOrDefault("lease", usual.lease()),
                usual.connect(),
                lengths.getOrDefault("answer", usual.answer()));
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
