package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.knowledge.ReportedSeries;

/** The counts of all regions, as the detector of rises wants them. */
@Dependent
class RiseSeries {
    @Inject
    Reported reported;

    private record Key(String model, String symptom) {}

    /** One for each model and symptom that was reported in so many days until that day, exclusive. */
    List<ReportedSeries> until(LocalDate end, int days) {
        LocalDate from = end.minusDays(days);
        Map<Key, int[]> byDay = new HashMap<>();
        for (Object[] row : reported.daily(from, end))
            byDay.computeIfAbsent(new Key((String) row[0], (String) row[1]), key -> new int[days])[
                            (int) ChronoUnit.DAYS.between(from, Reported.day(row[2]))] =
                    ((Number) row[3]).intValue();
        Map<String, Long> everywhere = new HashMap<>();
        byDay.forEach((key, counts) -> everywhere.merge(
                key.symptom(), Arrays.stream(counts).asLongStream().sum(), Long::sum));
        double all = everywhere.getOrDefault(Reported.REPAIRS, 0L);
        List<ReportedSeries> series = new ArrayList<>();
        byDay.forEach((key, counts) -> {
            if (key.symptom().equals(Reported.REPAIRS)) return;
            int[] repairs = byDay.get(new Key(key.model(), Reported.REPAIRS));
            series.add(new ReportedSeries(
                    key.model(), key.symptom(), counts, repairs, everywhere.get(key.symptom()) / all));
        });
        return series;
    }
}
