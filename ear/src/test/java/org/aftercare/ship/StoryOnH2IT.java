package org.aftercare.ship;

class StoryOnH2IT extends Story {
    StoryOnH2IT() {
        super(On.H2);
    }
}
