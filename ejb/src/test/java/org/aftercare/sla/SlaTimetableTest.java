package org.aftercare.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaTimetableTest {
    /** Acts as {@code version@hour}, with a plus where open clocks are meant, too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the first is for all that was before            | a@10                 | 3 | 12 | a
            what held when it started                       | a@0, b@10            | 9 | 12 | a
            at its instant the new one holds                | a@0, b@10            | 10 | 12 | b
            a later one for open clocks takes over          | a@0, b@10+           | 9 | 12 | b
            at its instant, not before                      | a@0, b@10+           | 9 | 9 | a
            from its instant on                             | a@0, b@10+           | 9 | 10 | b
            the last of those for open clocks counts        | a@0, b@10+, c@11     | 9 | 12 | b
            what isn't yet doesn't count                    | a@0, b@20+           | 9 | 12 | a
            of two for one instant the later act counts     | a@0, b@10+, c@10+    | 9 | 12 | c
            taken back for open clocks                      | a@0, b@10+, a@11+    | 9 | 12 | a
            taken back for new ones only                    | a@0, b@10+, a@11     | 9 | 12 | b
            a clock that starts later isn't open then       | a@0, b@10+, a@11     | 12 | 13 | a
            """)
    void whatCountsForAClock(String why, String acts, int started, int now, String version) {
        assertThat(of(acts).forClock(hour(started), hour(now))).contains(version);
    }

    @Test
    void nothingHoldsWhereNothingWasPutIntoForce() {
        assertThat(SlaTimetable.EMPTY.forClock(hour(1), hour(2))).isEmpty();
        assertThat(SlaTimetable.EMPTY.last()).isZero();
    }

    private static SlaTimetable of(String acts) {
        List<SlaPolicyAct> all = new ArrayList<>();
        for (String act : acts.split(", "))
            all.add(new SlaPolicyAct(
                    all.size() + 1,
                    act.substring(0, 1),
                    hour(Integer.parseInt(act.substring(2).replace("+", ""))),
                    act.endsWith("+"),
                    SlaPolicyAct.Kind.OFFICE,
                    "olga",
                    "because",
                    hour(0)));
        return new SlaTimetable(all);
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-11-23T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
