package org.aftercare.ship;

class ConcurrencyOnH2IT extends Concurrency {
    ConcurrencyOnH2IT() {
        super(On.H2);
    }
}
