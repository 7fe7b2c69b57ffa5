package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Shipped.FULL_SERVER)
class EarDeploysIT {
    @Test
    void itAnswersOnAFullServer() throws Exception {
        assertThat(Shipped.earOnServer().http().get("/health/ready").status()).isEqualTo(200);
        try (Connection database = Postgres.connect("server");
                var history = database.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            assertThat(history.next()).as("the schema was made there").isTrue();
        }
    }

    @Test
    void aWrongSettingFailsItsDeploymentWithTheLineThatTheJarGives() {
        ShippedEar ear = new ShippedEar("wrong-ear").env("AFTERCARE_SMTP_PORT", "smtp");
        ear.startServer();
        ShippedEar.Told told = ear.deploy();
        assertThat(told.code()).isNotZero();
        assertThat(told.text()).contains("AFTERCARE_SMTP_PORT is 'smtp': a port is a number from 1 to 65535");
        ear.stop();
    }
}
