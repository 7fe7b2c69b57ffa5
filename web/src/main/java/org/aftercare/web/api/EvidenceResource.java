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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.TicketNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Photos of a device, as evidence. */
@Path("tickets/{number}/evidence")
@RequestScoped
@Tag(name = "tickets")
public class EvidenceResource {
    @Inject
    EvidenceDesk evidence;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @PhotoSize
    @Operation(summary = "Keep a photo: the part named photo")
    @APIResponse(
            responseCode = "201",
            description = "The photo as kept: re-encoded, without place or camera",
            content = @Content(schema = @Schema(implementation = PhotoJson.class)))
    public Response part(
            @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, List<EntityPart> parts)
            throws IOException {
        TicketNumber ticket = Call.ticket(number);
        EntityPart photo = parts.stream()
                .filter(part -> "photo".equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("photo", "REQUIRED"));
        return keep(ticket, Body.read(photo.getContent(), Body.PHOTO));
    }

    @POST
    @Consumes("image/*")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a photo: the body itself")
    @APIResponse(
            responseCode = "201",
            description = "The photo as kept: re-encoded, without place or camera",
            content = @Content(schema = @Schema(implementation = PhotoJson.class)))
    public Response picture(
            @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, InputStream photo)
            throws IOException {
        return keep(Call.ticket(number), Body.read(photo, Body.PHOTO));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The photos of a repair, in the order in which they were taken")
    public ItemsJson<PhotoJson> photos(@PathParam("number") String number) {
        return ItemsJson.all(
                evidence.photos(Call.ticket(number)).stream().map(PhotoJson::of).toList());
    }

    @GET
    @Path("{id}")
    @Produces("image/jpeg")
    @Operation(summary = "A photo")
    public Response photo(@PathParam("number") String number, @PathParam("id") String id, @Context Request request) {
        return PhotoAnswer.of(evidence.picture(Call.ticket(number), PhotoAnswer.id(id)), request);
    }

    private Response keep(TicketNumber ticket, byte[] picture) {
        if (picture.length == 0) throw new InvalidInput("photo", "REQUIRED");
        return once.of(picture, () -> {
                    var kept = PhotoJson.of(evidence.keep(ticket, picture));
                    return Made.anew("tickets/" + ticket + "/evidence/" + kept.id(), kept);
                })
                .response();
    }
}
