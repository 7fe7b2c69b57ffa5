package org.aftercare.device;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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

    @jakarta.persistence.Column(name = "model_code")
    private String modelCode = "";

    @jakarta.persistence.Column(name = "sold_on")
    private LocalDate soldOn;

    @jakarta.persistence.Column(name = "activated_on")
    private LocalDate activatedOn;

    @jakarta.persistence.Column(name = "produced_on")
    private LocalDate producedOn;

    @jakarta.persistence.Column(name = "sold_in_country")
    private String soldInCountry = "";

    private String channel = "";

    @jakarta.persistence.Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    private long version;

    protected Device() {}

    Device(Instant registeredAt) {
        this.registeredAt = registeredAt;
    }

    /** @param correcting what is told replaces what was known; else it only fills what was unknown */
    void learn(Told told, boolean correcting) {
        if (imei.isEmpty()) imei = told.imei();
        var other = imei.equals(told.imei2()) ? told.imei() : told.imei2();
        if (imei2.isEmpty() && !other.equals(imei)) imei2 = other;
        serial = better(serial, told.serial(), correcting);
        modelCode = better(modelCode, told.modelCode(), false);
        soldOn = better(soldOn, told.soldOn(), correcting);
        activatedOn = better(activatedOn, told.activatedOn(), correcting);
        producedOn = better(producedOn, told.producedOn(), correcting);
        soldInCountry = better(soldInCountry, told.soldInCountry(), correcting);
        channel = better(channel, told.channel(), correcting);
    }

    /** Whether {@link #learn} would change anything: most scans tell nothing new and shall not lock. */
    boolean wouldLearn(Told told, boolean correcting) {
        var trial = new Device(registeredAt);
        trial.learn(known(), true);
        trial.learn(told, correcting);
        return !trial.known().equals(known());
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

    long id() {
        return id;
    }

    private static String better(String known, String told, boolean correcting) {
        return known.isEmpty() || correcting && !told.isEmpty() ? told : known;
    }

    private static LocalDate better(LocalDate known, Optional<LocalDate> told, boolean correcting) {
        return known == null || correcting ? told.orElse(known) : known;
    }
}
