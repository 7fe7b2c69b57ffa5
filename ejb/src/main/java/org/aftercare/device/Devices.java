package org.aftercare.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Devices implements DeviceRules.Shelf<Device> {
    @PersistenceContext
    EntityManager entities;

    @Override
    public Optional<Device> byLabel(String label) {
        return entities.createQuery(
                        "select d from Device d, DeviceLabel l where l.label = :label and d.id = l.deviceId",
                        Device.class)
                .setParameter("label", label)
                .getResultStream()
                .findFirst();
    }

    /** At most two: more tell no more. */
    @Override
    public List<Device> bySerial(String serial) {
        return entities.createQuery("select d from Device d where d.serial = :serial order by d.id", Device.class)
                .setParameter("serial", serial)
                .setMaxResults(2)
                .getResultList();
    }

    @Override
    public Told known(Device device) {
        return device.known();
    }

    Optional<Device> byId(long id) {
        return Optional.ofNullable(entities.find(Device.class, id));
    }

    List<Device> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return entities.createQuery("select d from Device d where d.id in :ids", Device.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    void add(Device device) {
        entities.persist(device);
        entities.flush();
    }

    /** With what it claimed already. */
    void forget(Device device) {
        entities.createQuery("delete from DeviceLabel l where l.deviceId = :device")
                .setParameter("device", device.id())
                .executeUpdate();
        entities.remove(device);
        entities.flush();
    }

    /** Locks the row and reads it anew. */
    void lock(Device device) {
        entities.refresh(device, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the label is this device's now; waits for a twin that claims it at the same time. */
    boolean claim(String label, Device device) {
        entities.createNativeQuery("insert into device_label (label, device_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, label)
                .setParameter(2, device.id())
                .executeUpdate();
        return byLabel(label).map(Device::id).filter(id -> id == device.id()).isPresent();
    }
}
