package org.aftercare.device;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** The network's own short codes for what customers report and what technicians find, from the reference data. */
@ApplicationScoped
public class FaultCodes implements ReferenceReader {
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    @Inject
    ReferenceFiles files;

    private final List<Problem> problems = new ArrayList<>();
    private Map<String, Component> components = Map.of();
    private List<Symptom> symptoms = List.of();
    private List<FindingCode> findings = List.of();
    private Map<String, Symptom> symptomByCode = Map.of();
    private Map<String, FindingCode> findingByCode = Map.of();

    /**
     * What a customer reports. Its words are in the bundles as {@code symptom.<code>}.
     *
     * @param component the component it points to, e.g. {@code battery}
     * @param level the repair level it usually needs, e.g. {@code L1}
     * @param workMinutes the usual bench time
     */
    public record Symptom(String code, String component, String level, int workMinutes) implements Serializable {}

    /**
     * What a technician finds. Its words are in the bundles as {@code finding.<code>}.
     *
     * @param component the component it speaks of
     * @param cause {@code MANUFACTURING}, {@code WEAR}, {@code SOFTWARE}, {@code CUSTOMER_DAMAGE}, {@code LIQUID},
     *     {@code THIRD_PARTY}, {@code NONE_FOUND} or {@code UNCLEAR}
     * @param excludes whether it takes a claim out of warranty
     */
    public record FindingCode(String code, String component, String cause, boolean excludes) implements Serializable {}

    /** A part that policies tell apart. @param terms the component whose warranty term it shares */
    public record Component(String code, String terms) implements Serializable {}

    @PostConstruct
    void read() {
        var componentSheet = files.sheet("components.csv", "code", "terms");
        components =
                byCode(componentSheet.rows(row -> new Component(row.key("code"), row.text("terms"))), Component::code);
        var symptomSheet = files.sheet("symptoms.csv", "code", "component", "level", "workMinutes", "iris?");
        symptoms = symptomSheet.rows(row -> new Symptom(
                code(row),
                component(row),
                row.read("level", FaultCodes::level, "level"),
                row.whole("workMinutes", 1, 6000)));
        var findingSheet = files.sheet("findings.csv", "code", "component", "cause", "excludes", "iris?");
        findings =
                findingSheet.rows(row -> new FindingCode(code(row), component(row), cause(row), row.yes("excludes")));
        symptomByCode = byCode(symptoms, Symptom::code);
        findingByCode = byCode(findings, FindingCode::code);
        for (var sheet : List.of(componentSheet, symptomSheet, findingSheet)) problems.addAll(sheet.problems());
    }

    /** In the order of the reference data: the order in which counters offer them. */
    public List<Symptom> symptoms() {
        return symptoms;
    }

    public List<FindingCode> findings() {
        return findings;
    }

    public List<Component> components() {
        return List.copyOf(components.values());
    }

    public Optional<Symptom> symptom(String code) {
        return Optional.ofNullable(symptomByCode.get(code));
    }

    public Optional<FindingCode> finding(String code) {
        return Optional.ofNullable(findingByCode.get(code));
    }

    public Optional<Component> component(String code) {
        return Optional.ofNullable(components.get(code));
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private static String code(Row row) {
        var code = row.key("code");
        if (!code.isEmpty() && !code.matches(CODE)) row.wrong("code '" + code + "' is not of capitals, digits and _");
        return code;
    }

    private String component(Row row) {
        var component = row.text("component");
        if (!component.isEmpty() && !components.containsKey(component))
            row.wrong("component '" + component + "' is not in components.csv");
        return component;
    }

    private static String cause(Row row) {
        return row.oneOf(
                "cause",
                "MANUFACTURING",
                "WEAR",
                "SOFTWARE",
                "CUSTOMER_DAMAGE",
                "LIQUID",
                "THIRD_PARTY",
                "NONE_FOUND",
                "UNCLEAR");
    }

    private static String level(String text) {
        if (!text.matches("[A-Z0-9]{1,8}")) throw new IllegalArgumentException(text);
        return text;
    }

    private static <T> Map<String, T> byCode(List<T> things, Function<T, String> code) {
        return things.stream()
                .collect(Collectors.toMap(code, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
