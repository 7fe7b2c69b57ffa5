package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.aftercare.logistics.ReconciliationDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report that must be empty. */
@Path("discrepancies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "custody")
public class DiscrepancyResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    @Inject
    ReconciliationDesk desk;

    @GET
    @Operation(
            summary =
                    "Where ledger, tickets and parcels differ or are late, within the caller's scope, a part at a time")
    public ItemsJson<DiscrepancyJson> list(
            @QueryParam("store") String store, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        Fields fields = new Fields();
        var atStore = fields.store("store", store);
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        String cursor = fields.text("after", after, Fields.NAME);
        return ItemsJson.of(fields.made(() -> desk.page(atStore, cursor, most)), DiscrepancyJson::of);
    }
}
