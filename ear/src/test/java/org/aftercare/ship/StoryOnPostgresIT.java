package org.aftercare.ship;

class StoryOnPostgresIT extends Story {
    StoryOnPostgresIT() {
        super(On.POSTGRESQL);
    }
}
