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
import org.aftercare.platform.Page;
import org.aftercare.swap.AddUnit;
import org.aftercare.swap.SwapUnitDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units that stores keep to give instead of ones that aren't repaired. */
@Path("swap-units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class SwapUnitResource {
    @Inject
    SwapUnitDesk desk;

    @Inject
    Once once;

    @GET
    @Operation(summary = "The swap stock of a store, by model")
    public ItemsJson<SwapUnitJson> stock(@QueryParam("store") String store) {
        Fields fields = new Fields();
        fields.required("store", store, Fields.CODE);
        var at = fields.store("store", store);
        return ItemsJson.of(fields.made(() -> new Page<>(desk.stock(at.orElseThrow()), "")), SwapUnitJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a unit into a store's swap stock. Leads and head office only")
    @APIResponse(
            responseCode = "201",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = SwapUnitJson.class)))
    public Response add(@HeaderParam("Idempotency-Key") String key, SwapUnitInput sent) {
        Fields fields = new Fields();
        fields.required("storeCode", sent.storeCode(), Fields.CODE);
        var store = fields.store("storeCode", sent.storeCode());
        String device = fields.required("device", sent.device(), Fields.CODE);
        String model = fields.text("modelCode", sent.modelCode(), Fields.CODE);
        var told = fields.made(() -> new AddUnit(store.orElseThrow(), device, model));
        return once.of(sent, () -> Made.anew("", SwapUnitJson.of(desk.add(told))))
                .response();
    }
}
