package org.aftercare.ship;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Shipped.POSTGRES)
class StoryOnPostgresIT extends Story {
    StoryOnPostgresIT() {
        super(On.POSTGRESQL);
    }
}
