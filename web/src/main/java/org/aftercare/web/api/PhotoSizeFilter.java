package org.aftercare.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Counts the bytes of a form with a photo as they are read. */
@Provider
@PhotoSize
public class PhotoSizeFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext call) {
        call.setEntityStream(Body.limited(call.getEntityStream(), Body.PHOTO + Body.FRAME));
    }
}
