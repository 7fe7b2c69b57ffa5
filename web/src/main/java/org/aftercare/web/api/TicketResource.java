package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.counter.CounterDesk;
import org.aftercare.counter.LetterDesk;
import org.aftercare.device.FaultCodes;
import org.aftercare.loaner.LoanDesk;
import org.aftercare.swap.RefundCard;
import org.aftercare.swap.RefundDesk;
import org.aftercare.swap.TellRefund;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.Priority;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One repair: reading its file, taking its steps, writing into it. */
@Path("tickets/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class TicketResource {
    @Inject
    CaseFile cases;

    @Inject
    EstimateDesk estimates;

    @Inject
    LetterDesk letters;

    @Inject
    LoanDesk loans;

    @Inject
    RefundDesk refunds;

    @Inject
    TicketDesk tickets;

    @Inject
    CounterDesk counter;

    @Inject
    FaultCodes codes;

    @Inject
    TicketFile file;

    @Inject
    Once once;

    @Inject
    Call call;

    @GET
    @Operation(summary = "Everything about a repair, with its version as ETag and the steps that are legal now")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response read(@PathParam("number") String number) {
        return Made.changed(file.read(Call.ticket(number), call.words())).response();
    }

    @GET
    @Path("timeline")
    @Operation(summary = "What happened to a repair, oldest first")
    public ItemsJson<EntryJson> timeline(@PathParam("number") String number) {
        return ItemsJson.all(
                cases.timeline(Call.ticket(number)).stream().map(EntryJson::of).toList());
    }

    @GET
    @Path("letters")
    @Operation(summary = "What became of the letters about a repair, the oldest first")
    public ItemsJson<LetterJson> letters(@PathParam("number") String number) {
        return ItemsJson.all(
                letters.of(Call.ticket(number)).stream().map(LetterJson::of).toList());
    }

    @GET
    @Path("estimates")
    @Operation(summary = "Every estimate that was sent for a repair, the newest first")
    public ItemsJson<EstimateJson> estimates(@PathParam("number") String number) {
        return ItemsJson.all(estimates.history(Call.ticket(number)).stream()
                .map(EstimateJson::of)
                .toList());
    }

    @PUT
    @Path("assignee")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a repair to a technician, or to nobody")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response assign(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            AssigneeInput sent) {
        TicketNumber ticket = Call.ticket(number);
        long version = call.seenVersion();
        Fields fields = new Fields();
        String person = fields.text("person", sent.person(), Fields.PERSON).strip();
        return once.of(sent, () -> {
                    var assigned = fields.made(() -> tickets.assign(ticket, version, person));
                    return Made.changed(file.told(assigned, call.words()));
                })
                .response();
    }

    @PUT
    @Path("priority")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "How much a repair hurries from now on; its clocks follow. Leads and managers only")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response prioritise(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            PriorityInput sent) {
        TicketNumber ticket = Call.ticket(number);
        long version = call.seenVersion();
        Fields fields = new Fields();
        String wanted = fields.required("priority", sent.priority(), Fields.CODE);
        var priority = fields.one("priority", wanted, Priority.class);
        return once.of(sent, () -> {
                    var told = fields.made(() -> tickets.prioritise(ticket, version, priority.orElseThrow()));
                    return Made.changed(file.told(told, call.words()));
                })
                .response();
    }

    @PUT
    @Path("loaner")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Whether the customer has a loaner of no pool meanwhile; the clocks follow. Those of a pool are lent by POST /loans")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response lend(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            LoanerInput sent) {
        TicketNumber ticket = Call.ticket(number);
        long version = call.seenVersion();
        Fields fields = new Fields();
        boolean lent = fields.yesOrNo("lent", sent.lent());
        return once.of(sent, () -> {
                    var told = fields.made(() -> loans.tick(ticket, version, lent));
                    return Made.changed(file.told(told, call.words()));
                })
                .response();
    }

    @PUT
    @Path("refund")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "How much is refunded and how, said once after step REFUND. Leads and head office only")
    @APIResponse(
            responseCode = "200",
            description = "The order of the refund",
            content = @Content(schema = @Schema(implementation = RefundJson.class)))
    public Response refund(@PathParam("number") String number, RefundInput sent) {
        TicketNumber ticket = Call.ticket(number);
        Fields fields = new Fields();
        var amount = fields.money("amount", sent.amount());
        fields.required("method", sent.method(), Fields.CODE);
        var method = fields.one("method", sent.method(), RefundCard.Method.class);
        String reference = fields.text("reference", sent.reference(), Fields.PERSON);
        var told = fields.made(() -> new TellRefund(amount.orElseThrow(), method.orElseThrow(), reference));
        return once.of(sent, () -> Made.changed(RefundJson.of(refunds.tell(ticket, told))))
                .response();
    }

    @PUT
    @Path("ground")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The customer prefers another ground of those in force: coverage is decided anew")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response choose(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            GroundInput sent) {
        TicketNumber ticket = Call.ticket(number);
        long version = call.seenVersion();
        Fields fields = new Fields();
        String ground = fields.text("ground", sent.ground(), Fields.PERSON).strip();
        return once.of(sent, () -> {
                    var chosen = fields.made(() -> tickets.choose(ticket, version, ground));
                    return Made.changed(file.told(chosen, call.words()));
                })
                .response();
    }

    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a note: among staff, or for the customer")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response note(
            @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, NoteInput sent) {
        TicketNumber ticket = Call.ticket(number);
        Fields fields = new Fields();
        String text = fields.required("text", sent.text(), Fields.WORDS);
        boolean forCustomer = Boolean.TRUE.equals(sent.forCustomer());
        return once.of(sent, () -> {
                    fields.made(() -> cases.note(ticket, text, forCustomer));
                    return Made.changed(file.read(ticket, call.words()));
                })
                .response();
    }

    @POST
    @Path("steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a step")
    @APIResponse(
            responseCode = "200",
            description = "The ticket after the step",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response step(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            @HeaderParam("Idempotency-Key") String key,
            StepInput sent) {
        TicketNumber ticket = Call.ticket(number);
        long version = call.seenVersion();
        return once.of(sent, () -> {
                    var order = sent.parsed(
                            ticket, version, code -> codes.finding(code).isPresent());
                    return Made.changed(file.told(counter.take(order), call.words()));
                })
                .response();
    }
}
