package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aftercare.routing.RoutingDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a device would be ready soonest. */
@Path("tickets/{number}/routes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class RouteResource {
    @Inject
    RoutingDesk routing;

    @GET
    @Operation(summary = "Every store that could repair it, with every term of its score")
    public RouteJson routes(@PathParam("number") String number) {
        return RouteJson.of(routing.routes(Call.ticket(number)));
    }
}
