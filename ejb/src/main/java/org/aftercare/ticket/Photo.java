package org.aftercare.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A picture kept as evidence; written once. */
@Entity
@SequenceGenerator(name = "photo", sequenceName = "photo_seq", allocationSize = 50)
class Photo {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "photo")
    private long id;

    @jakarta.persistence.Column(name = "ticket_id")
    private long ticketId;

    private String sha256;
    private int width;
    private int height;
    private byte[] picture;
    private Instant at;
    private String actor;

    protected Photo() {}

    Photo(Ticket ticket, Picture picture, Instant at, String actor) {
        this.ticketId = ticket.id();
        this.sha256 = picture.sha256();
        this.width = picture.width();
        this.height = picture.height();
        this.picture = picture.jpeg();
        this.at = at;
        this.actor = actor;
    }

    long id() {
        return id;
    }

    byte[] picture() {
        return picture;
    }

    PhotoCard card() {
        return new PhotoCard(id, sha256, width, height, picture.length, at, actor);
    }
}
