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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aftercare.parts.MovePart;
import org.aftercare.parts.OrderParts;
import org.aftercare.parts.PartLabel;
import org.aftercare.parts.PartOrderDesk;
import org.aftercare.parts.PartPlace;
import org.aftercare.parts.PartScanned;
import org.aftercare.parts.PartsDesk;
import org.aftercare.parts.StockDesk;
import org.aftercare.parts.StockImport;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parts on hand, on order, and what is done with them. */
@Path("parts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "parts")
public class PartResource {
    private static final int MOST = 500;
    private static final int REASON = 400;

    @Inject
    PartsDesk desk;

    @Inject
    PartOrderDesk orders;

    @Inject
    StockDesk stock;

    @Inject
    StockImport imports;

    @Inject
    Once once;

    @GET
    @Operation(summary = "What a store has of each part, and what is on its way to it")
    public ItemsJson<StockJson> stock(@QueryParam("store") String store, @QueryParam("q") String sought) {
        Fields fields = new Fields();
        fields.required("store", store, Fields.CODE);
        var at = fields.store("store", store);
        String words = fields.text("q", sought, Fields.CODE);
        return fields.made(() -> ItemsJson.all(
                stock.stock(at.orElseThrow(), words).stream().map(StockJson::of).toList()));
    }

    @POST
    @Path("orders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Order parts from the maker, for a repair or for stock")
    @APIResponse(
            responseCode = "201",
            description = "The order, with when it is expected",
            content = @Content(schema = @Schema(implementation = PartOrderJson.class)))
    public Response order(@HeaderParam("Idempotency-Key") String key, PartOrderInput sent) {
        Fields fields = new Fields();
        fields.required("storeCode", sent.storeCode(), Fields.CODE);
        var store = fields.store("storeCode", sent.storeCode());
        String part = fields.required("part", sent.part(), Fields.CODE);
        int pieces = pieces(fields, sent.quantity());
        var ticket = ticket(fields, sent.ticket());
        var expected = fields.instant("expectedAt", sent.expectedAt());
        OrderParts order = fields.made(() -> new OrderParts(store.orElseThrow(), part, pieces, ticket, expected));
        return once.of(sent, () -> Made.anew("", PartOrderJson.of(orders.order(order))))
                .response();
    }

    @GET
    @Path("orders")
    @Operation(summary = "What is on its way to a store from the maker, the soonest first")
    public ItemsJson<PartOrderJson> orders(@QueryParam("store") String store) {
        Fields fields = new Fields();
        fields.required("store", store, Fields.CODE);
        var at = fields.store("store", store);
        return fields.made(() -> ItemsJson.all(
                orders.open(at.orElseThrow()).stream().map(PartOrderJson::of).toList()));
    }

    @POST
    @Path("moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move a part, by its label: fit it, set it aside, send it …; or parts of a number: receive a"
                    + " delivery (from MAKER to FREE, with the order), reserve (from FREE to RESERVED, with the ticket),"
                    + " release (back again)")
    @APIResponse(
            responseCode = "200",
            description = "What moved, as it is now",
            content = @Content(schema = @Schema(implementation = PartMoveJson.class)))
    public Response move(@HeaderParam("Idempotency-Key") String key, PartMoveInput sent) {
        Fields fields = new Fields();
        String part = fields.text("part", sent.part(), Fields.CODE).strip();
        fields.required("from", sent.from(), Fields.CODE);
        fields.required("to", sent.to(), Fields.CODE);
        var from = fields.one("from", sent.from(), PartPlace.class);
        var to = fields.one("to", sent.to(), PartPlace.class);
        var store = fields.store("storeCode", sent.storeCode());
        var ticket = ticket(fields, sent.ticket());
        var order = Optional.ofNullable(sent.order());
        int pieces = pieces(fields, sent.quantity());
        String reason = fields.text("reason", sent.reason(), REASON);
        boolean comes = from.filter(PartPlace.MAKER::equals).isPresent();
        boolean single = !comes && PartLabel.isOne(part);
        boolean reserves = !comes && !single;
        if (part.isEmpty() && !comes) fields.wrong("part", "REQUIRED");
        if (comes && order.isEmpty()) fields.wrong("order", "REQUIRED");
        if (reserves && ticket.isEmpty() && !fields.isWrong("ticket")) fields.wrong("ticket", "REQUIRED");
        if (comes && to.filter(place -> place != PartPlace.FREE).isPresent()) fields.wrong("to", "UNKNOWN_VALUE");
        fields.made(() -> part);
        return once.of(
                        sent,
                        () -> Made.changed(
                                comes
                                        ? PartMoveJson.of(orders.receive(order.orElseThrow(), pieces, part))
                                        : single
                                                ? moved(sent, part, from.orElseThrow(), to.orElseThrow(), reason, store)
                                                : reserved(
                                                        ticket.orElseThrow(),
                                                        part,
                                                        from.orElseThrow(),
                                                        to.orElseThrow(),
                                                        pieces)))
                .response();
    }

    private PartMoveJson moved(
            PartMoveInput sent, String label, PartPlace from, PartPlace to, String reason, Optional<StoreCode> store) {
        if (from == PartPlace.TRANSIT && to == PartPlace.FREE) return arrived(label, store);
        var act = sent.act(from, to);
        if (act == null) throw new InvalidInput("to", "UNKNOWN_VALUE");
        return PartMoveJson.of(desk.move(new MovePart(label, act, Optional.of(from), reason, store)));
    }

    private PartMoveJson arrived(String label, Optional<StoreCode> store) {
        var here = store.orElseThrow(() -> new InvalidInput("storeCode", "REQUIRED"));
        return desk.scan(label, here)
                .map(PartScanned::part)
                .map(PartMoveJson::of)
                .orElseThrow(() -> new NotFound("part", label));
    }

    private PartMoveJson reserved(TicketNumber ticket, String part, PartPlace from, PartPlace to, int pieces) {
        if (from == PartPlace.FREE && to == PartPlace.RESERVED) desk.reserve(ticket, part, pieces);
        else if (from == PartPlace.RESERVED && to == PartPlace.FREE) desk.drop(ticket, part);
        else throw new InvalidInput("to", "UNKNOWN_VALUE");
        return PartMoveJson.of(stock.of(ticket));
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @Operation(
            summary = "Take over what stores have counted and what is on its way to them. Head office only",
            description = "Columns: store, number, onHand, ordered, expectedOn (a day, or +3 for three open days from"
                    + " now). All of it or nothing; the same file again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "How many rows there were",
            content = @Content(schema = @Schema(implementation = PartsImportedJson.class)))
    @APIResponse(responseCode = "422", description = "Every wrong line; nothing was kept")
    public Response take(@HeaderParam("Idempotency-Key") String key, InputStream file) throws IOException {
        byte[] sent = Body.read(file, Body.JSON);
        var csv = new String(sent, StandardCharsets.UTF_8);
        return once.of(sent, () -> Made.changed(new PartsImportedJson(imports.read(csv))))
                .response();
    }

    private static int pieces(Fields fields, Long given) {
        if (given == null) return 1;
        if (given < 1 || given > MOST) fields.wrong("quantity", "OUT_OF_RANGE", 1, MOST);
        return (int) Math.min(MOST, given);
    }

    private static Optional<TicketNumber> ticket(Fields fields, String given) {
        String number = fields.code("ticket", given, TicketNumber::isValid, "MALFORMED");
        return number.isEmpty() ? Optional.empty() : Optional.of(new TicketNumber(number));
    }
}
