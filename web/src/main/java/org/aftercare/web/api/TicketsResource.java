package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.counter.CounterDesk;
import org.aftercare.counter.Intake;
import org.aftercare.counter.OpenedTicket;
import org.aftercare.device.FaultCodes;
import org.aftercare.insight.AgeBand;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.QueueQuestion;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.Settings;
import org.aftercare.ticket.TicketStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All repairs: opening one, and finding them. */
@Path("tickets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class TicketsResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    /** What a ticket's deadline may be asked for. */
    private enum Sla {
        AT_RISK,
        BREACHED,
        PAUSED,
        DUE_TODAY,
        DUE_SOON
    }

    /** Orders of the list, as they are written in the address. */
    private enum Sort {
        due,
        opened
    }

    @Inject
    CounterDesk counter;

    @Inject
    QueueDesk queue;

    @Inject
    NetworkDesk network;

    @Inject
    FaultCodes codes;

    @Inject
    TicketFile file;

    @Inject
    Callers callers;

    @Inject
    Once once;

    @Inject
    Call call;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a device in: coverage, ticket, custody, clocks, route and promise in one act")
    @APIResponse(
            responseCode = "201",
            description = "The ticket, with the tracking link for the receipt",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response open(@HeaderParam("Idempotency-Key") @Schema(required = true) String key, TicketInput sent) {
        Made made = once.withKey(sent, () -> {
            Intake intake =
                    sent.parsed(network::find, code -> codes.symptom(code).isPresent());
            return opened(counter.open(intake));
        });
        // kept answers hold no link: it is made again for each answer
        var number = Call.ticket(made.text("number"));
        return made.with("trackingUrl", Settings.current().baseUrl() + "/t/" + counter.trackingToken(number))
                .response();
    }

    @GET
    @Operation(summary = "Repairs within the caller's scope, a part at a time")
    public ItemsJson<RowJson> list(
            @QueryParam("side") String side,
            @QueryParam("store") String store,
            @QueryParam("region") String region,
            @QueryParam("status") List<String> status,
            @QueryParam("sla") String sla,
            @QueryParam("age") String age,
            @QueryParam("assignee") String assignee,
            @QueryParam("q") String q,
            @QueryParam("sort") String sort,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Fields fields = new Fields();
        var from = fields.one("side", side, QueueQuestion.Side.class).orElseGet(this::usualSide);
        var atStore = fields.store("store", store);
        var inRegion = fields.region("region", region);
        var statuses = statuses(fields, status);
        var clock = fields.one("sla", sla, Sla.class);
        var aged = fields.one("age", age, AgeBand.class);
        var who = fields.text("assignee", assignee, Fields.NAME).strip();
        var words = fields.text("q", q, Fields.NAME).strip();
        var order = fields.one("sort", sort, Sort.class).orElse(Sort.due);
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        String cursor = fields.text("after", after, Fields.NAME);
        var question = fields.made(() -> new QueueQuestion(
                        from,
                        atStore.map(Object::toString).orElse(""),
                        inRegion.map(Object::toString).orElse(""),
                        statuses,
                        clock.map(Enum::name).orElse(""),
                        who,
                        words,
                        order.name())
                .aged(aged.map(Enum::name).orElse("")));
        return ItemsJson.of(queue.page(question, cursor, most), RowJson::of);
    }

    private Made opened(OpenedTicket opened) {
        var ticket = opened.ticket();
        return Made.anew("tickets/" + ticket.number(), file.told(ticket, opened.clocks(), call.words()));
    }

    /** Who repairs looks at the bench, everybody else at the counter. */
    private QueueQuestion.Side usualSide() {
        return callers.current().is(Role.TECHNICIAN) ? QueueQuestion.Side.BENCH : QueueQuestion.Side.COUNTER;
    }

    /** Repeated or divided by commas. */
    private static List<TicketStatus> statuses(Fields fields, List<String> given) {
        List<String> names = given.stream()
                .flatMap(one -> Arrays.stream(one.split(",")))
                .limit(TicketStatus.values().length + 1L)
                .toList();
        return names.stream()
                .map(name -> fields.one("status", name, TicketStatus.class))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
