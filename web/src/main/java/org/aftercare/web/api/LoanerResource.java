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
import org.aftercare.loaner.PoolDesk;
import org.aftercare.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pools of phones that stores lend. */
@Path("loaners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class LoanerResource {
    @Inject
    PoolDesk desk;

    @Inject
    Once once;

    @GET
    @Operation(summary = "The pool of a store by code, without what is retired")
    public ItemsJson<PooledLoanerJson> pool(@QueryParam("store") String store) {
        Fields fields = new Fields();
        fields.required("store", store, Fields.CODE);
        var at = fields.store("store", store);
        return ItemsJson.of(fields.made(() -> new Page<>(desk.pool(at.orElseThrow()), "")), PooledLoanerJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a phone into a pool. Leads and head office only")
    @APIResponse(
            responseCode = "201",
            description = "The loaner, with the code for its label",
            content = @Content(schema = @Schema(implementation = PooledLoanerJson.class)))
    public Response add(@HeaderParam("Idempotency-Key") String key, LoanerAddInput sent) {
        var told = sent.parsed();
        return once.of(sent, () -> Made.anew("", PooledLoanerJson.of(desk.add(told))))
                .response();
    }
}
