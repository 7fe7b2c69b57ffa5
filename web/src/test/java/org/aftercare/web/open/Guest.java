package org.aftercare.web.open;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A browser and the container around a page, as far as the open pages look at either. */
final class Guest {
    final Map<String, String> headers = new HashMap<>();
    final StringWriter page = new StringWriter();
    int status = 200;

    private final String method;
    private final String servlet;
    private final String token;
    private final String query;
    private final String body;
    private String type = "application/x-www-form-urlencoded";
    private Locale language = Locale.ENGLISH;
    private Collection<Part> parts = List.of();
    private boolean tooLarge;
    private Cookie[] cookies;
    final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private Guest(String method, String address, String body) {
        this.method = method;
        String[] parts = address.split("\\?", 2);
        this.servlet = parts[0].substring(0, 2);
        this.token = parts[0].substring(2);
        this.query = parts.length > 1 ? parts[1] : null;
        this.body = body;
    }

    static Guest get(String address) {
        return new Guest("GET", address, "");
    }

    static Guest post(String address, String body) {
        return new Guest("POST", address, body);
    }

    static Guest of(String method, String address) {
        return new Guest(method, address, "");
    }

    Guest speaking(String tag) {
        language = Locale.forLanguageTag(tag);
        return this;
    }

    /** With a cookie of that name. */
    Guest bringing(String cookie) {
        cookies = new Cookie[] {new Cookie(cookie, "x")};
        return this;
    }

    Guest sending(String contentType) {
        type = contentType;
        return this;
    }

    /** A form of several parts: the words, and photos. */
    Guest attaching(String words, byte[]... photos) {
        type = "multipart/form-data; boundary=x";
        parts = new ArrayList<>();
        parts.add(part("words", words.getBytes(StandardCharsets.UTF_8)));
        for (byte[] photo : photos) parts.add(part("photo", photo));
        return this;
    }

    Guest attachingTooMuch() {
        type = "multipart/form-data; boundary=x";
        tooLarge = true;
        return this;
    }

    private Collection<Part> parts() {
        if (tooLarge) throw new IllegalStateException("larger than the container takes");
        return parts;
    }

    private static Part part(String name, byte[] content) {
        return (Part) Proxy.newProxyInstance(
                Guest.class.getClassLoader(),
                new Class<?>[] {Part.class},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "getName" -> name;
                    case "getSize" -> (long) content.length;
                    case "getInputStream" -> new ByteArrayInputStream(content);
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }

    Guest visits(OpenPage somewhere) throws Exception {
        somewhere.service(request(), response());
        return this;
    }

    String text() {
        return page.toString();
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Guest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "getMethod" -> method;
                    case "getPathInfo" -> token.isEmpty() ? null : token;
                    case "getServletPath" -> servlet;
                    case "getContextPath" -> "";
                    case "getQueryString" -> query;
                    case "getRemoteAddr" -> "192.0.2.1";
                    case "getCookies" -> cookies;
                    case "getServletContext" -> container();
                    case "getContentType" -> method.equals("POST") ? type : null;
                    case "getContentLengthLong" -> -1L;
                    case "getLocales" -> Collections.enumeration(List.of(language));
                    case "getInputStream" -> stream(body);
                    case "getParts" -> parts();
                    case "getHeader" -> null;
                    case "getDateHeader" -> -1L;
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }

    /** Whose stays go by a cookie called {@code care}. */
    private static ServletContext container() {
        var stay = Proxy.newProxyInstance(
                Guest.class.getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class},
                (p, call, arguments) -> "care");
        return (ServletContext) Proxy.newProxyInstance(
                Guest.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (p, call, arguments) -> stay);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                Guest.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, call, arguments) -> {
                    switch (call.getName()) {
                        case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                        case "setStatus" -> status = (int) arguments[0];
                        case "setContentType", "setCharacterEncoding" ->
                            headers.put(call.getName(), (String) arguments[0]);
                        case "setContentLength" -> headers.put("Content-Length", String.valueOf(arguments[0]));
                        case "getOutputStream" -> {
                            return into(sent);
                        }
                        case "getWriter" -> {
                            return new PrintWriter(page);
                        }
                        case "containsHeader", "isCommitted" -> {
                            return false;
                        }
                        default -> throw new UnsupportedOperationException(call.getName());
                    }
                    return null;
                });
    }

    private static ServletOutputStream into(ByteArrayOutputStream bytes) {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                bytes.write(one);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static ServletInputStream stream(String body) {
        var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
