package org.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;

/** What plain tests count is what the container does only while entities are woven at build. */
class WovenTest {
    @Test
    void entitiesAreWovenAtBuild() {
        assertThat(PersistenceWeaved.class.isAssignableFrom(Ticket.class)).isTrue();
        assertThat(PersistenceWeaved.class.isAssignableFrom(TimelineLine.class)).isTrue();
    }
}
