package org.aftercare.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}={1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        aftercare.db.url       | jdbc:mysql://db/care                 | AFTERCARE_DB_URL begins with neither jdbc:h2: nor jdbc:postgresql:       | another database
        aftercare.db.url       | jdbc:postgresql:                     | AFTERCARE_DB_URL begins with neither jdbc:h2: nor jdbc:postgresql:       | no database named
        aftercare.db.url       | jdbc:postgresql://db/c?password=pst  | AFTERCARE_DB_URL carries a password: that belongs in AFTERCARE_DB_PASSWORD | a secret in a URL is logged
        aftercare.db.url       | jdbc:postgresql://me:pst@db/c        | AFTERCARE_DB_URL carries a password: that belongs in AFTERCARE_DB_PASSWORD | likewise
        aftercare.db.url       | jdbc:postgresql://db/care            | AFTERCARE_DB_USER is missing: PostgreSQL wants a user                     | only H2 has a default user
        aftercare.smtp.port    | smtp                                 | AFTERCARE_SMTP_PORT is 'smtp': a port is a number from 1 to 65535         | no number
        aftercare.smtp.port    | 0                                    | AFTERCARE_SMTP_PORT is '0': a port is a number from 1 to 65535            | too low
        aftercare.smtp.port    | 65536                                | AFTERCARE_SMTP_PORT is '65536': a port is a number from 1 to 65535        | too high
        aftercare.smtp.from    | Aftercare                            | AFTERCARE_SMTP_FROM is 'Aftercare': write name@host, or Name <name@host>  | no address
        aftercare.text.url     | http://sms.example.com/              | AFTERCARE_TEXT_URL is 'http://sms.example.com/': write an address that begins with https:// | in the clear
        aftercare.text.url     | sms                                  | AFTERCARE_TEXT_URL is 'sms': write an address that begins with https:// | no address
        aftercare.text.token   | hush                                 | AFTERCARE_TEXT_TOKEN is set, but AFTERCARE_TEXT_URL is not               | half a gateway
        aftercare.smtp.user    | care                                 | AFTERCARE_SMTP_USER is set, but AFTERCARE_SMTP_HOST is not                | half a mail server
        aftercare.smtp.password| pst                                  | AFTERCARE_SMTP_PASSWORD goes with AFTERCARE_SMTP_USER: set both or neither | half a sign-in
        aftercare.base.url     | care.example.com                     | AFTERCARE_BASE_URL is 'care.example.com': write the address people use, as in https://care.example.com | no scheme
        aftercare.base.url     | ftp://care.example.com               | AFTERCARE_BASE_URL is 'ftp://care.example.com': write the address people use, as in https://care.example.com | no web
        aftercare.base.url     | https://care.example.com/?a=1        | AFTERCARE_BASE_URL is 'https://care.example.com/?a=1': write the address people use, as in https://care.example.com | links are appended
        aftercare.base.url     | http://care .example                 | AFTERCARE_BASE_URL is 'http://care .example': write the address people use, as in https://care.example.com | no URL
        aftercare.demo         | yes                                  | AFTERCARE_DEMO is 'yes': write true or false                              | a guess might open the demo
        aftercare.smpt.host    | mail                                 | AFTERCARE_SMPT_HOST is no setting                                         | misspelt
        """)
    void aWrongSettingIsToldInOneLine(String name, String value, String line, String why) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)), why)
                .isInstanceOf(Settings.Wrong.class)
                .hasMessage(line)
                .hasMessageNotContaining("pst");
    }

    @Test
    void withoutAnySettingEverythingIsInOneFolderAndNothingIsDemo() {
        Settings plain = Settings.of(Map.of("aftercare.smtp.host", " "));
        assertThat(plain.dataFolder()).isEqualTo(Path.of("aftercare-data").toAbsolutePath());
        assertThat(plain.dbUrl())
                .isEqualTo("jdbc:h2:file:" + plain.dataFolder()
                        + "/db/aftercare;WRITE_DELAY=0;LOCK_TIMEOUT=15000;DB_CLOSE_ON_EXIT=FALSE"
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        assertThat(plain.dbUser()).isEqualTo("sa");
        assertThat(plain.secretFile()).isEqualTo(plain.dataFolder().resolve("link-secret"));
        assertThat(plain.smtpHost()).isEmpty();
        assertThat(plain.smtpPort()).isEqualTo(25);
        assertThat(plain.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(plain.demo()).isFalse();
        assertThat(plain.onPostgres()).isFalse();
    }

    @Test
    void aDatabaseIsNamedByItsUrlAlone() {
        Settings postgres =
                Settings.of(Map.of("aftercare.db.url", "jdbc:postgresql://db/care", "aftercare.db.user", "care"));
        assertThat(postgres.onPostgres()).isTrue();
        Settings h2 = Settings.of(Map.of("aftercare.db.url", "jdbc:h2:mem:care;mode=PostgreSQL"));
        assertThat(h2.dbUrl())
                .as("what the schema relies on is completed, what is said is kept")
                .contains(";mode=PostgreSQL;WRITE_DELAY=0;")
                .doesNotContain("MODE=P");
    }

    @Test
    void theAddressOfLinksEndsWithoutASlash() {
        assertThat(Settings.of(Map.of("aftercare.base.url", "https://care.example.com/"))
                                .baseUrl() + "/t/1")
                .isEqualTo("https://care.example.com/t/1");
    }

    @Test
    void noSecretIsEverPrinted() {
        Settings settings = Settings.of(Map.of(
                "aftercare.data", folder.toString(),
                "aftercare.db.password", "hush-db",
                "aftercare.smtp.host", "mail",
                "aftercare.smtp.user", "care",
                "aftercare.smtp.password", "hush-smtp",
                "aftercare.text.url", "http://127.0.0.1:9/texts",
                "aftercare.text.token", "hush-text"));
        assertThat(settings.toString()).contains("mail:25").doesNotContain("hush");
    }

    @Test
    void theSecretIsMadeOnceForTheOwnerAlone() throws IOException {
        Settings settings = in(folder.resolve("new/data"));
        byte[] secret = settings.prepare().linkSecret();
        assertThat(secret).hasSize(32).isEqualTo(settings.prepare().linkSecret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.secretFile())))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(settings.dataFolder())) {
            assertThat(left).as("nothing is left lying about").containsExactly(settings.secretFile());
        }
    }

    @Test
    void nodesThatStartTogetherShareOneSecret() throws Exception {
        var nodes = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> secrets = nodes.invokeAll(Stream.generate(() -> (java.util.concurrent.Callable<byte[]>)
                            () -> in(folder.resolve("shared")).prepare().linkSecret())
                    .limit(8)
                    .toList());
            for (Future<byte[]> secret : secrets) {
                assertThat(secret.get()).isEqualTo(secrets.get(0).get());
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void aSecretThatOthersReadOrThatIsTooShortIsRefused() throws IOException {
        Settings settings = in(folder).prepare();
        Files.setPosixFilePermissions(settings.secretFile(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(settings::prepare)
                .hasMessage("AFTERCARE_SECRET_FILE is " + settings.secretFile()
                        + ", a file that others may read or write: chmod 600 it");
        Files.setPosixFilePermissions(settings.secretFile(), PosixFilePermissions.fromString("rw-------"));
        Files.write(settings.secretFile(), new byte[31]);
        assertThatThrownBy(settings::prepare)
                .hasMessage(
                        "AFTERCARE_SECRET_FILE is " + settings.secretFile() + ", a file too short: 32 bytes or more");
    }

    @Test
    void aFolderThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> in(file).prepare())
                .isInstanceOf(Settings.Wrong.class)
                .hasMessageStartingWith("AFTERCARE_DATA is " + file + ", which cannot be made a folder: ");
        Map<String, String> nowhere = Map.of(
                "aftercare.data", folder.toString(),
                "aftercare.reference.data", folder.resolve("none").toString());
        assertThatThrownBy(() -> Settings.of(nowhere).prepare())
                .hasMessage("AFTERCARE_REFERENCE_DATA is " + folder.resolve("none") + ", which is no folder");
        Map<String, String> noParent = Map.of(
                "aftercare.data",
                folder.toString(),
                "aftercare.secret.file",
                folder.resolve("file/key").toString());
        assertThatThrownBy(() -> Settings.of(noParent).prepare())
                .isInstanceOf(Settings.Wrong.class)
                .hasMessageStartingWith("AFTERCARE_SECRET_FILE is " + folder.resolve("file/key"));
    }

    private static Settings in(Path data) {
        return Settings.of(Map.of("aftercare.data", data.toString()));
    }
}
