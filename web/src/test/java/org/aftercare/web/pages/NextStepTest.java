package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.aftercare.access.Role;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    RECEIVED,          TECHNICIAN, START_DIAGNOSIS, the bench begins
                    RECEIVED,          CLERK,      -,               the counter has done its part
                    DIAGNOSING,        TECHNICIAN, START_REPAIR,    the usual case is a covered one
                    DIAGNOSING,        CLERK,      -,               nobody is nudged to withdraw
                    AWAITING_APPROVAL, CLERK,      ACCEPT_ESTIMATE, the customer said yes on the phone
                    IN_REPAIR,         TECHNICIAN, FINISH_REPAIR,   not the dearest way
                    QUALITY_CHECK,     LEAD,       PASS_CHECK,      the usual end
                    READY,             CLERK,      COLLECT,         the customer is here
                    READY,             TECHNICIAN, -,               it is the counter's turn
                    UNCLAIMED,         LEAD,       COLLECT,         not the bin
                    CLOSED,            LEAD,       -,               reopening is offered but not urged
                    IN_REPAIR,         MANAGER,    -,               a loss is nothing to be led to
                    """)
    void oneStepIsPutForwardWhereThereIsAUsualOne(TicketStatus status, Role role, Step step, String why) {
        var legal = Step.legal(status, role).stream().map(NextStepTest::open).toList();
        assertThat(NextStep.of(legal).map(LegalStep::step).orElse(null)).as(why).isEqualTo(step);
    }

    @Test
    void whatIsInTheWayOfGivesWayToWhatIsNot() {
        var legal = List.of(
                new LegalStep(Step.START_REPAIR, List.of(), "NOT_COVERED"),
                open(Step.SEND_ESTIMATE),
                open(Step.DECLARE_BEYOND_REPAIR));
        assertThat(NextStep.of(legal).orElseThrow().step()).isEqualTo(Step.SEND_ESTIMATE);
    }

    @Test
    void whereEverythingMustWaitTheUsualOneTellsWhy() {
        var legal = Stream.of(Step.START_DIAGNOSIS, Step.SOLVE_AT_COUNTER)
                .map(step -> new LegalStep(step, List.of(), "PHONE_ELSEWHERE"))
                .toList();
        assertThat(NextStep.of(legal).orElseThrow().step()).isEqualTo(Step.START_DIAGNOSIS);
    }

    private static LegalStep open(Step step) {
        return new LegalStep(step, step.needs(), "");
    }
}
