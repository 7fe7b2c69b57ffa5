package org.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Which paths are open to everybody, which are the API's, and how one comes back from the form to where one wanted to be. */
public final class Way {
    static final String FORM = "/login.xhtml";
    /** Of the API, made by the server from the code; for who may call it. */
    private static final String DESCRIPTION = "/openapi";

    static final String HOME = "/queue.xhtml";

    private static final Set<String> OPEN = Set.of(FORM, "/health", "/favicon.ico", "/robots.txt", "/help");
    /** Resources of the pages, and what customers reach by a link. */
    private static final List<String> OPEN_BELOW =
            List.of("/jakarta.faces.resource/", "/s/", "/o/", "/t/", "/e/", "/f/", "/a/", "/open/", "/health/");

    /** Survey, tracking, estimate with its form, appeal. */
    private static final List<String> LINKS = List.of("/s/", "/o/", "/t/", "/e/", "/f/", "/a/");

    private Way() {}

    /** As the container mapped it: decoded and without dots, so that no spelling slips past. */
    static String pathOf(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals(DESCRIPTION);
    }

    static boolean isTokenDesk(String path) {
        return path.equals("/api/v1/tokens");
    }

    static boolean isOpen(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    /** What a customer's link opens: the address itself is the key, and is told to nobody. */
    static boolean isLink(String path) {
        return LINKS.stream().anyMatch(path::startsWith);
    }

    static String toTheForm(String path, String query) {
        if (path.isEmpty() || path.equals("/") || path.equals("/index.xhtml") || path.equals(HOME) && query == null)
            return FORM;
        String wanted = query == null ? path : path + "?" + query;
        return FORM + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** Where to go after signing in: the wanted page if it is one of ours, else home; never to another site. */
    public static String after(String wanted) {
        return wanted != null && wanted.matches("/[a-z]+\\.xhtml(\\?[^\\s\\\\]*)?") && !wanted.startsWith(FORM)
                ? wanted
                : HOME;
    }
}
