package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aftercare.access.Callers;
import org.aftercare.network.NeverOpen;
import org.aftercare.network.Span;
import org.aftercare.platform.InvalidInput;
import org.aftercare.sla.Run.Standing;

/** Tries a promise before it is one. Keeps nothing. */
@Stateless
public class PreviewDesk {
    private static final Duration LONGEST = Duration.ofDays(2 * 365);
    /** Each day between is walked. */
    private static final Duration FARTHEST = Duration.ofDays(5 * 366);

    @Inject
    Callers callers;

    /**
     * @throws InvalidInput fields {@code budget}, {@code now} and {@code pauses[i]}
     * @throws NeverOpen when the calendar never has so much time
     */
    public PreviewedClock reckon(PreviewClock asked) {
        callers.current();
        check(asked);
        var terms = new Terms("", "", asked.budget(), List.of(Terms.BREACH), Duration.ZERO, 0);
        var reckoning = new Reckoning(ClockKind.READY, run(asked), terms);
        var card = reckoning.card(asked.now(), 1, 0, List.of());
        if (card.dueAt() == null && reckoning.run().standing() == Standing.RUNNING)
            throw new NeverOpen(asked.calendar().version());
        var left = asked.budget().minus(card.elapsed());
        return new PreviewedClock(
                reckoning.dueAt().orElse(null),
                card.elapsed(),
                left.isNegative() ? Duration.ZERO : left,
                card.explanation().counted(),
                card.explanation().holidays());
    }

    private static void check(PreviewClock asked) {
        if (asked.budget().getNano() != 0
                || asked.budget().isNegative()
                || asked.budget().isZero()
                || asked.budget().compareTo(LONGEST) > 0) throw new InvalidInput("budget", "INVALID_DURATION");
        if (asked.now().isBefore(asked.startedAt())) throw new InvalidInput("now", "DATE_BEFORE", asked.startedAt());
        var farthest = asked.startedAt().plus(FARTHEST);
        if (asked.now().isAfter(farthest)) throw new InvalidInput("now", "OUT_OF_RANGE", asked.startedAt(), farthest);
        Instant last = asked.startedAt();
        for (int i = 0; i < asked.pauses().size(); i++) {
            var pause = asked.pauses().get(i);
            boolean open = pause.to().equals(Instant.MAX);
            if (pause.from().isBefore(last) || open && i < asked.pauses().size() - 1)
                throw new InvalidInput("pauses[" + i + "]", "PAUSES_OVERLAP");
            last = pause.to();
        }
    }

    private static Run run(PreviewClock asked) {
        List<Stretch> stretches = new ArrayList<>();
        Instant from = asked.startedAt();
        for (Span pause : asked.pauses()) {
            if (pause.from().isAfter(asked.now())) break;
            stretches.add(new Stretch(from, pause.from(), asked.calendar()));
            from = pause.to().isAfter(asked.now()) ? null : pause.to();
        }
        if (from != null) stretches.add(new Stretch(from, null, asked.calendar()));
        return new Run(stretches, List.of(), Objects.isNull(from) ? Standing.PAUSED : Standing.RUNNING, null);
    }
}
