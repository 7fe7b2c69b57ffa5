package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.sla.CalendarMoves;

/** What a change would move. @param all whether every open ticket was looked at that it bears on */
public record CalendarMovesJson(
        Instant from, int tickets, boolean all, int sooner, int later, int seen, List<MoveJson> first) {

    /** One clock. */
    public record MoveJson(String ticket, String clock, Instant dueNow, Instant dueThen) {
        static MoveJson of(CalendarMoves.Move move) {
            return new MoveJson(move.ticket().value(), move.clock().name(), move.dueNow(), move.dueThen());
        }
    }

    static CalendarMovesJson of(CalendarMoves moves) {
        return new CalendarMovesJson(
                moves.from(),
                moves.tickets(),
                moves.all(),
                moves.sooner(),
                moves.later(),
                moves.seen(),
                moves.rows().stream().map(MoveJson::of).toList());
    }
}
