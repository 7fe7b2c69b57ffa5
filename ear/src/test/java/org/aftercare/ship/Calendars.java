package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Calendars as scripts change them: of a store that is closed for good, where nobody's clock runs. */
abstract class Calendars {
    private static final String STORE = "RO-OLD-1";

    private final On on;
    /** A day that is yet to come, also where midnight passes while the test runs. */
    private final LocalDate later = LocalDate.now(ZoneId.of("Europe/Bucharest")).plusDays(3);

    Calendars(On on) {
        this.on = on;
    }

    private Staff office() {
        return Staff.of(on.server(), "office");
    }

    private int seen(String store) {
        return office().get("calendars/" + store).expect(200).json().getInt("seen");
    }

    private static JsonObject change(LocalDate day, String hours, int seen) {
        return Json.createObjectBuilder()
                .add("kind", "DAY")
                .add("from", day.toString())
                .add("hours", hours)
                .add("words", "stock-taking")
                .add("reason", "once a year")
                .add("seen", String.valueOf(seen))
                .build();
    }

    private String hours(LocalDate day) {
        return office().get("calendars/" + STORE + "?year=" + day.getYear())
                .expect(200)
                .json()
                .getJsonArray("days")
                .getJsonObject(day.getDayOfYear() - 1)
                .getString("hours", "closed");
    }

    @Test
    void aDayIsTriedClosedAndOpenedAgain() {
        var preview = office().post("calendars/" + STORE + "/previews", change(later, "closed", 0))
                .expect(200)
                .json();
        assertThat(preview.getInt("sooner") + preview.getInt("later")).isZero();
        assertThat(hours(later)).isEqualTo("00:00-24:00");
        var act = office().post("calendars/" + STORE + "/changes", change(later, "closed", seen(STORE)))
                .expect(201)
                .json();
        assertThat(act.getString("store")).isEqualTo(STORE);
        assertThat(act.getString("actor")).isEqualTo("office");
        assertThat(hours(later)).isEqualTo("closed");
        assertThat(office().post("calendars/" + STORE + "/changes", change(later, "closed", 0))
                        .expect(409)
                        .body())
                .contains("calendar-edited", "once a year");
        assertThat(office().post("calendars/" + STORE + "/changes", change(later, "9-17", seen(STORE)))
                        .expect(422)
                        .body())
                .contains("HOURS_OF_DAY");
        Staff.of(on.server(), "clerk")
                .post("calendars/" + STORE + "/changes", change(later, "closed", seen(STORE)))
                .expect(403);
        office().post("calendars/" + STORE + "/changes", change(later, "00:00-24:00", seen(STORE)))
                .expect(201);
        assertThat(hours(later)).isEqualTo("00:00-24:00");
    }

    @Test
    void aWeekWithoutHoursAndADayOfAnotherAgeAreRefused() {
        var week = Json.createObjectBuilder(change(later, "Mo-Su off", seen(STORE)))
                .add("kind", "WEEK");
        assertThat(office().post("calendars/" + STORE + "/changes", week.build())
                        .expect(422)
                        .body())
                .contains("HOURS_TOO_FEW");
        for (String day : new String[] {"+999999999-12-31", "-9999-01-01"}) {
            var change = Json.createObjectBuilder(change(later, "closed", seen(STORE)))
                    .add("from", day);
            assertThat(office().post("calendars/" + STORE + "/previews", change.build())
                            .expect(422)
                            .body())
                    .contains("INVALID_DATE");
        }
    }

    @Test
    void ofManyAtOnceOnOneStoreOneWins() throws Exception {
        var day = later.plusDays(1);
        var pool = Executors.newFixedThreadPool(6);
        try {
            for (int round = 0; round < 10; round++) {
                int seen = seen(STORE);
                String hours = "10:00-1" + round % 5 + ":30";
                Callable<Integer> edit =
                        () -> office().post("calendars/" + STORE + "/changes", change(day, hours, seen))
                                .status();
                List<Integer> answers = pool.invokeAll(Collections.nCopies(6, edit)).stream()
                        .map(Calendars::done)
                        .toList();
                assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
                assertThat(hours(day)).isEqualTo(hours);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static int done(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
