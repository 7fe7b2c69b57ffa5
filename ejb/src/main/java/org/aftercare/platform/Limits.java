package org.aftercare.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.platform.ReferenceFiles.Problem;

/** How much anybody may ask of an installation before it is slowed down, from the reference data. */
@ApplicationScoped
public class Limits implements ReferenceReader {
    private static final String CALLS = "api-calls-per-minute";
    private static final String VISITS = "open-pages-per-minute";
    private static final String PHOTOS = "photos-per-ticket";
    private static final String MEGABYTES = "photo-megabytes";
    private static final String IMPORT = "device-import-megabytes";
    private static final int USUAL_VISITS = 240;
    private static final int USUAL_IMPORT = 512;
    private static final int USUAL_PHOTOS = 40;
    private static final int USUAL_MEGABYTES = 15;
    private static final int MOST = 1_000_000_000;

    private record Limit(String name, int value) {}

    @Inject
    ReferenceFiles files;

    private List<Problem> problems = List.of();
    private Map<String, Integer> limits = Map.of();

    @PostConstruct
    void read() {
        var sheet = files.sheet("limits.csv", "name", "value");
        limits = sheet
                .rows(row -> new Limit(
                        row.oneOf("name", CALLS, VISITS, PHOTOS, MEGABYTES, IMPORT), row.whole("value", 1, MOST)))
                .stream()
                .collect(Collectors.toMap(Limit::name, Limit::value, (first, second) -> second));
        if (sheet.isPresent() && !limits.containsKey(CALLS)) sheet.wrong("has no row " + CALLS);
        problems = sheet.problems();
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    /** Calls of the API that one name may make in a minute, at one node. */
    public int callsPerMinute() {
        return limits.get(CALLS);
    }

    /** Visits to the pages behind customers' links from one address in a minute, at one node; a household or a store's guests share one. */
    public int visitsPerMinute() {
        return limits.getOrDefault(VISITS, USUAL_VISITS);
    }

    /** Photos of one repair, whoever took them. */
    public int photosPerTicket() {
        return limits.getOrDefault(PHOTOS, USUAL_PHOTOS);
    }

    /** What one photo may weigh as it is sent; no form takes more than 15 MB. */
    public long photoBytes() {
        return limits.getOrDefault(MEGABYTES, USUAL_MEGABYTES) * 1024L * 1024;
    }

    /** The bytes that one file of devices may have. */
    public long importBytes() {
        return (long) limits.getOrDefault(IMPORT, USUAL_IMPORT) << 20;
    }
}
