package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.custody.SealDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of who held what: its seals, and whether it still is what was sealed. For head office. */
@Path("ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "custody")
public class LedgerResource {
    private static final int PAGE = 50;
    private static final int MOST = 400;
    private static final byte[] NOTHING = {};

    @Inject
    SealDesk seals;

    @Inject
    Once once;

    @GET
    @Path("seals")
    @Operation(summary = "The seal of each day, the newest first, a part at a time")
    public ItemsJson<SealJson> seals(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        Fields fields = new Fields();
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        String cursor = fields.text("after", after, Fields.CODE);
        return ItemsJson.of(fields.made(() -> seals.seals(cursor, most)), SealJson::of);
    }

    @POST
    @Path("checks")
    @Operation(summary = "Read every chain and every seal anew, and tell the first entries that are broken")
    @APIResponse(
            responseCode = "200",
            description = "What was found; kept, and shown to head office",
            content = @Content(schema = @Schema(implementation = LedgerCheckJson.class)))
    public Response check(@HeaderParam("Idempotency-Key") String key) {
        return once.of(NOTHING, () -> Made.changed(LedgerCheckJson.of(seals.check())))
                .response();
    }
}
