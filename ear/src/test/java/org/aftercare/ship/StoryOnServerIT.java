package org.aftercare.ship;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Shipped.FULL_SERVER)
class StoryOnServerIT extends Story {
    StoryOnServerIT() {
        super(On.FULL_SERVER);
    }
}
