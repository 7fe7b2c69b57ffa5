package org.aftercare.ticket;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.platform.StoreCode;

/** Reads out of a timeline how the ticket stood and which store had the phone. */
final class Whereabouts {
    private static final Set<TicketStatus> OVER_THE_COUNTER = EnumSet.of(TicketStatus.BOOKED, TicketStatus.RECEIVED);
    private static final String WAY = " → ";

    private StoreCode counter;
    private StoreCode holder;
    private Optional<StoreCode> goal = Optional.empty();

    private Whereabouts(StoreCode counter) {
        this.counter = counter;
        holder = counter;
    }

    /** @param counter the store over whose counter phones of this ticket come now; before it was re-homed, of another */
    static List<StatusSince> history(List<TimelineLine> lines, StoreCode counter) {
        var moves = lines.stream()
                .map(TimelineLine::entry)
                .filter(entry -> entry.kind() == TimelineEntry.Kind.REHOMED)
                .toList();
        var first =
                moves.isEmpty() ? counter : new StoreCode(moves.get(0).detail().split(WAY)[0]);
        var where = new Whereabouts(first);
        List<StatusSince> history = new ArrayList<>(lines.size());
        for (TimelineLine line : lines) {
            where.read(line.entry());
            var since = line.since(where.holder, where.goal);
            history.add(moves.isEmpty() ? since : since.fetchedAt(where.counter));
        }
        return history;
    }

    /** How the timeline names the two ends of a way. */
    static String way(StoreCode from, StoreCode to) {
        return from + WAY + to;
    }

    private void read(TimelineEntry entry) {
        var status = entry.to().orElse(null);
        if (entry.kind() == TimelineEntry.Kind.REHOMED)
            counter = new StoreCode(entry.detail().split(WAY)[1]);
        else if (entry.kind() == TimelineEntry.Kind.MOVED) moved(entry.detail().split(WAY));
        else if (entry.step().isPresent() && OVER_THE_COUNTER.contains(status)) lies(counter);
        else if (status != null && status.isEnd()) goal = Optional.empty();
    }

    private void moved(String[] places) {
        if (places.length == 1) lies(new StoreCode(places[0]));
        else {
            holder = new StoreCode(places[0]);
            goal = Optional.of(new StoreCode(places[1]));
        }
    }

    private void lies(StoreCode store) {
        holder = store;
        goal = Optional.empty();
    }
}
