package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aftercare.sla.ClockDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The promises in time of a repair. */
@Path("tickets/{number}/clocks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class ClockResource {
    @Inject
    ClockDesk clocks;

    @GET
    @Operation(summary = "Each clock, how it stands, and why its deadline is when it is")
    public ItemsJson<ClockJson> clocks(@PathParam("number") String number) {
        return ItemsJson.all(
                clocks.clocks(Call.ticket(number)).stream().map(ClockJson::full).toList());
    }
}
