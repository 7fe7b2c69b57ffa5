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
import java.util.List;
import java.util.Map;
import org.aftercare.network.ChangePart;
import org.aftercare.network.FactsDesk;
import org.aftercare.network.NetworkAct;
import org.aftercare.network.Part;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was said of stores and lanes, and saying something else; nothing is ever taken away. */
@Path("network-acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stores")
public class NetworkActResource {
    @Inject
    FactsDesk desk;

    @Inject
    Once once;

    @GET
    @Operation(
            summary = "The acts on stores and lanes, the latest first; of one store, or one lane, every one of them,"
                    + " the first of which a new act says it has seen")
    public ItemsJson<NetworkActJson> acts(
            @QueryParam("store") String store, @QueryParam("from") String from, @QueryParam("to") String to) {
        return ItemsJson.all(
                found(store, from, to).stream().map(NetworkActJson::of).toList());
    }

    private List<NetworkAct> found(String store, String from, String to) {
        if (store != null && !store.isBlank()) {
            if (!StoreCode.isValid(store)) throw new NotFound("store", store);
            return desk.facts(Part.of(new StoreCode(store))).acts();
        }
        if (from == null || to == null || from.isBlank() || to.isBlank()) return desk.acts();
        return desk.facts(Part.lane(from, to)).acts();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have something else hold of a store or a lane, or open a new one; head office only")
    @APIResponse(
            responseCode = "201",
            description = "The act",
            content = @Content(schema = @Schema(implementation = NetworkActJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody changed the same store or lane since the caller looked: nothing was done")
    public Response act(@HeaderParam("Idempotency-Key") String key, NetworkActInput sent) {
        Fields fields = new Fields();
        var given = fields.required("seen", sent.seen(), Fields.CODE);
        int seen = fields.number("seen", given, 0, Integer.MAX_VALUE).orElse(0);
        boolean lane = sent.lane() != null;
        if (!lane) fields.required("store", sent.store(), Fields.CODE);
        var order = fields.made(
                () -> new ChangePart(part(sent), columns(sent), text(sent.from()), text(sent.reason()), seen));
        return once.of(sent, () -> Made.anew("network-acts", NetworkActJson.of(desk.change(order))))
                .response();
    }

    private static Part part(NetworkActInput sent) {
        return sent.lane() == null
                ? new Part(sent.store().strip(), "")
                : Part.lane(text(sent.lane().from()), text(sent.lane().to()));
    }

    private static Map<String, String> columns(NetworkActInput sent) {
        if (sent.lane() != null) return sent.lane().columns();
        return sent.facts() == null ? Map.of() : sent.facts().columns();
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
