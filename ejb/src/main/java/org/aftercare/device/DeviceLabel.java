package org.aftercare.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What names one device and no other; who writes it first has it. */
@Entity
@Table(name = "device_label")
class DeviceLabel {
    @Id
    String label;

    @Column(name = "device_id")
    long deviceId;
}
