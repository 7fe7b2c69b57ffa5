package org.aftercare.survey;

import java.util.List;

/** How a part of the network is rated, and the stores in it. @param stores asked at least once, best shrunk score first */
public record Scoreboard(Score whole, List<Score> stores) {
    public Scoreboard {
        stores = List.copyOf(stores);
    }
}
