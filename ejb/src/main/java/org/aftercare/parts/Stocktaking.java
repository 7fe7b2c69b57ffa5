package org.aftercare.parts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** Makes the books say what somebody has counted. */
@Dependent
class Stocktaking {
    @Inject
    Parts parts;

    @Inject
    Allotment allotment;

    @Inject
    PartMover mover;

    /** @param counted free and reserved ones together */
    void count(StoreCode store, String number, int counted, String reason) {
        parts.hold(store, List.of(number));
        long onHand = parts.count(store, number, PartPlace.FREE) + parts.count(store, number, PartPlace.RESERVED);
        for (long more = onHand; more < counted; more++) mover.takeIn(number, store, reason);
        if (onHand > counted) lose(store, number, (int) (onHand - counted), reason);
        parts.flush();
        allotment.serve(store, number);
    }

    private void lose(StoreCode store, String number, int pieces, String reason) {
        List<PartItem> gone = new ArrayList<>(parts.lying(store, number, PartPlace.FREE, pieces));
        gone.addAll(parts.lying(store, number, PartPlace.RESERVED, pieces));
        for (var item : gone.subList(0, pieces)) {
            var repair = item.ticket();
            mover.move(item, PartAct.LOSE, reason, () -> item.gone(PartPlace.LOST));
            if (!repair.isEmpty()) missed(new TicketNumber(repair), number);
        }
    }

    private void missed(TicketNumber repair, String number) {
        parts.want(repair, number).ifPresent(want -> {
            want.lost();
            parts.flush();
            allotment.orderMissing(want);
        });
    }
}
