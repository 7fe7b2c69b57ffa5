package org.aftercare.platform;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What machines ask twice is done once. The key's row and the work are one transaction, so that neither is ever without
 * the other; a twin that comes while the first is at work waits for it at the row's primary key, and gets its answer.
 */
@Stateless
public class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BATCH = 1_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** What was answered. @param location empty text when the answer names none @param json holds no link and no token */
    public record Answer(int status, String location, String json) {}

    /**
     * Does the work, unless it was done for this caller, path and key before: then gives the answer of that time. A
     * refused work leaves nothing behind, and may be asked again with the same key.
     *
     * @throws KeyReused when the key came with another body before
     */
    public Answer once(String caller, String path, String key, String bodyHash, Supplier<Answer> work) {
        while (!isFirst(caller, path, key, bodyHash)) {
            Optional<Answer> before = answered(caller, path, key, bodyHash);
            if (before.isPresent()) return before.get();
        }
        Answer answer = work.get();
        keep(caller, path, key, answer);
        return answer;
    }

    /** Work that came without a key, also as one: what is answered was done, and what fails left nothing. */
    public Answer inOne(Supplier<Answer> work) {
        return work.get();
    }

    /** Drops what is older than a day, a small batch at a time so that nobody waits for it. */
    public void forget() {
        entities.createNativeQuery("""
                        delete from idempotency_key where (caller, path, idem_key) in (
                          select caller, path, idem_key from idempotency_key
                           where created_at < ?1 order by created_at limit ?2)""")
                .setParameter(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .setParameter(2, BATCH)
                .executeUpdate();
    }

    /** A caught violation would have aborted the transaction on PostgreSQL; a conflict that does nothing doesn't. */
    private boolean isFirst(String caller, String path, String key, String bodyHash) {
        return entities.createNativeQuery("""
                                insert into idempotency_key (caller, path, idem_key, body_hash, created_at)
                                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                        .setParameter(1, caller)
                        .setParameter(2, path)
                        .setParameter(3, key)
                        .setParameter(4, bodyHash)
                        .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Empty when the row is gone meanwhile: forgotten, or taken back by a twin that was refused. */
    private Optional<Answer> answered(String caller, String path, String key, String bodyHash) {
        List<?> rows = entities.createNativeQuery("""
                        select body_hash, status, location, answer from idempotency_key
                         where caller = ?1 and path = ?2 and idem_key = ?3""")
                .setParameter(1, caller)
                .setParameter(2, path)
                .setParameter(3, key)
                .getResultList();
        if (rows.isEmpty()) return Optional.empty();
        Object[] row = (Object[]) rows.get(0);
        if (!bodyHash.equals(row[0])) throw new KeyReused(key);
        return Optional.of(new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3]));
    }

    private void keep(String caller, String path, String key, Answer answer) {
        entities.createNativeQuery("""
                        update idempotency_key set status = ?1, location = ?2, answer = ?3
                         where caller = ?4 and path = ?5 and idem_key = ?6""")
                .setParameter(1, answer.status())
                .setParameter(2, answer.location())
                .setParameter(3, answer.json())
                .setParameter(4, caller)
                .setParameter(5, path)
                .setParameter(6, key)
                .executeUpdate();
    }
}
