package org.aftercare.device;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What one reader does: takes a file, reads some parts of it, and lets the next file have its turn. */
@Dependent
class ImportStint {
    private static final Logger LOG = System.getLogger(ImportStint.class.getName());
    /** Far longer than any part takes: after it whoever had the file is dead. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int PARTS = 20;

    @Inject
    ImportBench bench;

    @Inject
    Models models;

    @Inject
    Clock clock;

    private final String name = UUID.randomUUID().toString();

    /** @return whether there was anything to read */
    boolean go() throws SQLException {
        Instant now = clock.instant();
        var claimed = bench.claim(name, now, now.plus(LEASE));
        if (claimed.isPresent()) read(claimed.get());
        return claimed.isPresent();
    }

    private void read(long id) throws SQLException {
        try {
            for (int i = 0; i < PARTS; i++) if (!readOn(id)) return;
            bench.release(id, name, clock.instant());
        } catch (SQLException | RuntimeException failed) {
            fail(id, failed);
        }
    }

    private boolean readOn(long id) throws SQLException {
        Instant now = clock.instant();
        return bench.readOn(
                id, name, now, now.plus(LEASE), (connection, rows) -> ImportChunk.read(connection, rows, models, now));
    }

    /** Nothing of the part was kept; what a lost race or a database that was away broke is read again. */
    private void fail(long id, Exception failed) throws SQLException {
        Instant now = clock.instant();
        boolean never = bench.fail(id, name, now, now.plus(PAUSE));
        if (never) LOG.log(Level.ERROR, "import " + id + " is given up", failed);
        else if (failed instanceof SQLTransientException) LOG.log(Level.INFO, "import {0}: a part is read again", id);
        else LOG.log(Level.WARNING, "import " + id + ": a part could not be read, and is read again", failed);
    }
}
