package org.aftercare.ship;

class CalendarsOnH2IT extends Calendars {
    CalendarsOnH2IT() {
        super(On.H2);
    }
}
