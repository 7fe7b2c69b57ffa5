package org.aftercare.insight;

import jakarta.ejb.Stateless;
import java.util.Map;
import org.aftercare.platform.Page;

/** Queues and boards within the caller's scope. */
@Stateless
public class QueueDesk {
    /** @param after the cursor that the page before gave; empty text for the first @param limit 1 to 200 */
    public Page<QueueRow> page(QueueQuestion question, String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many open tickets of the question's scope are in each view: {@code open, breached, atRisk, paused, ready}; counted to 1,000. */
    public Map<String, Integer> counts(QueueQuestion question) {
        throw new UnsupportedOperationException();
    }
}
