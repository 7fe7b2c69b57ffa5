package org.aftercare.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassingTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "08006, true, the connection broke",
        "40P01, true, a deadlock on PostgreSQL",
        "40001, true, a deadlock on H2",
        "55P03, true, a lock that wasn't had in time",
        "HYT00, true, the same on H2",
        "57P01, true, an operator stopped it",
        "90131, true, somebody else changed the row on H2",
        "22001, false, a text too long for its column",
        "23505, false, a key that is taken",
        "90022, false, a function that isn't there",
    })
    void theDatabaseSaysWhetherItMaySucceedLater(String state, boolean passing, String what) {
        assertThat(Passing.isPassing(
                        new IllegalStateException(new PersistenceException(new SQLException(what, state)))))
                .isEqualTo(passing);
    }

    @Test
    void aRowThatChangedMeanwhileMayBeTriedAgain() {
        assertThat(Passing.isPassing(new RuntimeException(new OptimisticLockException())))
                .isTrue();
        assertThat(Passing.isPassing(new IllegalStateException("no way"))).isFalse();
    }
}
