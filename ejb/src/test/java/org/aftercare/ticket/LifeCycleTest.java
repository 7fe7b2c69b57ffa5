package org.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.aftercare.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of steps against the trade's page, and its print in docs/lifecycle.md. */
class LifeCycleTest {
    private static final Path PRINT = Path.of("..", "docs", "lifecycle.md");

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BOOKED            | RECEIVED CANCELLED EXPIRED
            RECEIVED          | DIAGNOSING READY SWAP_PENDING RETURN_PENDING
            DIAGNOSING        | AWAITING_APPROVAL AWAITING_PARTS IN_REPAIR QUALITY_CHECK SWAP_PENDING RETURN_PENDING
            AWAITING_APPROVAL | IN_REPAIR RETURN_PENDING APPEALED DIAGNOSING
            APPEALED          | DIAGNOSING
            AWAITING_PARTS    | IN_REPAIR DIAGNOSING AWAITING_APPROVAL SWAP_PENDING RETURN_PENDING
            IN_REPAIR         | QUALITY_CHECK AWAITING_PARTS DIAGNOSING AWAITING_APPROVAL SWAP_PENDING
            QUALITY_CHECK     | READY IN_REPAIR DIAGNOSING
            SWAP_PENDING      | READY REFUNDED AWAITING_PARTS DIAGNOSING RETURN_PENDING
            RETURN_PENDING    | RETURN_READY IN_REPAIR APPEALED
            HOMEBOUND         | READY
            READY             | COLLECTED DIAGNOSING UNCLAIMED
            RETURN_READY      | COLLECTED UNCLAIMED
            UNCLAIMED         | COLLECTED DISPOSED
            COLLECTED         | CLOSED RECEIVED
            CLOSED            | RECEIVED BOOKED
            """)
    void everyStatusLeadsWhereTheTradeSays(TicketStatus from, String to) {
        var table = Arrays.stream(Step.values())
                .filter(step -> step.isLegalAt(from))
                .map(Step::to)
                .filter(status -> status != TicketStatus.VOID && status != TicketStatus.LOST)
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertThat(table).containsExactlyInAnyOrder(to.split(" "));
    }

    @Test
    void onlyClosedLeavesAnEnd() {
        for (Step step : Step.values())
            for (TicketStatus from : step.from())
                if (from.isEnd()) assertThat(from).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void whatWeHoldMayBeLostOrVoided() {
        for (TicketStatus status : TicketStatus.values()) {
            assertThat(Step.VOID_TICKET.isLegalAt(status)).isEqualTo(status.isInCustody());
            assertThat(Step.DECLARE_LOST.isLegalAt(status)).isEqualTo(status.isInCustody());
        }
    }

    @Test
    void everyStatusButTheFirstIsReached() {
        var reached = EnumSet.of(TicketStatus.BOOKED, TicketStatus.HOMEBOUND);
        for (Step step : Step.values()) reached.add(step.to());
        assertThat(reached).containsExactlyInAnyOrder(TicketStatus.values());
    }

    /** Fails when the print was out of date, and prints it anew: look at it and commit it. */
    @Test
    void thePrintedLifeCycleIsTheTable() throws IOException {
        var now = print();
        var before = Files.exists(PRINT) ? Files.readString(PRINT) : "";
        if (!before.equals(now)) Files.writeString(PRINT, now);
        assertThat(before)
                .as("docs/lifecycle.md was out of date; it is printed anew")
                .isEqualTo(now);
    }

    private static String print() {
        var text = new StringBuilder("""
                # The life cycle of a repair
                Printed from the table of steps (`org.aftercare.ticket.Step`) by `LifeCycleTest`; not written by hand.

                | step | from | to | who | needs |
                | --- | --- | --- | --- | --- |
                """);
        for (Step step : Step.values())
            text.append("| %s%s | %s | %s%s | %s | %s |%n"
                    .formatted(
                            step,
                            step.isAtTheBench() ? " (bench)" : "",
                            from(step),
                            step.to(),
                            step.leadsHomeward()
                                    ? ", or HOMEBOUND when the phone isn't at its pick-up store"
                                    : step == Step.ARRIVE_HOME ? " or RETURN_READY" : "",
                            step.roles().stream().sorted().map(Role::group).collect(Collectors.joining(", ")),
                            step.needs().stream().map(Need::field).collect(Collectors.joining(", "))));
        return text.append("""

                        A bench step needs the phone in the store where it is repaired, and somebody of that store.
                        """).toString();
    }

    private static String from(Step step) {
        if (step.from().equals(TicketStatus.inCustody())) return "any in our custody";
        return step.from().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
