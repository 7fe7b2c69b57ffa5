package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.aftercare.network.NetworkDesk;
import org.aftercare.sla.PreviewDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A promise tried before it is one. */
@Path("sla-previews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sla-policies")
public class SlaPreviewResource {
    @Inject
    PreviewDesk previews;

    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    @POST
    @Operation(summary = "When a promise would run out, on a calendar that is sent or a store's; nothing is stored")
    @APIResponse(responseCode = "200", description = "How it comes out")
    @APIResponse(responseCode = "422", description = "What can't be read, each at its field")
    public PreviewedClockJson preview(SlaPreviewInput sent) {
        var asked =
                sent.parsed(code -> network.find(code).map(store -> network.calendar(store.code())), clock.instant());
        return PreviewedClockJson.of(previews.reckon(asked));
    }
}
