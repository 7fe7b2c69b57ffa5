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
import java.util.Optional;
import org.aftercare.platform.Money;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.swap.MakerDesk;
import org.aftercare.swap.ReturnBook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units that another, or the money, was given for, on their way back to the maker. */
@Path("old-units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class OldUnitResource {
    @Inject
    MakerDesk desk;

    @Inject
    ReturnBook book;

    @Inject
    Once once;

    @GET
    @Operation(summary = "What lies in a store to be returned to the maker, and what waits for the maker's answer")
    public ItemsJson<OldUnitJson> open(@QueryParam("store") String store) {
        Fields fields = new Fields();
        fields.required("store", store, Fields.CODE);
        var at = fields.store("store", store);
        return ItemsJson.of(fields.made(() -> new Page<>(book.open(at.orElseThrow()), "")), OldUnitJson::of);
    }

    @POST
    @Path("{id}/credit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The maker has acknowledged it, perhaps with an amount. Leads and head office only")
    @APIResponse(
            responseCode = "200",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = OldUnitJson.class)))
    public Response credit(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, CreditInput sent) {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("unit", id);
        Fields fields = new Fields();
        fields.required("on", sent.on(), Fields.CODE);
        var on = fields.date("on", sent.on());
        Optional<Money> amount = sent.amount() == null ? Optional.empty() : fields.money("amount", sent.amount());
        var day = fields.made(on::orElseThrow);
        return once.of(sent, () -> Made.changed(OldUnitJson.of(desk.credit(Long.parseLong(id), day, amount))))
                .response();
    }
}
