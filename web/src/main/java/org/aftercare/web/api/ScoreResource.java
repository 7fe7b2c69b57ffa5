package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.Score;
import org.aftercare.survey.ScoreDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers think of the service. */
@Path("survey-results")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "surveys")
public class ScoreResource {
    @Inject
    ScoreDesk scores;

    @Inject
    Clock clock;

    /** @param from an instant, or a date (then its beginning in UTC); the beginning of time where absent @param to exclusive */
    @GET
    @Operation(summary = "How a store, a region or (with neither) the network is rated in a stretch of time")
    public ScoreJson score(
            @QueryParam("store") String store,
            @QueryParam("region") String region,
            @QueryParam("from") String from,
            @QueryParam("to") String to) {
        Fields fields = new Fields();
        Optional<StoreCode> ofStore = fields.store("store", store);
        Optional<RegionCode> ofRegion = fields.region("region", region);
        if (ofStore.isPresent() && ofRegion.isPresent()) fields.wrong("region", "NOT_ALLOWED");
        Instant since = moment(fields, "from", from).orElse(Instant.EPOCH);
        Instant until = moment(fields, "to", to).orElseGet(() -> clock.instant().plusSeconds(1));
        if (until.isBefore(since)) fields.wrong("to", "DATE_ORDER");
        return ScoreJson.of(fields.made(() -> score(ofStore, ofRegion, since, until)));
    }

    private Score score(Optional<StoreCode> store, Optional<RegionCode> region, Instant from, Instant to) {
        return store.map(code -> scores.ofStore(code, from, to))
                .or(() -> region.map(code -> scores.ofRegion(code, from, to)))
                .orElseGet(() -> scores.ofNetwork(from, to));
    }

    private static Optional<Instant> moment(Fields fields, String field, String given) {
        return given != null && given.strip().length() == 10
                ? fields.date(field, given)
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                : fields.instant(field, given);
    }
}
