package org.aftercare.insight;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/**
 * How one store stands: its open tickets by the promise they were given. Each figure is the length of a queue.
 *
 * @param dueToday from now until the store's own day ends, those at risk included
 * @param dueSoon within the next 24 hours, those at risk included
 * @param waitingCustomer paused, until the customer answers an estimate
 * @param ready to be picked up, unclaimed ones left out
 * @param ages phones that are with us, by the time since they were received; every band has a count
 */
public record StoreLine(
        StoreCode store,
        RegionCode region,
        int open,
        int breached,
        int atRisk,
        int dueToday,
        int dueSoon,
        int waitingCustomer,
        int waitingParts,
        int ready,
        int unclaimed,
        Map<AgeBand, Integer> ages)
        implements Serializable {
    public StoreLine {
        ages = new EnumMap<>(ages);
    }

    public int age(AgeBand band) {
        return ages.get(band);
    }

    /** Phones that are with us. */
    public int aged() {
        return ages.values().stream().mapToInt(Integer::intValue).sum();
    }
}
