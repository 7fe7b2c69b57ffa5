package org.aftercare.ship;

class StoryOnServerIT extends Story {
    StoryOnServerIT() {
        super(On.FULL_SERVER);
    }
}
