package org.aftercare.network;

import org.aftercare.platform.Rig;

/** What a start of the program makes of its files, for tests of other rooms. */
public final class TestStart {
    private TestStart() {}

    public static void of(Rig rig) {
        rig.tx(() -> rig.the(CalendarBook.class).keep());
    }
}
