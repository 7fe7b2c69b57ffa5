package org.aftercare.ship;

class BadInputOnPostgresIT extends BadInput {
    BadInputOnPostgresIT() {
        super(On.POSTGRESQL);
    }
}
