package org.aftercare.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Remembers the language that somebody chose, by {@code ?language=ro}, in a cookie of its own: it needs no session. */
@WebFilter("*.xhtml")
public class LanguageFilter implements Filter {
    private static final String NAME = "language";
    private static final int A_YEAR = 365 * 24 * 3600;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        // a body is not touched here: Faces must read it first
        if ("GET".equals(asked.getMethod())) {
            spoken(asked.getParameter(NAME)).ifPresent(locale -> {
                var cookie = new Cookie(NAME, locale.getLanguage());
                cookie.setPath("/");
                cookie.setMaxAge(A_YEAR);
                cookie.setHttpOnly(true);
                cookie.setAttribute("SameSite", "Lax");
                ((HttpServletResponse) response).addCookie(cookie);
                asked.setAttribute(NAME, locale);
            });
        }
        chain.doFilter(request, response);
    }

    /** The words of whoever is asking: as chosen now, as chosen before, as the browser prefers. */
    public static Words wordsOf(HttpServletRequest request) {
        Stream<Locale> chosen = Stream.ofNullable((Locale) request.getAttribute(NAME));
        Stream<Locale> kept = Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> spoken(cookie.getValue()).stream());
        Stream<Locale> preferred = Collections.list(request.getLocales()).stream();
        return Words.in(Stream.of(chosen, kept, preferred).flatMap(s -> s).toArray(Locale[]::new));
    }

    private static Optional<Locale> spoken(String language) {
        return Words.LANGUAGES.stream()
                .filter(ours -> ours.getLanguage().equals(language))
                .findFirst();
    }
}
