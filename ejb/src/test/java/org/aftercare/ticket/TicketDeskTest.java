package org.aftercare.ticket;

import static org.aftercare.ticket.SampleTickets.BUCHAREST;
import static org.aftercare.ticket.SampleTickets.clerk;
import static org.aftercare.ticket.SampleTickets.lead;
import static org.aftercare.ticket.SampleTickets.technician;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.warranty.Coverage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening, stepping, noting: against a real database, without the rooms above. */
class TicketDeskTest {
    /** Coverage plays no part here, and these tickets are of devices that nobody registered. */
    private static final class NothingOwed extends Recheck {
        @Override
        Coverage anew(Ticket ticket) {
            return null;
        }

        @Override
        void plan(Ticket ticket) {}
    }

    final Rig rig = Rig.ofRooms("ticket", "custody", "access").with(Recheck.class, new NothingOwed());
    final TicketDesk desk = rig.the(TicketDesk.class);
    final CaseFile files = rig.the(CaseFile.class);
    TicketCard ticket;

    @BeforeEach
    void open() {
        ticket = rig.tx(clerk(), () -> desk.open(SampleTickets.walkIn(7)));
        rig.tx(
                clerk(),
                () -> rig.the(CustodyDesk.class)
                        .handOver(Thing.device(7), Holder.CUSTOMER, Holder.store(BUCHAREST), "R", rig.now()));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    TicketCard take(Caller caller, Step step, Papers papers) {
        ticket = rig.tx(caller, () -> desk.take(new TakeStep(ticket.number(), ticket.version(), step, papers)));
        return ticket;
    }

    @Test
    void aWalkInIsReceivedAtOnceAndABookingWaits() {
        assertThat(ticket.status()).isEqualTo(TicketStatus.RECEIVED);
        assertThat(rig.tx(clerk(), () -> desk.open(SampleTickets.booking(8))).status())
                .isEqualTo(TicketStatus.BOOKED);
    }

    @Test
    void aRepairFromTheCounterToTheOwnersPocket() {
        take(technician(), Step.START_DIAGNOSIS, Papers.NONE);
        take(technician(), Step.REPORT_NO_FAULT, Papers.NONE.withReason("charged for an hour, no fault"));
        take(technician(), Step.PASS_CHECK, Papers.NONE);
        assertThat(ticket.status()).isEqualTo(TicketStatus.READY);
        take(clerk(), Step.COLLECT, Papers.NONE.withIdentity("code"));
        take(clerk(), Step.CLOSE, Papers.NONE);

        assertThat(ticket.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(ticket.outcome()).isEqualTo(Outcome.NO_TROUBLE_FOUND);
        assertThat(rig.tx(clerk(), () -> files.timeline(ticket.number())))
                .extracting(entry -> entry.to().orElseThrow())
                .containsExactly(
                        TicketStatus.RECEIVED,
                        TicketStatus.DIAGNOSING,
                        TicketStatus.QUALITY_CHECK,
                        TicketStatus.READY,
                        TicketStatus.COLLECTED,
                        TicketStatus.CLOSED);
        assertThat(rig.announced().stream().filter(TicketEnded.class::isInstance))
                .hasSize(1);
    }

    @Test
    void whoSawAnOlderTicketIsToldAndNothingChanges() {
        var seen = ticket;
        take(technician(), Step.START_DIAGNOSIS, Papers.NONE);
        ticket = seen;
        var stale = catchThrowableOfType(
                StaleTicket.class, () -> take(lead(), Step.WITHDRAW, Papers.NONE.withReason("too long")));
        assertThat(stale.presentVersion()).isGreaterThan(seen.version());
        assertThat(stale.arguments()).contains("mihai");
        assertThat(stale.legal()).isNotEmpty();
    }

    @Test
    void anIllegalStepIsRefusedWithWhatWouldBeLegal() {
        var refused = catchThrowableOfType(StepRefused.class, () -> take(technician(), Step.PASS_CHECK, Papers.NONE));
        assertThat(refused.objection()).isEqualTo("ILLEGAL");
        assertThat(refused.legal()).extracting(LegalStep::step).contains(Step.START_DIAGNOSIS);
    }

    @Test
    void aMissingPaperIsToldAtItsField() {
        take(technician(), Step.START_DIAGNOSIS, Papers.NONE);
        var invalid =
                catchThrowableOfType(InvalidInput.class, () -> take(technician(), Step.REPORT_NO_FAULT, Papers.NONE));
        assertThat(invalid.errors())
                .extracting("field", "code")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("reason", "REQUIRED"));
    }

    @Test
    void aClerkDoesNoBenchWork() {
        assertThatThrownBy(() -> take(clerk(), Step.START_DIAGNOSIS, Papers.NONE))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aTicketOfAnotherStoreDoesNotExist() {
        var stranger = SampleTickets.at(SampleTickets.CLUJ, Role.CLERK, "vlad");
        assertThatThrownBy(() -> rig.tx(stranger, () -> files.read(ticket.number())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void closedTicketsComeBackWithinFourteenDaysOnly() {
        take(clerk(), Step.SOLVE_AT_COUNTER, Papers.NONE.withNote("cleaned the socket"));
        take(clerk(), Step.COLLECT, Papers.NONE.withIdentity("code"));
        take(clerk(), Step.CLOSE, Papers.NONE);
        rig.later(Duration.ofDays(14).plusSeconds(1));
        var papers = Papers.NONE.withCondition("as before").withReason("same fault");
        assertThat(catchThrowableOfType(StepRefused.class, () -> take(clerk(), Step.REOPEN, papers))
                        .objection())
                .isEqualTo("OUTSIDE_WINDOW");
        rig.at(Rig.MONDAY_NOON.plus(Duration.ofDays(14)));
        assertThat(take(clerk(), Step.REOPEN, papers).status()).isEqualTo(TicketStatus.RECEIVED);
    }

    @Test
    void anAppealIsDecidedAtTheReviewDeskOnly() {
        assertThat(Step.DECIDE_APPEAL.isFor(Role.LEAD)).isFalse();
        assertThat(Step.DECIDE_APPEAL.isFor(Role.TECHNICIAN)).isTrue();
    }

    @Test
    void aStepCostsFewStatements() {
        assertThat(rig.statements(() -> take(technician(), Step.START_DIAGNOSIS, Papers.NONE)))
                .isLessThanOrEqualTo(6);
    }
}
