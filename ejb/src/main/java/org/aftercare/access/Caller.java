package org.aftercare.access;

import java.io.Serializable;
import java.util.Set;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** Who is acting, as what, and how far. */
public record Caller(String name, Role role, Scope scope) implements Serializable {
    /** Timers and start-up. */
    public static final Caller SYSTEM = new Caller("system", Role.SYSTEM, new Scope.Everywhere());

    /** The holder of a link about one ticket; the desk that took the token has already limited what it touches. */
    public static final Caller CUSTOMER = new Caller("customer", Role.CUSTOMER, new Scope.Everywhere());

    public boolean is(Role... roles) {
        return Set.of(roles).contains(role);
    }

    public boolean sees(StoreCode store, RegionCode region) {
        return scope.covers(store, region);
    }

    /** @throws Forbidden when the caller is none of these */
    public Caller mustBe(Role... roles) {
        if (!is(roles)) throw new Forbidden(role);
        return this;
    }

    /** @throws Forbidden when that store is beyond the caller's scope */
    public Caller mustSee(StoreCode store, RegionCode region) {
        if (!sees(store, region)) throw new Forbidden(role);
        return this;
    }
}
