package org.aftercare.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to the schema of this version before anything uses it, and stops the deployment with one line
 * where the settings or the database don't allow it. Other beans that start by themselves depend on this one. Declares the pool of
 * connections, too: in an EAR a class that is no bean would not be heard.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/aftercare",
        className = "org.aftercare.platform.DataSourceHere",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            // a database that was restarted costs the next caller a new connection, and no error
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period=5"
        })
public class Schema {
    /** The system property that tells the launcher, in the same process, why a deployment that failed did. */
    public static final String REFUSAL = "aftercare.refusal";

    private static final Logger LOG = System.getLogger(Schema.class.getName());

    @PostConstruct
    void migrate() {
        try {
            Settings settings = Settings.current().prepare();
            // a connection of its own: the pool would wrap what the database says
            DataSource database = new DataSourceHere();
            reach(database);
            bringUpToDate(database, settings.onPostgres() ? "postgresql" : "h2");
            LOG.log(Level.INFO, "{0}", settings);
        } catch (Settings.Wrong wrong) {
            System.setProperty(REFUSAL, wrong.getMessage());
            throw wrong;
        }
    }

    /** By the scripts of every database and those of this one. */
    private static void bringUpToDate(DataSource database, String kind) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + kind)
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        } catch (FlywayException refused) {
            throw new Settings.Wrong(
                    Settings.DB_URL,
                    "leads to a database that cannot be brought to this version: " + Settings.oneLine(refused),
                    refused);
        }
    }

    private static void reach(DataSource database) {
        try (Connection reached = database.getConnection()) {
            LOG.log(Level.INFO, "database {0}", reached.getMetaData().getDatabaseProductVersion());
        } catch (SQLException refused) {
            throw refused.getCause() instanceof Settings.Wrong wrong ? wrong : new IllegalStateException(refused);
        }
    }
}
