package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aftercare.access.AccessDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a name and a password (HTTP Basic) become a token. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tokens")
public class TokenResource {
    @Inject
    AccessDesk access;

    @POST
    @Operation(summary = "A new token for who shows a name and a password")
    @SecurityRequirement(name = "password")
    public TokenJson issue() {
        var issued = access.issueToken();
        return new TokenJson(issued.token(), issued.expiresAt());
    }
}
