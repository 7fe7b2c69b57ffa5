package org.aftercare.ship;

class ConcurrencyOnPostgresIT extends Concurrency {
    ConcurrencyOnPostgresIT() {
        super(On.POSTGRESQL);
    }
}
