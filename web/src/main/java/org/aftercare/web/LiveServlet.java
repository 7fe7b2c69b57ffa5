package org.aftercare.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftercare.access.NotSignedIn;
import org.aftercare.access.SignedIn;
import org.aftercare.insight.Newsroom;

/**
 * The line on which an open page hears that promises reached a level (server-sent events, HTML Living Standard 9.2). It
 * carries a number and nothing else, holds no thread while it is quiet, and ends with the session: looking doesn't
 * prolong it.
 */
@WebServlet(value = "/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Newsroom newsroom;

    @Resource
    transient ManagedExecutorService couriers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = Visit.caller(request).orElseThrow(NotSignedIn::new);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream().write("retry: 5000\n\n".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        var line = new Line(request.startAsync(), request.getSession(false));
        if (!newsroom.open(line, caller)) line.close();
    }

    /** One page's line. What happens while a word is on its way is said with the next one. */
    private final class Line implements Newsroom.Reader {
        private final AsyncContext connection;
        private final HttpSession session;
        private final AtomicInteger waiting = new AtomicInteger();
        private final AtomicBoolean sending = new AtomicBoolean();

        Line(AsyncContext connection, HttpSession session) {
            this.connection = connection;
            this.session = session;
            connection.setTimeout(0);
        }

        @Override
        public void told(int levels) {
            waiting.addAndGet(Math.max(1, levels));
            send();
        }

        @Override
        public void still() {
            send();
        }

        private void send() {
            if (sending.compareAndSet(false, true)) couriers.execute(this::sendNow);
        }

        private void sendNow() {
            try {
                if (!isSignedIn()) {
                    close();
                    return;
                }
                int levels = waiting.getAndSet(0);
                var words = levels > 0 ? "event: levels\ndata: " + levels + "\n\n" : ":\n\n";
                var out = connection.getResponse().getOutputStream();
                out.write(words.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException | IllegalStateException gone) {
                close();
                return;
            }
            sending.set(false);
            if (waiting.get() > 0) send();
        }

        private boolean isSignedIn() {
            try {
                return session.getAttribute(SignedIn.class.getName()) != null;
            } catch (IllegalStateException ended) {
                return false;
            }
        }

        void close() {
            newsroom.close(this);
            try {
                connection.complete();
            } catch (IllegalStateException already) {
                // the container was first
            }
        }
    }
}
