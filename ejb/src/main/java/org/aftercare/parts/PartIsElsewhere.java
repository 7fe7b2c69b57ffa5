package org.aftercare.parts;

import org.aftercare.platform.Refusal;

/** Nothing of that kind can be done with a part where it is now: somebody was faster, or it is another one. */
public class PartIsElsewhere extends Refusal {
    PartIsElsewhere(String label, PartPlace place) {
        super(label, place);
    }
}
