package org.aftercare.access;

import java.util.Optional;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** Somebody who works here, with what they see of the network and how they are written to. */
public record Colleague(String name, String fullName, Role role, Scope scope, Contact contact) {
    public boolean is(Role other) {
        return role == other;
    }

    public Optional<StoreCode> store() {
        return scope.onlyStore();
    }

    public Optional<RegionCode> region() {
        return scope.onlyRegion();
    }
}
