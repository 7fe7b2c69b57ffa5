package org.aftercare.ship;

class RealRepairsOnH2IT extends RealRepairs {
    RealRepairsOnH2IT() {
        super(On.H2);
    }
}
