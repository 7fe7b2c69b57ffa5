package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is owed for a device, and why; nothing is kept. */
@Path("coverage-checks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coverage")
public class CoverageResource {
    @Inject
    CoverageQuestion coverage;

    @Inject
    Call call;

    @POST
    @Operation(summary = "What is owed for a device, per component, with every rule that was looked at")
    public CoverageJson check(CoverageInput sent) {
        return coverage.asked(sent, call.words());
    }
}
