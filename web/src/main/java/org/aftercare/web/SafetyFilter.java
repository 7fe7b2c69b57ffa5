package org.aftercare.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer says about safety, the pages about trouble included: whoever sends an error wipes what was said
 * before. Faces adds the nonce to the policy of its pages; everything else runs no script.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SafetyFilter implements Filter {
    private static final String WITHOUT_SCRIPTS = "default-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = (HttpServletResponse) response;
        String path = Way.pathOf((HttpServletRequest) request);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", Way.isLink(path) ? "no-referrer" : "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!path.endsWith(".xhtml")) answer.setHeader("Content-Security-Policy", WITHOUT_SCRIPTS);
        if (!path.startsWith("/jakarta.faces.resource/")) answer.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
