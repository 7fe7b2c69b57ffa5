package org.aftercare.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.aftercare.insight.DecisionDesk;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.warranty.TrialCard;
import org.aftercare.warranty.TrialDesk;
import org.aftercare.warranty.TryPolicies;

/** What trials and replays have in common: how they are begun and told. */
@ApplicationScoped
public class TrialCall {
    private static final int USUAL = 10_000;

    @Inject
    TrialDesk trials;

    @Inject
    DecisionDesk decisions;

    @Inject
    Clock clock;

    @Inject
    Call call;

    Made begin(String place, boolean replay, TrialInput sent) {
        Fields fields = new Fields();
        if (replay && sent.version() != null) fields.wrong("version", "NOT_ALLOWED");
        String version = replay
                ? ""
                : fields.required("version", sent.version(), Fields.CODE).strip();
        Instant from = moment(fields, "from", sent.from()).orElse(Instant.EPOCH);
        Instant to =
                moment(fields, "to", sent.to()).orElseGet(() -> clock.instant().plusSeconds(1));
        int most = fields.number("most", sent.most(), 1, TrialDesk.MOST).orElse(USUAL);
        TrialCard begun = fields.made(() -> trials.start(new TryPolicies(version, from, to, most)));
        return new Made(202, place + "/" + begun.id(), JsonAnswer.of(told(begun)));
    }

    TrialJson read(String id) {
        return told(trials.trial(id));
    }

    TrialJson told(TrialCard trial) {
        return TrialJson.of(trial, tickets(trial), call.words());
    }

    Map<Long, TicketNumber> tickets(TrialCard trial) {
        return decisions.tickets(
                trial.kept().stream().map(TrialCard.Different::decision).toList());
    }

    private static Optional<Instant> moment(Fields fields, String field, String given) {
        return given != null && given.strip().length() == 10
                ? fields.date(field, given)
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                : fields.instant(field, given);
    }
}
