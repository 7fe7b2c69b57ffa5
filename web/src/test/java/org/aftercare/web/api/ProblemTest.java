package org.aftercare.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.aftercare.access.Forbidden;
import org.aftercare.access.NotSignedIn;
import org.aftercare.access.Role;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.Need;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.web.Words;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final TicketNumber NUMBER = new TicketNumber("R-0000000");
    private static final List<LegalStep> LEGAL = List.of(new LegalStep(Step.FINISH_REPAIR, List.of(Need.REPAIR), ""));
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Test
    void badInputIsToldAtItsFieldInTheCallersLanguage() {
        JsonObject problem = json(Problem.of(new InvalidInput("imei", "IMEI_CHECK_DIGIT"), Words.in(new Locale("ro"))));
        assertThat(problem.getInt("status")).isEqualTo(422);
        assertThat(problem.getString("type")).isEqualTo("urn:aftercare:problem:invalid-input");
        JsonObject error = problem.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("imei");
        assertThat(error.getString("code")).isEqualTo("IMEI_CHECK_DIGIT");
        assertThat(error.getString("message")).contains("control");
    }

    @Test
    void aRefusedStepSaysWhatWouldBeLegal() {
        JsonObject problem = json(
                Problem.of(new StepRefused(NUMBER, Step.COLLECT, TicketStatus.IN_REPAIR, "ILLEGAL", LEGAL), ENGLISH));
        assertThat(problem.getInt("status")).isEqualTo(409);
        assertThat(problem.getString("objection")).isEqualTo("ILLEGAL");
        assertThat(problem.getJsonArray("legal")).hasToString("[{\"needs\":[\"REPAIR\"],\"step\":\"FINISH_REPAIR\"}]");
        assertThat(problem).doesNotContainKeys("errors", "version", "incident");
    }

    @Test
    void aStaleTicketSaysItsPresentVersion() {
        JsonObject problem = json(
                Problem.of(new StaleTicket(NUMBER, 8, TicketStatus.IN_REPAIR, "ana", Instant.EPOCH, LEGAL), ENGLISH));
        assertThat(problem.getInt("status")).isEqualTo(412);
        assertThat(problem.getInt("version")).isEqualTo(8);
        assertThat(problem.getJsonArray("legal")).hasSize(1);
        assertThat(problem.getString("detail")).contains("ana");
    }

    @Test
    void everyKindOfNoHasItsStatus() {
        assertThat(Problem.of(new NotFound("ticket", 1), ENGLISH).status()).isEqualTo(404);
        assertThat(Problem.of(new Forbidden(Role.CLERK), ENGLISH).status()).isEqualTo(403);
        assertThat(Problem.of(new NotSignedIn(), ENGLISH).status()).isEqualTo(401);
    }

    private static JsonObject json(Problem problem) {
        try (var reader = Json.createReader(new StringReader(JsonAnswer.of(problem)))) {
            return reader.readObject();
        }
    }
}
