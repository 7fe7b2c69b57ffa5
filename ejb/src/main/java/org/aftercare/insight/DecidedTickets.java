package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.ticket.TicketNumber;

/** Tickets by the coverage decision that stands on them. */
@Dependent
class DecidedTickets {
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    Map<Long, TicketNumber> of(List<Long> decisions) {
        Map<Long, TicketNumber> found = new HashMap<>();
        for (int from = 0; from < decisions.size(); from += AT_ONCE)
            some(decisions.subList(from, Math.min(decisions.size(), from + AT_ONCE)), found);
        return found;
    }

    private void some(List<Long> decisions, Map<Long, TicketNumber> found) {
        List<String> places = new ArrayList<>();
        for (int i = 1; i <= decisions.size(); i++) places.add("?" + i);
        var query = entities.createNativeQuery(
                "select coverage_id, number from ticket where coverage_id in (" + String.join(", ", places) + ")");
        for (int i = 0; i < decisions.size(); i++) query.setParameter(i + 1, decisions.get(i));
        for (Object row : query.getResultList()) {
            var cells = (Object[]) row;
            found.put(((Number) cells[0]).longValue(), new TicketNumber((String) cells[1]));
        }
    }
}
