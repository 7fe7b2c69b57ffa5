package org.aftercare.warranty;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.aftercare.device.FaultCodes.FindingCode;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Row;

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
            "channels?",
            "start",
            "months",
            "days",
            "producedPlusDays",
            "remedies",
            "validIn",
            "confirmed",
            "source"
        });
        FILES.put("plans.csv", new String[] {
            "code",
            "brand",
            "family",
            "countries",
            "components",
            "boughtFrom",
            "start",
            "months",
            "days",
            "boughtWithinDays",
            "covers",
            "remedies",
            "confirmed",
            "source"
        });
        FILES.put("recalls.csv", new String[] {
            "code",
            "brand",
            "models",
            "countries",
            "component",
            "imeis",
            "serials",
            "producedFrom",
            "producedUntil",
            "from",
            "until",
            "remedies",
            "confirmed",
            "source"
        });
        FILES.put("repair-effects.csv", new String[] {
            "brand", "countries", "on", "soldFrom", "component?", "effect", "amount", "most", "confirmed", "source"
        });
        FILES.put("repair-terms.csv", new String[] {
            "brand",
            "countries",
            "under",
            "component",
            "handedBackFrom",
            "months",
            "days",
            "remedies",
            "confirmed",
            "source"
        });
        FILES.put("start-rules.csv", new String[] {"on", "brand", "countries", "withoutProof", "why"});
        FILES.put("statutory.csv", new String[] {
            "country",
            "soldFrom",
            "component?",
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
        var present = new TreeMap<>(texts());
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
        var rows = new PolicyRows(areas, components);
        return new Policies(
                version(),
                sheets.get("statutory.csv").rows(rows::statutory),
                sheets.get("maker-terms.csv").rows(rows::maker),
                sheets.get("exclusions.csv").rows(PolicyRows::exclusion),
                sheets.get("repair-effects.csv").rows(rows::effect),
                sheets.get("repair-terms.csv").rows(rows::repairTerm),
                sheets.get("plans.csv").rows(rows::plan),
                sheets.get("recalls.csv").rows(rows::recall),
                sheets.get("start-rules.csv").rows(rows::startRule),
                ranks,
                components,
                findings);
    }

    private static Integer rank(Row row, Map<String, Integer> ranks) {
        boolean remedy = row.oneOf("what", "remedy", "source").equals("remedy");
        row.once("code", row.text("code"));
        var code = remedy
                ? row.oneOf("code", "REPAIR", "EXCHANGE", "REFUND")
                : row.oneOf("code", PolicyRows.names(Source.values()));
        return ranks.put(code, row.whole("rank", 1, 99));
    }
}
