package org.aftercare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.aftercare.platform.Settings;

/**
 * A demo's passwords are known to everybody, so it answers this machine only. The runnable jar doesn't even listen
 * elsewhere; a full server listens as its operator says, and this door is what keeps a demo in.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class DemoDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private boolean demo;

    @Override
    public void init() {
        demo = Settings.current().demo();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (mayEnter(demo, request.getRemoteAddr())) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** @param address as the container gives it: always digits, so that no name is looked up */
    static boolean mayEnter(boolean demo, String address) throws IOException {
        return !demo || InetAddress.getByName(address).isLoopbackAddress();
    }
}
