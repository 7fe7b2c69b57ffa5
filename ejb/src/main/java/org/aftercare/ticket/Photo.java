package org.aftercare.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;

/** A picture kept as evidence; written once. */
@Entity
@SequenceGenerator(name = "photo", sequenceName = "photo_seq", allocationSize = 50)
class Photo {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "photo")
    private long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private String sha256;
    private int width;
    private int height;
    private int bytes;
    private byte[] picture;
    private byte[] small;
    private Instant at;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Role role;

    protected Photo() {}

    Photo(Ticket ticket, Picture picture, Instant at, Caller caller) {
        this.ticketId = ticket.id();
        this.sha256 = picture.sha256();
        this.width = picture.width();
        this.height = picture.height();
        this.bytes = picture.jpeg().length;
        this.picture = picture.jpeg();
        this.small = picture.small();
        this.at = at;
        this.actor = caller.name();
        this.role = caller.role();
    }

    long id() {
        return id;
    }

    PhotoCard card() {
        return new PhotoCard(id, sha256, width, height, bytes, at, actor, role);
    }

    KeptPicture kept() {
        return new KeptPicture(sha256, picture);
    }

    /** For lists; one that was kept before there were small ones is shown whole. */
    KeptPicture keptSmall() {
        return small == null ? kept() : new KeptPicture("s" + sha256, small);
    }
}
