package org.aftercare.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One phone or tablet. What is known of it only grows; those who made or sold it may also correct it. */
@Entity
class Device {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "device_seq")
    @SequenceGenerator(name = "device_seq", sequenceName = "device_seq", allocationSize = 50)
    private long id;

    private String imei = "";
    private String imei2 = "";
    private String serial = "";

    @Column(name = "model_code")
    private String modelCode = "";

    @Column(name = "sold_on")
    private LocalDate soldOn;

    @Column(name = "activated_on")
    private LocalDate activatedOn;

    @Column(name = "produced_on")
    private LocalDate producedOn;

    @Column(name = "sold_in_country")
    private String soldInCountry = "";

    private String channel = "";

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private Mark mark;

    @Column(name = "replaced_by")
    private String replacedBy = "";

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "replaced_ticket")
    private String replacedTicket = "";

    private String replaces = "";

    @Version
    private long version;

    protected Device() {}

    Device(Told known, Instant registeredAt) {
        keep(known);
        this.registeredAt = registeredAt;
    }

    /** The swap: the other one stands in its place from now on, sold when and where this one was. */
    void giveWayTo(Device other, String ticket, Instant at) {
        other.replaces = label();
        if (soldOn != null || activatedOn != null) other.soldLike(this);
        replacedBy = other.label();
        replacedAt = at;
        replacedTicket = ticket;
    }

    private void soldLike(Device old) {
        soldOn = old.soldOn;
        activatedOn = old.activatedOn;
        soldInCountry = old.soldInCountry;
        channel = old.channel;
    }

    void mark(Optional<Mark> reported) {
        mark = reported.orElse(null);
    }

    Optional<Mark> mark() {
        return Optional.ofNullable(mark);
    }

    void keep(Told now) {
        imei = now.imei();
        imei2 = now.imei2();
        serial = now.serial();
        modelCode = now.modelCode();
        soldOn = now.soldOn().orElse(null);
        activatedOn = now.activatedOn().orElse(null);
        producedOn = now.producedOn().orElse(null);
        soldInCountry = now.soldInCountry();
        channel = now.channel();
    }

    Told known() {
        return new Told(
                imei,
                imei2,
                serial,
                modelCode,
                Optional.ofNullable(soldOn),
                Optional.ofNullable(activatedOn),
                Optional.ofNullable(producedOn),
                soldInCountry,
                channel);
    }

    DeviceCard card(Models models) {
        var model = models.find(modelCode);
        return new DeviceCard(
                id,
                imei,
                imei2,
                serial,
                modelCode,
                model.map(DeviceModel::brand).orElse(""),
                model.map(DeviceModel::name).orElse(modelCode),
                modelCode.isEmpty() ? candidates(models) : List.of(),
                Optional.ofNullable(soldOn),
                Optional.ofNullable(activatedOn),
                Optional.ofNullable(producedOn),
                soldInCountry,
                channel,
                Optional.ofNullable(replacedAt).map(at -> new DeviceCard.Retired(replacedBy, at, replacedTicket)),
                replaces,
                mark());
    }

    private List<String> candidates(Models models) {
        return known().imeis()
                .flatMap(text -> models.candidates(new Imei(text)).stream())
                .distinct()
                .toList();
    }

    private String label() {
        return imei.isEmpty() ? serial : imei;
    }

    long id() {
        return id;
    }
}
