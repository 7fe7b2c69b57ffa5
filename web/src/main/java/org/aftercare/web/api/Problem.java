package org.aftercare.web.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.aftercare.access.Forbidden;
import org.aftercare.access.NotSignedIn;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.KeyReused;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;
import org.aftercare.sla.StaleBreach;
import org.aftercare.survey.StaleCallBack;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.StepRefused;
import org.aftercare.web.Words;

/**
 * Why a call failed (RFC 9457).
 *
 * @param type a name for programs; {@code about:blank} where the status says it all
 * @param detail for people, in the caller's language
 * @param errors every field that is wrong
 * @param objection what stands in the way of a step
 * @param version the present version of a ticket or breach
 * @param legal the steps that would be legal
 * @param incident the number to tell whoever keeps the installation
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<ErrorJson> errors,
        String objection,
        Long version,
        List<LegalJson> legal,
        String incident) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field; {@code code} for programs, {@code message} for people. */
    public record ErrorJson(String field, String code, String message) {}

    static Problem of(Refusal refusal, Words words) {
        Problem problem = plain(statusOf(refusal), typeOf(refusal), words.of(refusal));
        if (refusal instanceof InvalidInput input) return problem.with(input.errors(), words);
        if (refusal instanceof KeyReused)
            return problem.with(List.of(FieldError.of("Idempotency-Key", "KEY_REUSED")), words);
        if (refusal instanceof StepRefused step)
            return problem.with(words.code("objection", step.objection()), step.objection(), null, step.legal());
        if (refusal instanceof StaleTicket stale)
            return problem.with(problem.detail(), null, stale.presentVersion(), stale.legal());
        if (refusal instanceof StaleBreach stale)
            return problem.at(stale.present().version());
        if (refusal instanceof StaleCallBack stale) return problem.at(stale.presentVersion());
        return problem;
    }

    static Problem of(int status, String detail) {
        return plain(status, "about:blank", detail);
    }

    static Problem incident(String number) {
        return new Problem(
                "about:blank",
                reason(500),
                500,
                "Something went wrong on our side; nothing was changed.",
                null,
                null,
                null,
                null,
                number);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(JsonAnswer.of(this));
    }

    private static Problem plain(int status, String type, String detail) {
        return new Problem(type, reason(status), status, detail, null, null, null, null, null);
    }

    private Problem at(long present) {
        return new Problem(type, title, status, detail, null, null, present, null, null);
    }

    private Problem with(List<FieldError> wrong, Words words) {
        List<ErrorJson> told = wrong.stream()
                .map(error -> new ErrorJson(error.field(), error.code(), words.of(error)))
                .toList();
        return new Problem(type, title, status, detail, told, null, null, null, null);
    }

    private Problem with(String because, String code, Long present, List<LegalStep> steps) {
        return new Problem(
                type,
                title,
                status,
                because,
                null,
                code,
                present,
                steps.stream().map(LegalJson::of).toList(),
                null);
    }

    private static int statusOf(Refusal refusal) {
        if (refusal instanceof InvalidInput || refusal instanceof KeyReused) return 422;
        if (refusal instanceof NotFound) return 404;
        if (refusal instanceof Forbidden) return 403;
        if (refusal instanceof NotSignedIn) return 401;
        boolean stale =
                refusal instanceof StaleTicket || refusal instanceof StaleBreach || refusal instanceof StaleCallBack;
        return stale ? 412 : 409;
    }

    /** {@code StepRefused} is {@code urn:aftercare:problem:step-refused}. */
    private static String typeOf(Refusal refusal) {
        return "urn:aftercare:problem:"
                + refusal.key().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String reason(int status) {
        return switch (status) {
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            default -> {
                var known = Response.Status.fromStatusCode(status);
                yield known == null ? "Error" : known.getReasonPhrase();
            }
        };
    }
}
