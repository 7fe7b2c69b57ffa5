package org.aftercare.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.aftercare.platform.RealData;
import org.junit.jupiter.api.Test;

/**
 * The detector over real repairs of phones and tablets, from repair cafés of many countries: twelve years, in which they
 * became more, stood still in 2020 and changed their mix. Symptoms are told from words in four languages.
 */
class RealRisesTest {
    private static final LocalDate BEGINS = LocalDate.of(2012, 1, 1);
    private static final int DAYS = (int) ChronoUnit.DAYS.between(BEGINS, LocalDate.of(2026, 1, 1));
    private static final List<String> BRANDS = List.of("Apple", "Samsung", "Huawei", "Sony", "Nokia", "Unknown");
    private static final Map<String, Pattern> SYMPTOMS = new TreeMap<>(Map.of(
            "BATTERY", Pattern.compile("batter|akku|accu"),
            "DISPLAY", Pattern.compile("screen|display|scherm|bildschirm|écran|schermo"),
            "CHARGE", Pattern.compile("charg|lade|laadt|usb"),
            "FREEZES", Pattern.compile("software|slow|update|langsam|traag|lent")));

    private final Map<String, int[]> reports = new TreeMap<>();
    private final Map<String, int[]> repairs = new TreeMap<>();

    @Test
    void littleIsToldOfTwelveYearsOfRealRepairsAndARiseThatIsPutInIs() throws IOException {
        var file = RealData.file("open-repair-mobile-tablet.csv");
        if (file.isEmpty()) return;
        read(file.get());
        long all = reports.values().stream()
                .mapToLong(days -> Arrays.stream(days).sum())
                .sum();
        int told = 0;
        for (String series : reports.keySet()) told += nights(series, 0).length;
        System.out.printf("real rises: %d told in %d real reports of %d series%n", told, all, reports.size());
        assertThat(told).isLessThanOrEqualTo(2);

        // from March 2018 on Apple's displays come three times as often
        int day = (int) ChronoUnit.DAYS.between(BEGINS, LocalDate.of(2018, 3, 1));
        int[] displays = reports.get("Apple DISPLAY");
        int[] apple = repairs.get("Apple");
        for (int i = day; i < day + 300; i++) {
            apple[i] += 2 * displays[i];
            displays[i] *= 3;
        }
        int[] nights = nights("Apple DISPLAY", day);
        assertThat(nights).isNotEmpty();
        int since = Arrays.stream(displays, day, nights[0]).sum();
        System.out.printf("real rises: tripled, told after %d days and %d reports%n", nights[0] - day, since);
        assertThat(nights[0] - day).isLessThan(300);
    }

    /** The nights from that day on in which it is told. */
    private int[] nights(String series, int from) {
        var policy = RisePolicy.USUAL;
        double limit = RiseLimit.of(policy.reportsPerFalseAlarm(), policy.factor());
        int[] mine = reports.get(series);
        int[] model = repairs.get(series.split(" ")[0]);
        double everywhere = everywhere(series.split(" ")[1]);
        int[] told = new int[DAYS];
        int n = 0;
        int night = Math.max(from, policy.days());
        while (night <= DAYS) {
            var found = RiseRules.look(
                    Arrays.copyOfRange(mine, night - policy.days(), night),
                    Arrays.copyOfRange(model, night - policy.days(), night),
                    everywhere,
                    policy,
                    limit);
            if (found.isPresent()) told[n++] = night;
            night += found.isPresent() ? policy.quietDays() : 1;
        }
        return Arrays.copyOf(told, n);
    }

    private double everywhere(String symptom) {
        long with = 0;
        long all = 0;
        for (String brand : BRANDS) {
            with += Arrays.stream(reports.get(brand + " " + symptom)).sum();
            all += Arrays.stream(repairs.get(brand)).sum();
        }
        return (double) with / all;
    }

    private void read(Path file) throws IOException {
        for (String brand : BRANDS) {
            repairs.put(brand, new int[DAYS]);
            for (String symptom : SYMPTOMS.keySet()) reports.put(brand + " " + symptom, new int[DAYS]);
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            csv.forEach(this::take);
        }
    }

    private void take(NamedCsvRecord line) {
        int day = (int) ChronoUnit.DAYS.between(BEGINS, LocalDate.parse(line.getField("event_date")));
        String brand = line.getField("brand");
        if (!repairs.containsKey(brand) || day < 0 || day >= DAYS) return;
        repairs.get(brand)[day]++;
        String words = line.getField("problem").toLowerCase(java.util.Locale.ROOT);
        SYMPTOMS.forEach((symptom, pattern) -> {
            if (pattern.matcher(words).find()) reports.get(brand + " " + symptom)[day]++;
        });
    }
}
