package org.aftercare.insight;

import java.io.Serializable;

/** How many of somebody's or a place's pauses deserve a second look. @param of a person, a store's or a region's code */
public record PauseShare(String of, int noted, int pauses) implements Serializable {
    /** From 0 to 1. */
    public double share() {
        return pauses == 0 ? 0 : (double) noted / pauses;
    }
}
