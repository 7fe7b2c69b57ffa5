package org.aftercare.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aftercare.access.AccessDesk;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Contact;
import org.aftercare.access.PersonCard;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFilesTest {
    @TempDir
    Path folder;

    record Thing(String code, int count) {}

    ReferenceFiles files(boolean demo) {
        return new ReferenceFiles() {
            @Override
            protected Settings settings() {
                return Settings.of(
                        Map.of(Settings.REFERENCE_DATA, folder.toString(), Settings.DEMO, String.valueOf(demo)));
            }
        };
    }

    Sheet sheet(String text) throws IOException {
        Files.writeString(folder.resolve("things.csv"), text);
        return files(false).sheet("things.csv", "code", "count", "note?");
    }

    static List<Thing> things(Sheet sheet) {
        return sheet.rows(row -> new Thing(row.key("code"), row.whole("count", 1, 9)));
    }

    @Test
    void everyProblemIsToldWithItsLine() throws IOException {
        var sheet = sheet("# a comment\ncount,code\n1,a\n\nx,b\n10,c\n2,a\n3\n4,\n5,\"e\nf\"\n6,g\n");
        assertThat(things(sheet)).containsExactly(new Thing("a", 1), new Thing("e\nf", 5), new Thing("g", 6));
        assertThat(sheet.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "things.csv:5 count 'x' is no whole number",
                        "things.csv:6 count is not from 1 to 9",
                        "things.csv:7 code 'a' is there already",
                        "things.csv:8 has 1 cells under 2 columns",
                        "things.csv:9 code is empty");
    }

    @Test
    void aDayIsOneThatEveryDatabaseKnows() throws IOException {
        var sheet =
                sheet("code,count\na,1900-01-01\nb,2999-12-31\nc,+999999999-12-31\nd,0026-11-22\ne,2026-02-30\nf,\n");
        assertThat(sheet.rows(
                        row -> row.dateIfAny("count").map(LocalDate::getYear).orElse(0)))
                .containsExactly(1900, 2999, 0);
        assertThat(sheet.problems()).extracting(Problem::line).containsExactly(4, 5, 6);
    }

    @Test
    void columnsAreCheckedByName() throws IOException {
        assertThat(sheet("code,cuont\na,1\n").problems())
                .extracting(Problem::why)
                .containsExactly("lacks the column count", "has a column 'cuont' that nothing reads");
        assertThat(sheet("").problems()).extracting(Problem::why).containsExactly("is empty");
        assertThat(things(sheet("\uFEFFcode,count,note\na,1,x\n")))
                .as("a BOM does no harm")
                .hasSize(1);
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve("things.csv"), new byte[] {'c', (byte) 0xE9});
        assertThat(files(false).sheet("things.csv", "code").problems())
                .extracting(Problem::why)
                .containsExactly("is not in UTF-8");
    }

    @Test
    void theOperatorsFileComesFirstThenTheDemosThenTheBuiltIn() throws IOException {
        assertThat(files(false)
                        .sheet("models.csv", "code", "brand", "name", "family", "kind")
                        .text())
                .as("built in")
                .contains("Galaxy");
        assertThat(files(true).sheet("stores.csv", "code").text())
                .as("the demo's")
                .contains("demo network");
        Files.writeString(folder.resolve("stores.csv"), "code\nX\n");
        assertThat(files(true).sheet("stores.csv", "code").text())
                .as("the operator's")
                .isEqualTo("code\nX\n");
        assertThat(files(false).sheet("nothing.csv", "code").problems())
                .extracting(Problem::why)
                .containsExactly("is missing");
        assertThat(files(false).sheetIfAny("nothing.csv", "code").problems()).isEmpty();
        assertThat(files(false).demoSheet("devices.csv", "imei").isPresent())
                .as("without the demo, nothing of it")
                .isFalse();
    }

    @Test
    void aStartIsRefusedInOneLineThatNamesTheFirstProblemAndTheCount() throws IOException {
        Files.writeString(folder.resolve("store.csv"), "code\n");
        Files.writeString(folder.resolve("fake-imeis.csv"), "imei,why\n1\n");
        try (var rig = new Rig().with(ReferenceFiles.class, files(false))) {
            assertThatThrownBy(() -> rig.the(ReferenceCheck.class))
                    .rootCause()
                    .isInstanceOf(Settings.Wrong.class)
                    .hasMessage("AFTERCARE_REFERENCE_DATA cannot be used: store.csv is no file that anything reads"
                            + " (the first of 2 problems, all in the log)");
        } finally {
            System.clearProperty(Schema.REFUSAL);
        }
    }

    @Test
    void theDemoStartsWithItsStoresAndDevices() {
        // without the people's passwords, which are slow to keep on purpose
        AccessDesk door = new AccessDesk() {
            @Override
            public void add(PersonCard person, Scope scope, Contact contact, String password) {}
        };
        try (var rig = new Rig().with(ReferenceFiles.class, files(true)).with(AccessDesk.class, door)) {
            rig.tx(() -> rig.the(ReferenceCheck.class));
            assertThat(rig.entities()
                            .createNativeQuery("select count(*) from device")
                            .getSingleResult())
                    .asInstanceOf(InstanceOfAssertFactories.LONG)
                    .isGreaterThanOrEqualTo(400L);
            var stores = Callers.acting(
                    Caller.SYSTEM, () -> rig.the(NetworkDesk.class).stores());
            assertThat(stores).hasSizeGreaterThanOrEqualTo(40);
            assertThat(stores).extracting(StoreCard::country).doesNotContainNull();
            assertThat(stores.stream().map(StoreCard::country).distinct()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(stores.stream().map(StoreCard::region).distinct()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(stores).allSatisfy(store -> assertThat(store.levels()).contains("L1"));
        }
    }
}
