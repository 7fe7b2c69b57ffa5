package org.aftercare.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** All letters that were put, as the rooms' transactions see them. */
@Dependent
class Letters {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** Two who put the same letter at once: the second waits for the first and adds nothing. */
    void add(Letter letter, Instant now) {
        Optional<Letter.LinkWish> link = letter.link();
        entities.createNativeQuery("insert into letter (id, letter_key, recipient, language, template, words,"
                        + " link_purpose, link_subject, link_expires_at, stamp, state, due_at,"
                        + " tries, refused, uncertain, problem, put_at)"
                        + " values (nextval('letter_seq'), ?, ?, ?, ?, ?, ?, ?, cast(? as timestamp with time zone), ?,"
                        + " 'WAITING', ?, 0, 0, 0, '', ?)"
                        + " on conflict do nothing")
                .setParameter(1, letter.key())
                .setParameter(2, letter.to())
                .setParameter(3, letter.language())
                .setParameter(4, letter.template())
                .setParameter(5, WordsColumn.written(letter.words()))
                .setParameter(6, link.map(wish -> wish.purpose().name()).orElse(null))
                .setParameter(7, link.map(Letter.LinkWish::subject).orElse(null))
                .setParameter(8, link.map(wish -> column(wish.expiresAt())).orElse(null))
                .setParameter(9, UUID.randomUUID().toString().replace("-", ""))
                .setParameter(10, column(letter.notBefore()))
                .setParameter(11, column(now))
                .executeUpdate();
    }

    void withdraw(String... keys) {
        var update = entities.createNativeQuery("update letter set state = 'WITHDRAWN' where letter_key in (?"
                + ", ?".repeat(keys.length - 1) + ") and state = 'WAITING'");
        for (int i = 0; i < keys.length; i++) update.setParameter(i + 1, keys[i]);
        update.executeUpdate();
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
