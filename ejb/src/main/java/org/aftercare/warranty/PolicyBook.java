package org.aftercare.warranty;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.ReferenceVersions;

/** The policies in force, and every version that was. */
@ApplicationScoped
class PolicyBook implements ReferenceReader {
    private static final String COVERAGE = "coverage";

    @Inject
    ReferenceFiles files;

    @Inject
    ReferenceVersions versions;

    private PolicyTexts texts;

    @PostConstruct
    void read() {
        texts = new PolicyTexts(files::sheet);
    }

    Policies inForce() {
        return texts.policies();
    }

    /** @throws NotFound when no such version was ever in force */
    Policies version(String version) {
        if (version.equals(inForce().version())) return inForce();
        return versions.find(COVERAGE, version)
                .map(PolicyBook::parse)
                .orElseThrow(() -> new NotFound("policy", version));
    }

    @Override
    public List<Problem> problems() {
        return texts.problems();
    }

    @Override
    public void keep() {
        var json = Json.createObjectBuilder();
        texts.texts().forEach(json::add);
        versions.keep(COVERAGE, inForce().version(), json.build().toString());
    }

    private static Policies parse(String json) {
        Map<String, String> kept = new HashMap<>();
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(name -> kept.put(name, object.getString(name)));
        }
        return PolicyTexts.of(kept).policies();
    }
}
