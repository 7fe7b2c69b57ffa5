package org.aftercare.ship;

class CalendarsOnPostgresIT extends Calendars {
    CalendarsOnPostgresIT() {
        super(On.POSTGRESQL);
    }
}
