package org.aftercare.warranty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A plan that somebody bought for a device; written once. */
@Entity
@Table(name = "bought_plan")
class BoughtPlanRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bought_plan_seq")
    @SequenceGenerator(name = "bought_plan_seq", sequenceName = "bought_plan_seq", allocationSize = 50)
    private long id;

    @Column(name = "device_id")
    private long deviceId;

    private String code;

    @Column(name = "bought_on")
    private LocalDate boughtOn;

    private String reference;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected BoughtPlanRow() {}

    BoughtPlanRow(long deviceId, History.BoughtPlan plan, String reference, Instant at, String by) {
        this.deviceId = deviceId;
        this.code = plan.code();
        this.boughtOn = plan.boughtOn();
        this.reference = reference;
        this.recordedAt = at;
        this.recordedBy = by;
    }

    History.BoughtPlan plan() {
        return new History.BoughtPlan(code, boughtOn);
    }
}
