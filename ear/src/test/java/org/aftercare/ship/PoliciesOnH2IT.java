package org.aftercare.ship;

class PoliciesOnH2IT extends Policies {
    PoliciesOnH2IT() {
        super(On.H2);
    }
}
