package org.aftercare.inside;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets the calls that run tests pass the product's own way in, which would send them to sign in. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class TestsComeIn implements HttpAuthenticationMechanism {
    @Inject
    @Delegate
    @Any
    HttpAuthenticationMechanism product;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return request.getServletPath().startsWith("/ArquillianServletRunner")
                ? context.doNothing()
                : product.validateRequest(request, response, context);
    }
}
