package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.aftercare.device.DeviceDesk;
import org.aftercare.insight.Problem;
import org.aftercare.insight.ProblemDesk;
import org.aftercare.insight.ProblemQuestion;
import org.aftercare.platform.RegionCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is reported most, by model and symptom. */
@Path("problems")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "problems")
public class ProblemResource {
    private static final int USUAL_DAYS = 30;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    @Inject
    ProblemDesk desk;

    @Inject
    DeviceDesk devices;

    @Inject
    Clock clock;

    /** @param from a day; thirty days until {@code to} where absent @param to a day, inclusive; the last that has begun anywhere where absent */
    @GET
    @Operation(summary = "The symptoms that were reported most of which models, with share and trend")
    public ItemsJson<ProblemCountJson> problems(
            @QueryParam("region") String region,
            @QueryParam("model") String model,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") String limit) {
        Fields fields = new Fields();
        String inRegion = fields.region("region", region).map(RegionCode::value).orElse("");
        String ofModel = fields.code("model", model, code -> devices.model(code).isPresent(), "MODEL_UNKNOWN");
        LocalDate until = fields.date("to", to).orElseGet(this::lastDay);
        LocalDate since = fields.date("from", from).orElse(until.minusDays(USUAL_DAYS - 1L));
        int most = fields.number("limit", limit, 1, MOST).orElse(USUAL);
        return fields.made(() -> answer(new ProblemQuestion(inRegion, ofModel, since, until), most));
    }

    /** Stores count by their own days. */
    private LocalDate lastDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    }

    private ItemsJson<ProblemCountJson> answer(ProblemQuestion question, int most) {
        List<Problem> found = desk.problems(question).stream().limit(most).toList();
        return ItemsJson.all(desk.trends(found, question).stream()
                .map(problem -> ProblemCountJson.of(problem, question.buckets()))
                .toList());
    }
}
