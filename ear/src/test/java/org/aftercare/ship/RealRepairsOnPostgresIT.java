package org.aftercare.ship;

class RealRepairsOnPostgresIT extends RealRepairs {
    RealRepairsOnPostgresIT() {
        super(On.POSTGRESQL);
    }
}
