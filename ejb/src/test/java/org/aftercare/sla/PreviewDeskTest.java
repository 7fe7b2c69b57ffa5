package org.aftercare.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NeverOpen;
import org.aftercare.network.SampleHours;
import org.aftercare.network.Span;
import org.aftercare.network.StoreCalendar;
import org.aftercare.platform.InvalidInput;
import org.junit.jupiter.api.Test;

class PreviewDeskTest {
    static final BusinessTime HOURS = SampleHours.weekdays("UTC", "09:00-17:00");

    @Test
    void aPauseIsLeftOutAndADayOffIsSkipped() {
        var told = reckon(8, "2026-11-23T10:00:00Z", List.of(span("11:00", "13:00")), "2026-11-23T14:00:00Z");
        assertThat(told.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(told.remaining()).isEqualTo(Duration.ofHours(6));
        assertThat(told.dueAt()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(told.spans().stream().map(Span::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void whileItIsPausedThereIsNoDeadline() {
        var told = reckon(
                8,
                "2026-11-23T10:00:00Z",
                List.of(new Span(Instant.parse("2026-11-23T11:00:00Z"), Instant.MAX)),
                "2026-11-23T14:00:00Z");
        assertThat(told.dueAt()).isNull();
        assertThat(told.elapsed()).isEqualTo(Duration.ofHours(1));
        var late = reckon(1, "2026-11-23T10:00:00Z", List.of(span("12:00", "13:00")), "2026-11-23T12:30:00Z");
        assertThat(late.dueAt()).as("reached before").isEqualTo("2026-11-23T11:00:00Z");
        assertThat(late.remaining()).isZero();
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        assertThatThrownBy(() -> reckon(0, "2026-11-23T10:00:00Z", List.of(), "2026-11-23T14:00:00Z"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().get(0).field()).isEqualTo("budget"));
        assertThatThrownBy(() -> reckon(1, "2026-11-23T10:00:00Z", List.of(), "2026-11-23T09:00:00Z"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().get(0).field()).isEqualTo("now"));
        assertThatThrownBy(() -> reckon(1, "2026-11-23T10:00:00Z", List.of(), "2031-11-28T10:00:01Z"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().get(0).field()).isEqualTo("now"));
        assertThatThrownBy(() -> reckon(
                        1,
                        "2026-11-23T10:00:00Z",
                        List.of(span("11:00", "13:00"), span("12:00", "14:00")),
                        "2026-11-23T15:00:00Z"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors().get(0).field()).isEqualTo("pauses[1]"));
    }

    @Test
    void overYearsOnlyTheLastSpansAreTold() {
        var told = reckon(14_000, "2026-11-23T09:00:00Z", List.of(), "2031-11-21T17:00:00Z");
        assertThat(told.elapsed()).as("261 weeks").isEqualTo(Duration.ofHours(261 * 40));
        assertThat(told.spans()).hasSize(40);
        assertThat(told.spans().get(39).to()).isEqualTo(told.dueAt());
        assertThat(told.spans()).allMatch(span -> span.length().equals(Duration.ofHours(8)));
    }

    @Test
    void whereDoorsNeverCloseThatIsOneSpan() {
        var desk = new PreviewDesk();
        desk.callers = new Callers();
        var started = Instant.parse("2026-11-23T09:00:00Z");
        var told = Callers.acting(
                Caller.SYSTEM,
                () -> desk.reckon(new PreviewClock(
                        StoreCalendar.weekly("X", ZoneId.of("UTC"), "24/7"),
                        Duration.ofHours(1),
                        started,
                        List.of(),
                        started.plus(Duration.ofDays(1_000)))));
        assertThat(told.spans()).containsExactly(new Span(started, started.plus(Duration.ofDays(1_000))));
    }

    @Test
    void aWeekWithoutHoursCarriesNoPromise() {
        var desk = new PreviewDesk();
        desk.callers = new Callers();
        var never = StoreCalendar.weekly("X", ZoneId.of("UTC"), "Mo-Su off");
        var asked = new PreviewClock(never, Duration.ofHours(1), Instant.EPOCH, List.of(), Instant.EPOCH);
        assertThatThrownBy(() -> Callers.acting(Caller.SYSTEM, () -> desk.reckon(asked)))
                .isInstanceOf(NeverOpen.class);
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse("2026-11-23T" + from + ":00Z"), Instant.parse("2026-11-23T" + to + ":00Z"));
    }

    private static PreviewedClock reckon(long hours, String started, List<Span> pauses, String now) {
        var desk = new PreviewDesk();
        desk.callers = new Callers();
        return Callers.acting(
                Caller.SYSTEM,
                () -> desk.reckon(new PreviewClock(
                        HOURS, Duration.ofHours(hours), Instant.parse(started), pauses, Instant.parse(now))));
    }
}
