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
import org.aftercare.loaner.LoanBook;
import org.aftercare.loaner.LoanDesk;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Phones that are lent while a repair lasts. */
@Path("loans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class LoanResource {
    static final int LONGEST = 400;
    static final int LONGEST_NAME = 120;

    @Inject
    LoanDesk desk;

    @Inject
    LoanBook book;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lend a loaner for a repair of its store; the repair is collected only once it is back")
    @APIResponse(
            responseCode = "201",
            description = "The loan",
            content = @Content(schema = @Schema(implementation = LoanJson.class)))
    public Response lend(@HeaderParam("Idempotency-Key") String key, LendInput sent) {
        var lend = sent.parsed();
        return once.of(sent, () -> Made.anew("", LoanJson.of(desk.lend(lend)))).response();
    }

    @GET
    @Operation(summary = "What a store has out: what is owed first, then what is overdue, due, and the rest")
    public ItemsJson<LoanJson> out(@QueryParam("store") String store) {
        Fields fields = new Fields();
        fields.required("store", store, Fields.CODE);
        var at = fields.store("store", store);
        return ItemsJson.of(fields.made(() -> new Page<>(book.out(at.orElseThrow()), "")), LoanJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A loan, out or ended")
    public LoanJson loan(@PathParam("id") String id) {
        return LoanJson.of(book.loan(number(id)));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The customer brought it: free again, to be wiped, or damaged")
    @APIResponse(
            responseCode = "200",
            description = "The loan",
            content = @Content(schema = @Schema(implementation = LoanJson.class)))
    public Response takeBack(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, LoanBackInput sent) {
        var back = sent.parsed(number(id));
        return once.of(sent, () -> Made.changed(LoanJson.of(desk.takeBack(back))))
                .response();
    }

    @POST
    @Path("{id}/waiver")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let the repair be settled without it; the customer owes it. Leads only")
    @APIResponse(
            responseCode = "200",
            description = "The loan",
            content = @Content(schema = @Schema(implementation = LoanJson.class)))
    public Response waive(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, ReasonGivenInput sent) {
        long loan = number(id);
        Fields fields = new Fields();
        String reason = fields.required("reason", sent.reason(), LONGEST);
        fields.made(() -> reason);
        return once.of(sent, () -> Made.changed(LoanJson.of(desk.waive(loan, reason))))
                .response();
    }

    /** Null where nothing was sent. */
    static Integer percent(Fields fields, Long sent) {
        if (sent == null) return null;
        if (sent < 0 || sent > 100) fields.wrong("battery", "OUT_OF_RANGE", 0, 100);
        return (int) Math.min(sent, 101);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) throw new NotFound("loan", text);
        return Long.parseLong(text);
    }
}
