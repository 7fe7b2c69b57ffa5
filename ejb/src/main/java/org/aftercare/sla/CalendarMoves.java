package org.aftercare.sla;

import java.time.Instant;
import java.util.List;
import org.aftercare.ticket.TicketNumber;

/**
 * What would become of running clocks if a calendar said something else. What has run stays as it is, so nothing that is
 * breached would be undone, and nothing would be breached that isn't today: deadlines come sooner or later.
 *
 * @param from from which instant on the calendar would say so
 * @param tickets at how many open tickets it was looked
 * @param all whether those were all that it bears on; else the oldest
 * @param sooner how many clocks would be due sooner
 * @param later how many would be due later
 * @param rows the first of those, by the sooner of both deadlines
 * @param seen the number of the latest act that this rests on
 */
public record CalendarMoves(Instant from, int tickets, boolean all, int sooner, int later, List<Move> rows, int seen) {
    public CalendarMoves {
        rows = List.copyOf(rows);
    }

    /** One clock, and when it is due now and would be then. */
    public record Move(TicketNumber ticket, ClockKind clock, Instant dueNow, Instant dueThen) {
        boolean isLater() {
            return dueThen.isAfter(dueNow);
        }

        Instant first() {
            return isLater() ? dueNow : dueThen;
        }
    }

    public int moved() {
        return sooner + later;
    }
}
