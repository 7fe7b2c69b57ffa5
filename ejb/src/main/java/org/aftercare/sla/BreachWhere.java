package org.aftercare.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TimeCursor;

/** The conditions of one question; each view keeps to one index. */
final class BreachWhere {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    BreachWhere(BreachQuestion question, String me) {
        switch (question.view()) {
            case NO_REASON -> conditions.add("b.reason = ''");
            case NEW -> conditions.add("b.reason = '' and b.acknowledgedAt is null");
            case MINE -> and("b.reason = '' and b.owner = :me", "me", me);
            case LATE -> conditions.add("b.endedAt is null");
            case ALL -> conditions.add("1 = 1");
        }
        question.kind().ifPresent(kind -> and("b.kind = :kind", "kind", kind));
        if (!question.store().isEmpty()) and("b.store = :store", "store", new StoreCode(question.store()));
        if (!question.region().isEmpty()) and("b.region = :region", "region", new RegionCode(question.region()));
        if (question.from() != null) and("b.breachedAt >= :from", "from", question.from());
        if (question.to() != null) and("b.breachedAt < :to", "to", question.to());
    }

    BreachWhere after(TimeCursor cursor) {
        if (cursor.isStart()) return this;
        Instant at = cursor.at();
        values.put("id", cursor.id());
        and("b.breachedAt <= :at and (b.breachedAt < :at or b.firing < :id)", "at", at);
        return this;
    }

    String conditions() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
