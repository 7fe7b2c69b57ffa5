package org.aftercare.ship;

class BadInputOnH2IT extends BadInput {
    BadInputOnH2IT() {
        super(On.H2);
    }
}
