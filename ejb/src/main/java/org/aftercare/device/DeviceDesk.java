package org.aftercare.device;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/** Knows every phone that was sold, registered or ever came to a counter. */
@Stateless
public class DeviceDesk {
    /**
     * Registers a device, or completes what is known of it: the same device again changes nothing.
     *
     * @throws org.aftercare.platform.InvalidInput for a wrong check digit, an unknown model, dates in the future …
     * @throws org.aftercare.access.Forbidden for others than clerk, lead, office, pos
     */
    public DeviceCard register(RegisterDevice device) {
        throw new UnsupportedOperationException();
    }

    /** By either IMEI (blanks and dashes allowed) or, when it is no IMEI, by serial; any store may look. */
    public Optional<DeviceCard> find(String imeiOrSerial) {
        throw new UnsupportedOperationException();
    }

    /**
     * The device at the counter: a known one; else, for a good IMEI, one from its TAC (not stored yet, id 0); for a
     * serial, one that is only known by it (id 0).
     *
     * @throws org.aftercare.platform.InvalidInput field {@code imei}: IMEI_LENGTH, IMEI_CHECK_DIGIT, IMEI_FAKE; field {@code serial}
     */
    public DeviceCard atCounter(String imei, String serial) {
        throw new UnsupportedOperationException();
    }

    public DeviceCard byId(long id) {
        throw new UnsupportedOperationException();
    }

    /** All models by brand and name. */
    public List<DeviceModel> models() {
        throw new UnsupportedOperationException();
    }

    public Optional<DeviceModel> model(String code) {
        throw new UnsupportedOperationException();
    }
}
