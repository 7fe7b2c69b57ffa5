package org.aftercare.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
public class SchemaIT {
    @Resource(lookup = "java:app/jdbc/aftercare")
    DataSource database;

    @Test
    void thePoolGivesADatabaseThatIsAlreadyMigrated() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var done = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            assertTrue(done.next() && done.getInt(1) > 0);
        }
    }
}
