package org.aftercare.ship;

class PoliciesOnPostgresIT extends Policies {
    PoliciesOnPostgresIT() {
        super(On.POSTGRESQL);
    }
}
