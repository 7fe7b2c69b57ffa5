package org.aftercare.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.aftercare.network.Occupant.Rehomed;

/** One thing that was re-homed as a store closed. Read here only: {@link Closings} adds them. */
@Entity
@Table(name = "store_closing_line")
class ClosingLine {
    @Id
    private long id;

    @Column(name = "closing_id")
    private long closing;

    private String what;
    private String thing;
    private String ticket;

    protected ClosingLine() {}

    long id() {
        return id;
    }

    Rehomed told() {
        return new Rehomed(what, thing, ticket);
    }
}
