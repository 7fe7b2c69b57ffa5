package org.aftercare.custody;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A check of the whole ledger, as it was found. */
@Entity
@Table(name = "custody_check")
@SequenceGenerator(name = "custody_check", sequenceName = "custody_check_seq", allocationSize = 1)
class KeptCheck {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "custody_check")
    private long id;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "checked_by")
    private String by;

    private long entries;
    private long things;
    private long days;
    private int breaks;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "custody_break", joinColumns = @JoinColumn(name = "check_id"))
    @OrderBy("nth")
    private List<KeptBreak> found = new ArrayList<>();

    /** One line of it. */
    @Embeddable
    static class KeptBreak {
        private int nth;

        @Enumerated(EnumType.STRING)
        private LedgerBreak.Kind kind;

        private String thing;
        private int position;
        private String ticket;
        private Instant at;

        protected KeptBreak() {}

        KeptBreak(int nth, LedgerBreak found) {
            this.nth = nth;
            kind = found.kind();
            thing = found.thing();
            position = found.position();
            ticket = found.ticket();
            at = found.at();
        }

        LedgerBreak value() {
            return new LedgerBreak(kind, thing, position, ticket, at);
        }
    }

    protected KeptCheck() {}

    KeptCheck(LedgerCheck check) {
        beganAt = check.beganAt();
        endedAt = check.endedAt();
        by = check.by();
        entries = check.entries();
        things = check.things();
        days = check.days();
        breaks = check.breaks().size();
        for (var one : check.breaks()) found.add(new KeptBreak(found.size() + 1, one));
    }

    LedgerCheck check() {
        return new LedgerCheck(
                beganAt,
                endedAt,
                by,
                entries,
                things,
                days,
                found.stream().map(KeptBreak::value).toList());
    }
}
