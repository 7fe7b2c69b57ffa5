package org.aftercare.web.pages;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.aftercare.web.Verdict;

/** Functions of the pages' own tags. */
public final class Told {
    private Told() {}

    public static String instant(Instant instant) {
        return instant == null ? "" : me().getWords().instant(instant);
    }

    public static String day(LocalDate day) {
        return day == null ? "" : me().getWords().day(day);
    }

    /** A stretch of opening hours. */
    public static String hours(Duration length) {
        return length == null ? "" : SlaChip.hours(me().getWords(), length);
    }

    public static String reason(Coverage.Reason reason) {
        return me().getWords().of(reason);
    }

    public static Verdict verdict(Coverage coverage) {
        return Verdict.of(coverage, me().getWords());
    }

    /** Which sign a status wears; its colour follows the status itself. */
    public static String tone(TicketStatus status) {
        return switch (status) {
            case BOOKED, RECEIVED -> "new";
            case DIAGNOSING, IN_REPAIR, QUALITY_CHECK -> "work";
            case AWAITING_APPROVAL, APPEALED, AWAITING_PARTS, SWAP_PENDING, RETURN_PENDING, HOMEBOUND, UNCLAIMED ->
                "wait";
            case READY, RETURN_READY -> "ready";
            case COLLECTED, CLOSED, REFUNDED -> "end";
            case CANCELLED, EXPIRED, DISPOSED, VOID, LOST -> "bad";
        };
    }

    /** This page in another language. */
    public static String here(String language) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("language="))
                .collect(Collectors.joining("&"));
        return request.getContextPath() + request.getServletPath() + "?" + (kept.isEmpty() ? "" : kept + "&")
                + "language=" + URLEncoder.encode(language, StandardCharsets.UTF_8);
    }

    private static Me me() {
        return CDI.current().select(Me.class).get();
    }
}
