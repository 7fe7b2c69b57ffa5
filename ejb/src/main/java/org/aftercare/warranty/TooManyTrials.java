package org.aftercare.warranty;

import org.aftercare.platform.Refusal;

/** So many trials are under way at once that another would slow the counters down. */
public class TooManyTrials extends Refusal {
    public TooManyTrials(int most) {
        super(most);
    }
}
