package org.aftercare.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.access.Purpose;
import org.aftercare.platform.InstantColumn;

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

    /** Those with a link about this subject that weren't withdrawn, in the order in which they were put. */
    List<PostedLetter> about(String subject, Purpose... purposes) {
        var query = entities.createNativeQuery("select template, state, put_at, sent_at, uncertain, problem from letter"
                + " where link_subject = ? and state <> 'WITHDRAWN' and link_purpose in (?"
                + ", ?".repeat(purposes.length - 1) + ") order by put_at, id");
        query.setParameter(1, subject);
        for (int i = 0; i < purposes.length; i++) query.setParameter(i + 2, purposes[i].name());
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> posted((Object[]) row)).toList();
    }

    private static PostedLetter posted(Object[] row) {
        return new PostedLetter(
                (String) row[0],
                PostedLetter.State.valueOf((String) row[1]),
                InstantColumn.read(row[2]),
                Optional.ofNullable(InstantColumn.read(row[3])),
                ((Number) row[4]).intValue(),
                (String) row[5]);
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
