package org.aftercare.ticket;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.device.FaultCodes.FindingCode;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** What a technician found, with what shows it. Written once: whoever sees it another way writes another one. */
@Entity
@SequenceGenerator(name = "finding", sequenceName = "finding_seq", allocationSize = 50)
class Finding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "finding")
    private long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private String code;
    private String component;
    private String words;
    private String actor;
    private StoreCode store;
    private RegionCode region;
    private Instant at;

    @Column(name = "is_review")
    private boolean review;

    private String supersedes = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "finding_photo", joinColumns = @JoinColumn(name = "finding_id"))
    @Column(name = "photo_id")
    private Set<Long> photos = new LinkedHashSet<>();

    protected Finding() {}

    Finding(Ticket ticket, FindingCode found, Set<Long> shownBy, String words, Caller caller, Instant at) {
        ticketId = ticket.id();
        code = found.code();
        component = found.component();
        photos.addAll(shownBy);
        this.words = words;
        actor = caller.name();
        store = caller.scope().onlyStore().orElse(ticket.benchStore());
        region = caller.scope().onlyRegion().orElse(ticket.benchRegion());
        this.at = at;
    }

    Finding insteadOf(List<Finding> earlier) {
        supersedes = earlier.stream().map(one -> String.valueOf(one.id)).collect(Collectors.joining(","));
        return this;
    }

    /** By the second technician, on an appeal. */
    Finding onReview() {
        review = true;
        return this;
    }

    Set<Long> superseded() {
        if (supersedes.isEmpty()) return Set.of();
        return Arrays.stream(supersedes.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }

    boolean isShown() {
        return !photos.isEmpty();
    }

    boolean isReview() {
        return review;
    }

    boolean speaksOf(String part) {
        return component.equals(part);
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    String component() {
        return component;
    }

    String actor() {
        return actor;
    }

    StoreCode store() {
        return store;
    }

    RegionCode region() {
        return region;
    }

    Instant at() {
        return at;
    }

    Set<Long> photos() {
        return new TreeSet<>(photos);
    }

    FindingCard card(boolean inForce) {
        return new FindingCard(id, code, component, words, actor, at, review, List.copyOf(photos()), inForce);
    }
}
