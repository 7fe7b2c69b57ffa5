package org.aftercare.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** A call that takes a body is not begun without one: JAX-RS would begin it with nothing in the body's place. */
@Provider
public class BodyWanted implements ContainerRequestFilter {
    @Context
    ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext call) {
        if (takesABody() && call.getMediaType() == null) throw new BadCall(400, "The body is missing, or its type.");
    }

    private boolean takesABody() {
        return called.getResourceMethod().isAnnotationPresent(Consumes.class)
                || called.getResourceClass().isAnnotationPresent(Consumes.class);
    }
}
