package org.aftercare.parts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.device.Models;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** Which parts there are, and which phones they fit, from the reference data. */
@ApplicationScoped
public class PartCatalogue implements ReferenceReader {
    private static final String NUMBER = "[A-Z0-9]+(-[A-Z0-9]+)+";
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 80;
    private static final int SLOWEST = 90;

    @Inject
    ReferenceFiles files;

    @Inject
    FaultCodes codes;

    @Inject
    Models models;

    private final Map<String, CataloguePart> byNumber = new LinkedHashMap<>();
    private List<DeviceModel> known = List.of();
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        known = models.all();
        var sheet = files.sheet(
                "parts.csv",
                "number",
                "name",
                "component",
                "brand",
                "family",
                "models",
                "deliveryDays",
                "hazardous",
                "returnable");
        sheet.rows(this::part).forEach(part -> byNumber.put(part.number(), part));
        problems = sheet.problems();
    }

    private CataloguePart part(Row row) {
        var number = row.key("number");
        if (!number.isEmpty()
                && (!number.matches(NUMBER) || number.length() > LONGEST_NUMBER || PartLabel.isOne(number)))
            row.wrong("number '" + number + "' is not of capitals, digits and dashes, at most " + LONGEST_NUMBER);
        var name = row.text("name");
        if (name.length() > LONGEST_NAME) row.wrong("name is longer than " + LONGEST_NAME + " characters");
        var component = row.text("component");
        if (!component.isEmpty() && codes.component(component).isEmpty())
            row.wrong("component '" + component + "' is not in components.csv");
        var part = new CataloguePart(
                number,
                name,
                component,
                row.text("brand"),
                row.maybe("family"),
                models(row.maybe("models")),
                row.whole("deliveryDays", 0, SLOWEST),
                row.yes("hazardous"),
                row.yes("returnable"));
        checkFit(part, row);
        return part;
    }

    private static List<String> models(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private void checkFit(CataloguePart part, Row row) {
        Set<String> there = known.stream().map(DeviceModel::code).collect(Collectors.toSet());
        for (String code : part.models())
            if (!there.contains(code)) row.wrong("model '" + code + "' is not in models.csv");
        if (!part.brand().isEmpty() && known.stream().noneMatch(part::fits)) row.wrong("fits no model of models.csv");
    }

    public Optional<CataloguePart> find(String number) {
        return Optional.ofNullable(byNumber.get(number.strip().toUpperCase(Locale.ROOT)));
    }

    /** In the order of the reference data. */
    public List<CataloguePart> all() {
        return List.copyOf(byNumber.values());
    }

    /** Those that fit a model, in the order of the reference data; none for a model that nobody knows. */
    public List<CataloguePart> fitting(String modelCode) {
        return known.stream()
                .filter(model -> model.code().equals(modelCode))
                .findFirst()
                .map(model -> byNumber.values().stream()
                        .filter(part -> part.fits(model))
                        .toList())
                .orElse(List.of());
    }

    /** Whether it may be put into such a phone: anything may into one that nobody knows. */
    boolean mayFit(CataloguePart part, String modelCode) {
        return known.stream().filter(model -> model.code().equals(modelCode)).allMatch(part::fits);
    }

    /** What it is called; the number alone for one that is in no file any more. */
    public String name(String number) {
        return find(number).map(CataloguePart::name).orElse(number);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
