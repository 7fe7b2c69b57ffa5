package org.aftercare.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;

/**
 * Lets what is thrown in a partial request out like in a full one, to the {@link TroubleFilter}. Faces by itself would
 * answer such a request with a success that sends the browser to the address of the error page.
 */
public class OneWayOut extends ExceptionHandlerFactory {
    public OneWayOut(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ExceptionHandlerWrapper(getWrapped().getExceptionHandler()) {
            @Override
            public void handle() {
                var events = getUnhandledExceptionQueuedEvents().iterator();
                if (!events.hasNext()) return;
                Throwable thrown = events.next().getContext().getException();
                events.remove();
                throw thrown instanceof RuntimeException unchecked ? unchecked : new FacesException(thrown);
            }
        };
    }
}
