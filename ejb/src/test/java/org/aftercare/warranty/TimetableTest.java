package org.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version holds on which day. */
class TimetableTest {
    /** Acts as {@code A from the beginning, B 2026-06-01 …}, in their order. */
    static Timetable of(String acts) {
        List<PolicyAct> list = new ArrayList<>();
        for (String act : acts.split(", ")) {
            var words = act.split(" ");
            var from = words.length == 1 ? Timetable.BEGINNING : LocalDate.parse(words[1]);
            list.add(
                    new PolicyAct(list.size() + 1, words[0], from, PolicyAct.Kind.OFFICE, "otto", "", Rig.MONDAY_NOON));
        }
        return new Timetable(list);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
        A                                           | 1900-01-01 | A | the first holds ever since
        A                                           | 2099-01-01 | A | nothing took over
        A, B 2026-06-01                             | 2026-05-31 | A | the day before
        A, B 2026-06-01                             | 2026-06-01 | B | the day itself is included
        A, B 2026-06-01, C 2026-06-01               | 2026-06-01 | C | of two acts for one day the later one counts
        A, B 2026-06-01, A 2026-06-01               | 2026-06-01 | A | an act is undone by scheduling the former again
        A, B 2026-06-01, C 2026-03-01               | 2026-04-01 | C | a correction of the past
        A, B 2026-06-01, C 2026-03-01               | 2026-06-01 | B | holds until the next day that is spoken of
        A, B 2026-06-01, C 2026-03-01               | 2026-02-28 | A | and no earlier than it says
        A 2026-01-01, B 2026-06-01                  | 2025-12-31 | A | before the first the first ever
        B 2026-06-01, A 2026-01-01                  | 2025-12-31 | B | the first ever is the one that was acted first
        """)
    void theLatestEntryUntilThatDayHolds(String acts, LocalDate day, String version, String why) {
        assertThat(of(acts).on(day)).as(why).contains(version);
    }

    @Test
    void spansHaveNoGapsAndJoinWhatIsOneVersion() {
        assertThat(of("A, B 2026-06-01, C 2026-09-01, B 2026-09-01, A 2027-01-01")
                        .spans())
                .extracting(span -> span.version() + " " + span.from() + " "
                        + span.until().map(String::valueOf).orElse("open"))
                .containsExactly("A 1970-01-01 2026-05-31", "B 2026-06-01 2026-12-31", "A 2027-01-01 open");
        assertThat(Timetable.EMPTY.spans()).isEmpty();
        assertThat(Timetable.EMPTY.on(LocalDate.parse("2026-11-22"))).isEmpty();
    }
}
