package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** What was fired lately, by the index over its instant. */
@Dependent
class FiredLevels {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** The newest first, at most so many. @param since inclusive */
    List<FiredLevel> since(Instant since, int limit) {
        var rows = entities.createNativeQuery("select f.id, f.level, t.pickup_store, t.pickup_region, t.bench_store,"
                        + " t.bench_region from sla_firing f join sla_clock k on k.id = f.clock_id"
                        + " join ticket t on t.number = k.ticket where f.fired_at >= ? order by f.fired_at desc")
                .setParameter(1, since.atOffset(ZoneOffset.UTC))
                .setMaxResults(limit)
                .getResultList();
        List<FiredLevel> fired = new ArrayList<>();
        for (Object row : rows) fired.add(level((Object[]) row));
        return fired;
    }

    private static FiredLevel level(Object[] c) {
        return new FiredLevel(
                ((Number) c[0]).longValue(),
                ((Number) c[1]).intValue(),
                new StoreCode((String) c[2]),
                new RegionCode((String) c[3]),
                new StoreCode((String) c[4]),
                new RegionCode((String) c[5]));
    }
}
