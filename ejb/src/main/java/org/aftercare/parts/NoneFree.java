package org.aftercare.parts;

import org.aftercare.platform.Refusal;

/** So many aren't free in that store: somebody was faster, or there never were. */
public class NoneFree extends Refusal {
    NoneFree(String number, int wanted, long free) {
        super(number, wanted, free);
    }
}
