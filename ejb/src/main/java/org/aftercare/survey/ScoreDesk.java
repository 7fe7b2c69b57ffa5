package org.aftercare.survey;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** Scores, within the caller's scope; ends are [from, to). */
@Stateless
public class ScoreDesk {
    public Score ofStore(StoreCode store, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }

    public Score ofRegion(RegionCode region, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }

    public Score ofNetwork(Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }

    /** Every store in the caller's scope with at least one invitation sent, best shrunk score first. */
    public List<Score> stores(Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }
}
