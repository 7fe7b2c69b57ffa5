package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.aftercare.network.CalendarDesk;
import org.aftercare.network.ChangeCalendar;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.CalendarMovesDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When stores work: a year of one, what was said of it, and saying something else. */
@Path("calendars/{store}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendars")
public class CalendarResource {
    @Inject
    CalendarDesk calendars;

    @Inject
    CalendarMovesDesk moves;

    @Inject
    NetworkDesk network;

    @Inject
    Once once;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "A store's year day by day, and every change of its calendar, the latest first")
    public CalendarJson calendar(@PathParam("store") String code, @QueryParam("year") String year) {
        var store = known(code);
        Fields fields = new Fields();
        var wanted = year == null || year.isBlank()
                ? clock.instant().atZone(store.zone()).getYear()
                : fields.number("year", year, 2000, 2099).orElse(2000);
        return fields.made(() -> CalendarJson.of(calendars.year(store.code(), wanted), calendars.acts(store.code())));
    }

    @POST
    @Path("previews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a change would move: running deadlines that would come sooner or later; nothing is kept")
    public CalendarMovesJson preview(@PathParam("store") String code, CalendarChangeInput sent) {
        return CalendarMovesJson.of(moves.of(order(known(code), sent)));
    }

    @POST
    @Path("changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have a store's calendar, or its country's, say something else from now or a later day on")
    @APIResponse(
            responseCode = "201",
            description = "The change",
            content = @Content(schema = @Schema(implementation = CalendarActJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody changed the same calendar since the caller looked: nothing was done")
    public Response change(
            @HeaderParam("Idempotency-Key") String key, @PathParam("store") String code, CalendarChangeInput sent) {
        var store = known(code);
        return once.of(
                        sent,
                        () -> Made.anew(
                                "calendars/" + store.code(), CalendarActJson.of(calendars.change(order(store, sent)))))
                .response();
    }

    private static ChangeCalendar order(StoreCard store, CalendarChangeInput sent) {
        Fields fields = new Fields();
        var given = fields.required("seen", sent.seen(), Fields.CODE);
        int seen = fields.number("seen", given, 0, Integer.MAX_VALUE).orElse(0);
        return fields.made(() -> sent.form(seen)).order(store);
    }

    private StoreCard known(String code) {
        if (!StoreCode.isValid(code)) throw new NotFound("store", code);
        return network.store(new StoreCode(code));
    }
}
