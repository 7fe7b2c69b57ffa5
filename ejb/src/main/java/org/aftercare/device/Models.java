package org.aftercare.device;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;

/** Models, the type allocation codes that were given to them, and the IMEIs that nobody may claim. */
@ApplicationScoped
public class Models implements ReferenceReader {
    @Inject
    ReferenceFiles files;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, DeviceModel> byCode = new HashMap<>();
    private final Map<String, List<String>> byTac = new HashMap<>();
    private final Set<String> fakes = new HashSet<>();
    private List<DeviceModel> sorted = List.of();

    @PostConstruct
    void read() {
        readModels();
        readTacs();
        var sheet = files.sheet("fake-imeis.csv", "imei", "why");
        fakes.addAll(sheet.rows(row -> row.key("imei")));
        problems.addAll(sheet.problems());
    }

    private void readModels() {
        var sheet = files.sheet("models.csv", "code", "brand", "name", "family", "kind");
        sorted = sheet
                .rows(row -> {
                    var code = row.key("code");
                    if (code.length() > 40) row.wrong("code is longer than 40 characters");
                    return new DeviceModel(
                            code,
                            row.text("brand"),
                            row.text("name"),
                            row.text("family"),
                            row.oneOf("kind", "PHONE", "TABLET"));
                })
                .stream()
                .sorted(Comparator.comparing(DeviceModel::brand)
                        .thenComparing(DeviceModel::name)
                        .thenComparing(DeviceModel::code))
                .toList();
        sorted.forEach(model -> byCode.put(model.code(), model));
        problems.addAll(sheet.problems());
    }

    private void readTacs() {
        var sheet = files.sheet("tac.csv", "tac", "model");
        sheet.rows(row -> {
            var tac = row.text("tac");
            var model = row.text("model");
            if (!tac.matches("[0-9]{8}")) row.wrong("tac '" + tac + "' is not of 8 digits");
            if (!byCode.containsKey(model)) row.wrong("model '" + model + "' is not in models.csv");
            row.once("tac and model", tac + " " + model);
            return byTac.computeIfAbsent(tac, t -> new ArrayList<>()).add(model);
        });
        problems.addAll(sheet.problems());
    }

    /** By brand, then name, then code. */
    public List<DeviceModel> all() {
        return sorted;
    }

    Optional<DeviceModel> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The models that the IMEI's type allocation code allows; none when nobody knows it. */
    List<String> candidates(Imei imei) {
        return byTac.getOrDefault(imei.tac(), List.of());
    }

    boolean isFake(Imei imei) {
        return fakes.contains(imei.value());
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
