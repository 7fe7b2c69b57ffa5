package org.aftercare.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often articles were shown, and what was said of them. */
@Dependent
class HelpBook {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void shown(long article, Place place, Instant now) {
        if (oneMore(article, place, now) == 1) return;
        entities.createNativeQuery("insert into help_shown (article_id, place, on_day, shown) values (?, ?, ?, 0)"
                        + " on conflict do nothing")
                .setParameter(1, article)
                .setParameter(2, place.name())
                .setParameter(3, day(now))
                .executeUpdate();
        oneMore(article, place, now);
    }

    private int oneMore(long article, Place place, Instant now) {
        return entities.createNativeQuery(
                        "update help_shown set shown = shown + 1 where article_id = ? and place = ? and on_day = ?")
                .setParameter(1, article)
                .setParameter(2, place.name())
                .setParameter(3, day(now))
                .executeUpdate();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** @param device empty text where it isn't known */
    void said(SaidHelp told, String device, Instant now) {
        if (device.isBlank()) {
            entities.createNativeQuery("insert into help_said (id, article_id, place, said_at, solved)"
                            + " values (nextval('help_said_seq'), ?, ?, ?, ?)")
                    .setParameter(1, told.article())
                    .setParameter(2, told.place().name())
                    .setParameter(3, at(now))
                    .setParameter(4, told.solved())
                    .executeUpdate();
            return;
        }
        int fresh = entities.createNativeQuery(
                        "insert into help_said (id, article_id, device_label, place, said_at, solved, look_at)"
                                + " values (nextval('help_said_seq'), ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .setParameter(1, told.article())
                .setParameter(2, device)
                .setParameter(3, told.place().name())
                .setParameter(4, at(now))
                .setParameter(5, told.solved())
                .setParameter(6, at(now.plus(HelpSaid.WITHIN)))
                .executeUpdate();
        if (fresh == 0) saidOtherwise(told, device, now);
    }

    private void saidOtherwise(SaidHelp told, String device, Instant now) {
        entities.createNativeQuery("update help_said set place = ?, said_at = ?, solved = ?, look_at = ?"
                        + " where article_id = ? and device_label = ?")
                .setParameter(1, told.place().name())
                .setParameter(2, at(now))
                .setParameter(3, told.solved())
                .setParameter(4, at(now.plus(HelpSaid.WITHIN)))
                .setParameter(5, told.article())
                .setParameter(6, device)
                .executeUpdate();
    }

    /** Held until the transaction ends; what another node holds is left to it. */
    List<HelpSaid> due(Instant now, int limit) {
        List<?> found = entities.createNativeQuery("select id, device_label, said_at from help_said where id in"
                        + " (select id from help_said where look_at <= ? order by look_at limit " + limit
                        + ") and look_at <= ? order by id for update skip locked")
                .setParameter(1, at(now))
                .setParameter(2, at(now))
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new HelpSaid(((Number) row[0]).longValue(), (String) row[1], instant(row[2])))
                .toList();
    }

    /** What the device was is forgotten with it. */
    void settle(long id, boolean came) {
        entities.createNativeQuery("update help_said set look_at = null, device_label = null, came = ? where id = ?")
                .setParameter(1, came)
                .setParameter(2, id)
                .executeUpdate();
    }

    Map<Long, HelpFigures> figures() {
        Map<Long, HelpFigures> figures = new TreeMap<>();
        List<?> shown = entities.createNativeQuery("select article_id, sum(shown) from help_shown group by article_id")
                .getResultList();
        for (Object found : shown) {
            var row = (Object[]) found;
            figures.put(number(row[0]), new HelpFigures(number(row[1]), 0, 0, 0, 0));
        }
        List<?> said = entities.createNativeQuery("select article_id, sum(case when solved then 1 else 0 end),"
                        + " sum(case when solved then 0 else 1 end),"
                        + " sum(case when solved and look_at is not null then 1 else 0 end),"
                        + " sum(case when solved and came = false then 1 else 0 end)"
                        + " from help_said group by article_id")
                .getResultList();
        for (Object found : said) {
            var row = (Object[]) found;
            long times = figures.getOrDefault(number(row[0]), HelpFigures.NONE).shown();
            figures.put(
                    number(row[0]),
                    new HelpFigures(times, number(row[1]), number(row[2]), number(row[3]), number(row[4])));
        }
        return figures;
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The drivers differ in what they give for a timestamp with time zone. */
    private static Instant instant(Object column) {
        return column instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }
}
