package org.aftercare.ship;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.device.Imei;

/**
 * A repair as volunteers wrote it down in a repair café (Open Repair Alliance), dirty as found. It names no model, IMEI or
 * serial number: these are assigned by the rule below, from the SHA-256 of a seed and the repair's id, so that each run
 * has the same ones.
 */
record RealRepair(
        String id, boolean tablet, String brand, Optional<Double> age, End end, String text, Language language) {
    private static final String SEED = "aftercare-1:";

    /** How it ended there, and so must end here. */
    enum End {
        FIXED("Fixed", "REPAIRED"),
        REPAIRABLE("Repairable", "RETURNED_UNREPAIRED"),
        END_OF_LIFE("End of life", "BEYOND_REPAIR"),
        UNKNOWN("Unknown", "NO_TROUBLE_FOUND");

        private final String status;
        private final String outcome;

        End(String status, String outcome) {
            this.status = status;
            this.outcome = outcome;
        }

        String outcome() {
            return outcome;
        }

        private static End of(String status) {
            for (End end : values()) if (end.status.equals(status)) return end;
            throw new IllegalArgumentException(status);
        }
    }

    /** Told by words that no other of these languages has; the first that fits, English where none does. */
    enum Language {
        GERMAN("nicht|und|ist|der|das|Akku|kein|keine|wird|mehr|mit"),
        DUTCH("niet|het|een|gaat|scherm|laadt|batterij|geen|aan|opladen|doet"),
        ITALIAN("non|il|della|schermo|batteria|lento|funziona|si|del|carica|rotto"),
        SPANISH("pantalla|rota|placa|movil|móvil|batería|bateria|carga|los|para"),
        FRENCH("écran|batterie|est|ne|pas|les|chargeur|cassé|le"),
        ENGLISH("");

        private final Pattern words;

        Language(String words) {
            this.words = Pattern.compile(
                    "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        private static Language of(String text) {
            for (Language language : values())
                if (language != ENGLISH
                        && language.words.matcher(text).results().limit(2).count() == 2) return language;
            return ENGLISH;
        }
    }

    private record Model(String code, String brand, String kind) {}

    /**
     * At least so many repairs with a text: every one in a language that few are in, then by the order of their hashes, so
     * that every end and both kinds of device are among them.
     */
    static List<RealRepair> sample(Path file, int wanted) {
        List<RealRepair> told = all(file).stream()
                .filter(repair -> !repair.text().isBlank())
                .sorted(Comparator.comparing(repair -> repair.hash("order")))
                .toList();
        Map<Language, Integer> taken = new LinkedHashMap<>();
        List<RealRepair> sample = new ArrayList<>();
        for (RealRepair repair : told)
            if (repair.language() != Language.ENGLISH && taken.merge(repair.language(), 1, Integer::sum) <= wanted / 6)
                sample.add(repair);
        told.stream()
                .filter(repair -> repair.language() == Language.ENGLISH)
                .limit(Math.max(0, wanted - sample.size()))
                .forEach(sample::add);
        return sample;
    }

    private static List<RealRepair> all(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream().map(RealRepair::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RealRepair of(NamedCsvRecord line) {
        String text = line.getField("problem");
        String age = line.getField("product_age");
        return new RealRepair(
                line.getField("id"),
                line.getField("product_category").equals("Tablet"),
                line.getField("brand"),
                age.isBlank() ? Optional.empty() : Optional.of(Double.valueOf(age)),
                End.of(line.getField("repair_status")),
                text,
                Language.of(text));
    }

    /** One of the network's models of that brand and kind; where the brand is unknown or has none, any of that kind. */
    String modelCode() {
        String kind = tablet ? "TABLET" : "PHONE";
        List<Model> all =
                Models.ALL.stream().filter(model -> model.kind().equals(kind)).toList();
        List<Model> ofBrand = all.stream()
                .filter(model -> model.brand().equalsIgnoreCase(brand.equalsIgnoreCase("iphone") ? "Apple" : brand))
                .toList();
        List<Model> choice = ofBrand.isEmpty() ? all : ofBrand;
        return choice.get((int) (number("model") % choice.size())).code();
    }

    /** A type allocation code that nobody was given, and six digits. */
    String imei() {
        return Imei.completing(
                        "99000" + "%03d".formatted(number("tac") % 1000) + "%06d".formatted(number("imei") % 1_000_000))
                .value();
    }

    /** The serial number that a tablet is known by. */
    String serial() {
        return "T" + hash("serial").substring(0, 14).toUpperCase(Locale.ROOT);
    }

    /** What it is known by at the counter. */
    String label() {
        return tablet ? serial() : imei();
    }

    /** As old as it was there. */
    Optional<LocalDate> soldBefore(LocalDate today) {
        return age.map(years -> today.minusDays(Math.round(years * 365.25) + number("day") % 90));
    }

    /** The customer's symptom, by words in any of the languages. */
    String symptom() {
        String words = text.toLowerCase(Locale.ROOT);
        return Symptoms.WORDS.entrySet().stream()
                .filter(symptom -> symptom.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("OTHER");
    }

    /** What a technician may find who looks at that symptom. */
    String finding() {
        return switch (symptom()) {
            case "DISPLAY_BROKEN" -> "DISPLAY_CRACKED";
            case "BATTERY_SHORT" -> "BATTERY_DEFECT";
            case "NO_CHARGE" -> "PORT_DEFECT";
            case "LIQUID" -> "LIQUID_DAMAGE";
            case "FREEZES" -> "SOFTWARE_FAULT";
            default -> "MAINBOARD_DEFECT";
        };
    }

    /** It takes a claim out of warranty: nobody believes that without a photo. */
    boolean mustBeShown() {
        return Set.of("DISPLAY_CRACKED", "LIQUID_DAMAGE").contains(finding());
    }

    /** Very good or excellent where it was repaired; else anything. */
    int grade() {
        return end == End.FIXED ? 4 + (int) (number("grade") % 2) : 1 + (int) (number("grade") % 5);
    }

    private long number(String what) {
        return Long.parseLong(hash(what).substring(0, 12), 16);
    }

    private String hash(String what) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((SEED + what + ":" + id).getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static final class Symptoms {
        private static final Map<String, Pattern> WORDS = words();

        private static Map<String, Pattern> words() {
            Map<String, Pattern> words = new LinkedHashMap<>();
            words.put("LIQUID", Pattern.compile("water|toilet|wasser|feucht|acqua|nat geworden|vocht"));
            words.put("NO_CHARGE", Pattern.compile("charg|usb|ladebuchse|lädt|laadt|opladen|caric"));
            words.put("BATTERY_SHORT", Pattern.compile("batter|akku|accu|snel leeg"));
            words.put("DISPLAY_BROKEN", Pattern.compile("screen|display|glas|scherm|schermo|bildschirm|pantalla|lcd"));
            words.put("FREEZES", Pattern.compile("slow|freez|software|langsam|traag|lento|update|reset"));
            return words;
        }
    }

    private static final class Models {
        private static final List<Model> ALL = read();

        private static List<Model> read() {
            Path file = Path.of("..", "config", "reference-data", "models.csv");
            try (var lines = java.nio.file.Files.lines(file)) {
                String table = lines.filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
                try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
                    return csv.stream()
                            .map(line ->
                                    new Model(line.getField("code"), line.getField("brand"), line.getField("kind")))
                            .toList();
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
