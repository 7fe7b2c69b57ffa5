package org.aftercare.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the API hangs. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info = @Info(title = "Aftercare", version = "1", description = "After-sales service of a repair network"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
@SecurityScheme(securitySchemeName = "password", type = SecuritySchemeType.HTTP, scheme = "basic")
public class Api extends Application {
    @Override
    public Map<String, Object> getProperties() {
        // what the calls are, /openapi tells; the older description would tell it to everybody
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
