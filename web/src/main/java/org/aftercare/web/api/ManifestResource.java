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
import java.util.List;
import org.aftercare.logistics.ManifestDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bags that travel together. */
@Path("manifests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class ManifestResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    /** Which end of the way a store is. */
    private enum End {
        SENT,
        COMING
    }

    @Inject
    ManifestDesk desk;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hand bags to the carrier together: all of them or none")
    @APIResponse(
            responseCode = "201",
            description = "The manifest; each bag's way ends by a scan at the other store",
            content = @Content(schema = @Schema(implementation = ManifestJson.class)))
    public Response dispatch(@HeaderParam("Idempotency-Key") String key, ManifestInput sent) {
        Fields fields = new Fields();
        fields.required("storeCode", sent.storeCode(), Fields.CODE);
        var to = fields.store("storeCode", sent.storeCode());
        List<String> numbers = fields.codes("tickets", sent.tickets(), MOST, TicketNumber::isValid, "MALFORMED");
        StoreCode store = fields.made(to::orElseThrow);
        var bags = numbers.stream().map(TicketNumber::new).toList();
        return once.of(sent, () -> Made.anew("", ManifestJson.of(desk.dispatch(store, bags))))
                .response();
    }

    @GET
    @Operation(summary = "Manifests that a store sent, or that come to it, the newest first, a part at a time")
    public ItemsJson<ManifestJson> list(
            @QueryParam("store") String store,
            @QueryParam("end") String end,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Fields fields = new Fields();
        fields.required("store", store, Fields.CODE);
        var at = fields.store("store", store);
        var which = fields.one("end", end, End.class).orElse(End.SENT);
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        String cursor = fields.text("after", after, Fields.CODE);
        return ItemsJson.of(
                fields.made(() -> which == End.SENT
                        ? desk.sent(at.orElseThrow(), cursor, most)
                        : desk.coming(at.orElseThrow(), cursor, most)),
                ManifestJson::of);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A manifest with its bags, and what became of each")
    public ManifestJson manifest(@PathParam("number") String number) {
        return ManifestJson.of(desk.manifest(number));
    }
}
