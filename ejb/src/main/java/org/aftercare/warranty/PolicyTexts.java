package org.aftercare.warranty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.aftercare.device.FaultCodes.FindingCode;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Row;
import org.aftercare.warranty.Policies.Exclusion;
import org.aftercare.warranty.Policies.MakerTerm;
import org.aftercare.warranty.Policies.StatutoryTerm;

/** Policies as their files say them. A column that a later version adds is optional, or old versions can't be read. */
final class PolicyTexts {
    static final Map<String, String[]> FILES = new LinkedHashMap<>();

    static {
        FILES.put("areas.csv", new String[] {"area", "countries"});
        FILES.put("components.csv", new String[] {"code", "terms"});
        FILES.put("coverage-ranking.csv", new String[] {"what", "code", "rank"});
        FILES.put("exclusions.csv", new String[] {"source", "cause", "why"});
        FILES.put("findings.csv", new String[] {"code", "component", "cause", "excludes", "iris?"});
        FILES.put("maker-terms.csv", new String[] {
            "brand",
            "family",
            "countries",
            "component",
            "soldFrom",
            "start",
            "months",
            "days",
            "producedPlusDays",
            "remedies",
            "validIn",
            "confirmed",
            "source"
        });
        FILES.put("statutory.csv", new String[] {
            "country",
            "soldFrom",
            "start",
            "months",
            "days",
            "presumptionMonths",
            "producedPlusDays",
            "remedies",
            "confirmed",
            "source"
        });
    }

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Policies policies;

    PolicyTexts(BiFunction<String, String[], Sheet> reader) {
        FILES.forEach((name, columns) -> sheets.put(name, reader.apply(name, columns)));
        policies = read();
    }

    /** Of files at hand; one that isn't among them says nothing. */
    static PolicyTexts of(Map<String, String> texts) {
        return new PolicyTexts((name, columns) -> ReferenceFiles.sheetOf(name, texts.getOrDefault(name, ""), columns));
    }

    Policies policies() {
        return policies;
    }

    List<Problem> problems() {
        return sheets.values().stream()
                .flatMap(sheet -> sheet.problems().stream())
                .toList();
    }

    /** Every file as a table, by name. */
    Map<String, Sheet> sheets() {
        return sheets;
    }

    /** A digest of what the files say. A file that came later leaves the versions that were before it as they are. */
    private String version() {
        var present = texts();
        present.values().removeIf(String::isEmpty);
        return ReferenceFiles.fingerprint(String.valueOf(present));
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        sheets.forEach((name, sheet) -> texts.put(name, sheet.text()));
        return texts;
    }

    private Policies read() {
        Map<String, Set<String>> areas = new HashMap<>();
        sheets.get("areas.csv")
                .rows(row -> areas.put(
                        row.key("area"), row.words("countries").stream().collect(Collectors.toSet())));
        Map<String, String> components = new HashMap<>();
        sheets.get("components.csv").rows(row -> components.put(row.text("code"), row.text("terms")));
        Map<String, FindingCode> findings = new HashMap<>();
        sheets.get("findings.csv")
                .rows(row -> findings.put(
                        row.text("code"),
                        new FindingCode(
                                row.text("code"), row.text("component"), row.text("cause"), row.yes("excludes"))));
        Map<String, Integer> ranks = new HashMap<>();
        sheets.get("coverage-ranking.csv").rows(row -> rank(row, ranks));
        return new Policies(
                version(),
                sheets.get("statutory.csv").rows(PolicyTexts::statutory),
                sheets.get("maker-terms.csv").rows(row -> maker(row, areas, components)),
                sheets.get("exclusions.csv").rows(PolicyTexts::exclusion),
                ranks,
                components,
                findings);
    }

    private static Integer rank(Row row, Map<String, Integer> ranks) {
        boolean remedy = row.oneOf("what", "remedy", "source").equals("remedy");
        row.once("code", row.text("code"));
        var code =
                remedy ? row.oneOf("code", "REPAIR", "EXCHANGE", "REFUND") : row.oneOf("code", names(Source.values()));
        return ranks.put(code, row.whole("rank", 1, 99));
    }

    private static StatutoryTerm statutory(Row row) {
        var country = row.text("country");
        if (!isCountry(country)) row.wrong("country '" + country + "' is no country");
        row.once("country and soldFrom", country + " " + row.text("soldFrom"));
        var start = row.oneOf("start", "DELIVERY", "AFTER_MAKER");
        return new StatutoryTerm(country, term(row, Source.STATUTORY, start, row.whole("presumptionMonths", 0, 600)));
    }

    private static MakerTerm maker(Row row, Map<String, Set<String>> areas, Map<String, String> components) {
        var component = row.text("component");
        if (!components.containsKey(component) && !components.containsValue(component))
            row.wrong("component '" + component + "' is not in components.csv");
        var countries = countries(row, "countries", areas, Set.of("*"));
        for (String country : countries)
            row.once(
                    "term",
                    String.join(" ", row.text("brand"), row.text("family"), country, component, row.text("soldFrom")));
        return new MakerTerm(
                row.text("brand"),
                row.text("family"),
                countries,
                component,
                countries(row, "validIn", areas, Set.of("*", "SOLD")),
                term(row, Source.MAKER, row.oneOf("start", "PURCHASE", "ACTIVATION"), 0));
    }

    private static Term term(Row row, Source by, String start, int presumptionMonths) {
        return new Term(
                by,
                row.date("soldFrom"),
                start,
                row.whole("months", 0, 600),
                row.whole("days", 0, 3_660),
                presumptionMonths,
                row.whole("producedPlusDays", 0, 3_660),
                row.words("remedies").stream().map(Remedy::parse).toList(),
                row.yes("confirmed"),
                row.text("source"));
    }

    private static Exclusion exclusion(Row row) {
        var exclusion = new Exclusion(
                row.read("source", Source::valueOf, "source of coverage"),
                row.oneOf("cause", "CUSTOMER_DAMAGE", "LIQUID", "THIRD_PARTY", "WEAR"),
                row.text("why"));
        row.once("source and cause", exclusion.source() + " " + exclusion.cause());
        return exclusion;
    }

    private static Set<String> countries(Row row, String column, Map<String, Set<String>> areas, Set<String> signs) {
        List<String> named = new ArrayList<>();
        for (String word : row.words(column)) {
            if (areas.containsKey(word)) named.addAll(areas.get(word));
            else if (signs.contains(word) || isCountry(word)) named.add(word);
            else row.wrong(column + " '" + word + "' is neither country nor area");
        }
        if (named.isEmpty()) row.wrong(column + " names no country");
        return Set.copyOf(named);
    }

    private static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
