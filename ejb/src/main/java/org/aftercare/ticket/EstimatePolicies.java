package org.aftercare.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** How estimates are offered, as the reference data has it; read once, at start. */
@ApplicationScoped
class EstimatePolicies implements ReferenceReader {
    private static final String ANY = "*";
    private static final String UNION = "EU";
    /** Directive (EU) 2024/1799, Art. 4(5): the conditions of a form stand for at least so many calendar days. */
    private static final int FORM_BINDS = 30;

    private static final int LONGEST = 366;

    @Inject
    ReferenceFiles files;

    private final Map<String, EstimatePolicy> byPlace = new HashMap<>();
    private final Map<String, Set<String>> areas = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    @PostConstruct
    void read() {
        var places = files.sheet("areas.csv", "area", "countries");
        places.rows(row -> areas.put(row.text("area"), new HashSet<>(row.words("countries"))));
        var sheet = files.sheet(
                "estimate-policy.csv",
                "country",
                "bindsForDays",
                "reminderDays",
                "form",
                "repairDays",
                "loaner",
                "loanerPerDay");
        sheet.rows(row -> byPlace.put(row.key("country"), policy(row)));
        if (sheet.isPresent() && !byPlace.containsKey(ANY)) sheet.wrong("has no row *");
        problems.addAll(sheet.problems());
    }

    private EstimatePolicy policy(Row row) {
        var policy = new EstimatePolicy(
                row.whole("bindsForDays", 1, LONGEST),
                row.words("reminderDays").stream().map(EstimatePolicies::day).toList(),
                row.yes("form"),
                row.whole("repairDays", 1, LONGEST),
                row.yes("loaner"),
                row.readIfAny("loanerPerDay", BigDecimal::new, "amount"));
        if (policy.form() && policy.bindsForDays() < FORM_BINDS)
            row.wrong("bindsForDays is less than " + FORM_BINDS + ", for which a form binds");
        if (policy.reminderDays().size() > EstimateDesk.MOST_REMINDERS)
            row.wrong("reminderDays are more than " + EstimateDesk.MOST_REMINDERS);
        return policy;
    }

    private static int day(String text) {
        if (!text.matches("[1-9][0-9]{0,2}"))
            throw new IllegalArgumentException("reminderDays '" + text + "' is no day");
        return Integer.parseInt(text);
    }

    /** That of the country, else of an area that it belongs to, else the general one. */
    EstimatePolicy of(String country) {
        return Stream.concat(
                        Stream.of(country),
                        areas.keySet().stream()
                                .filter(area -> areas.get(area).contains(country))
                                .sorted())
                .filter(byPlace::containsKey)
                .findFirst()
                .map(byPlace::get)
                .orElseGet(() -> byPlace.get(ANY));
    }

    /** The form is the Union's: elsewhere it says nothing, whatever the policy. */
    boolean hasForm(String country) {
        return areas.getOrDefault(UNION, Set.of()).contains(country)
                && of(country).form();
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
