package org.aftercare.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportDeskTest {
    static final Caller OFFICE = new Caller("dan", Role.OFFICE, new Scope.Everywhere());
    static final Caller SHOP = new Caller("shop", Role.POS, new Scope.Everywhere());
    static final String ALL = String.join(",", TypedDevice.FIELDS);

    static Rig rig;
    static ImportDesk desk;

    @BeforeAll
    static void open() {
        rig = Rig.ofRooms("device", "access", "platform");
        desk = rig.the(ImportDesk.class);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @BeforeEach
    void empty() {
        rig.at(Rig.MONDAY_NOON);
        rig.tx(() ->
                rig.entities().createNativeQuery("delete from device_label").executeUpdate());
        rig.tx(() -> rig.entities().createNativeQuery("delete from device").executeUpdate());
        for (String table : List.of("device_import_rejection", "device_import_part", "device_import"))
            rig.tx(() ->
                    rig.entities().createNativeQuery("delete from " + table).executeUpdate());
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String imei(int number) {
        return Imei.completing("35004012" + String.format("%06d", number)).value();
    }

    static String column(int from, int to) {
        return IntStream.range(from, to).mapToObj(ImportDeskTest::imei).collect(Collectors.joining("\n"));
    }

    long sent(Caller by, InputStream csv) {
        return Callers.acting(by, () -> {
            try {
                var received = desk.receive("devices.csv", csv);
                rig.tx(() -> desk.begin(received.id()));
                return received.id();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    ImportCard card(long id) {
        return rig.tx(OFFICE, () -> desk.card(id));
    }

    ImportStint reader(Clock clock) {
        var reader = new ImportStint();
        reader.bench = rig.the(ImportBench.class);
        reader.models = rig.the(Models.class);
        reader.clock = clock;
        return reader;
    }

    void readAll() {
        var reader = reader(rig.the(Clock.class));
        try {
            while (reader.go())
                ;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ImportCard imported(String csv) {
        var id = sent(OFFICE, stream(csv));
        readAll();
        return card(id);
    }

    List<String> rejections(long id) {
        return rig.tx(OFFICE, () -> desk.rejections(id, "", 9_000)).items().stream()
                .map(r -> r.line() + " " + r.error().field() + ":" + r.error().code())
                .toList();
    }

    long devices() {
        return rig.tx(() -> (Long)
                rig.entities().createNativeQuery("select count(*) from device").getSingleResult());
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            350040120000011,,,,,,,,               | imei:IMEI_CHECK_DIGIT      | one digit off
            490154203237518,,,,,,,,               | imei:IMEI_FAKE             | on the list of invented ones
            3.50040120000E+14,,,,,,,,             | imei:IMEI_LENGTH           | what a spreadsheet made of it
            ,,R52N-1,iFone,,,,,                   | modelCode:MODEL_UNKNOWN    | no such model
            ,,R52N-1,,31.01.2026,,,,              | soldOn:INVALID_DATE        | not as we write it
            ,,R52N-1,,,2027-01-01,,,              | activatedOn:DATE_FUTURE    | has not been yet
            ,,R52N-1,,2026-01-01,,2026-02-01,,    | soldOn:DATE_ORDER          | sold before it was made
            ,,R52N-1,,,,,Romania,                 | soldInCountry:COUNTRY_UNKNOWN | a name is no code
            ,,,SM-A546B,,,,,                      | imei:IMEI_OR_SERIAL_REQUIRED | nothing names it
            ,,R52N-1                              | row:CELLS                  | a row cut off
            ,,R52N-1,,,,,,,surplus                | row:CELLS                  | a cell too many
            ,,R52N-1,,,,,,"a\u0000b"              | channel:MALFORMED          | no text
            """)
    void aWrongRowIsLeftOutWithItsReason(String row, String error, String why) {
        var done = imported(ALL + "\n,,R52N-0,,,,,,\n" + row + "\n,,R52N-9,,,,,,\n");
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(rejections(done.id())).as(why).containsExactly("3 " + error);
        assertThat(List.of(done.read(), done.registered(), done.rejected()))
                .as("the others are in")
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void everythingWrongWithARowIsTold() {
        var done = imported("channel,imei2,imei,soldOn\n" + "c".repeat(300) + ",2,1,x\n");
        assertThat(rejections(done.id()))
                .containsExactlyInAnyOrder(
                        "2 imei:IMEI_LENGTH", "2 imei2:IMEI_LENGTH", "2 soldOn:INVALID_DATE", "2 channel:TOO_LONG");
        assertThat(done.rejected()).as("one row").isEqualTo(1);
        var first = rig.tx(OFFICE, () -> desk.rejections(done.id(), "", 3));
        var rest = rig.tx(OFFICE, () -> desk.rejections(done.id(), first.next(), 3));
        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.isLast()).isTrue();
    }

    @ParameterizedTest(name = "{1} {2} {3} {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            A,,;A,,           | 1 | 0 | 1 | 0 | the same device twice is one device
            A,B,;B,A,         | 1 | 0 | 1 | 0 | a pair given in the other order
            A,,;A,B,;B,,      | 1 | 1 | 1 | 0 | its second IMEI is learnt, and found by
            A,,;B,,;A,B,      | 2 | 0 | 0 | 1 | one row that names two devices
            A,B,;A,C,         | 1 | 0 | 0 | 1 | a phone has two, not three
            A,B,;C,B,         | 1 | 0 | 0 | 1 | its second is another's second
            ,,S111;,,s111     | 1 | 0 | 1 | 0 | a serial number in small letters
            ,,S111;A,,S111    | 1 | 1 | 0 | 0 | what was known by its serial number has an IMEI
            A,,S111;,,S111    | 1 | 0 | 1 | 0 | and is found by its serial number alone
            A,,S111;B,,S111   | 2 | 0 | 0 | 0 | but two may share one
            A,,S111;B,,S111;,,S111 | 3 | 0 | 0 | 0 | which then tells nothing
            A,A,              | 0 | 0 | 0 | 1 | both IMEIs are the same
            ,A,;A,,           | 1 | 0 | 1 | 0 | the second alone is the first
            """)
    void rowsOfOneFileMeanTheSameDevice(
            String rows, long registered, long completed, long unchanged, long rejected, String why) {
        var csv = Stream.of(rows.split(";"))
                .map(row -> row.replace("A", imei(1)).replace("B", imei(2)).replace("C", imei(3)))
                .collect(Collectors.joining("\n", "imei,imei2,serial\n", ""));
        var done = imported(csv);
        assertThat(List.of(done.registered(), done.completed(), done.unchanged(), done.rejected()))
                .as(why)
                .containsExactly(registered, completed, unchanged, rejected);
        assertThat(devices()).isEqualTo(registered);
        // and by one file after the other
        var again = imported(csv);
        assertThat(again.registered()).as("the same file again").isZero();
        assertThat(again.rejected()).isGreaterThanOrEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | FILE_EMPTY     | nothing
            imei,colour               | COLUMN_UNKNOWN | a stranger
            imei,imei                 | COLUMN_TWICE   | which of them
            soldOn,channel            | COLUMN_MISSING | nothing would name a device
            %PDF-1.7                  | COLUMN_UNKNOWN | another kind of file
            """)
    void aFileThatIsNoneIsRefusedAtOnce(String header, String code, String why) {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> sent(OFFICE, stream(header + "\n" + column(0, 10))))
                        .errors())
                .as(why)
                .extracting(error -> error.field() + ":" + error.code())
                .contains("file:" + (header.isEmpty() ? "COLUMN_UNKNOWN" : code));
        assertThatThrownBy(() -> sent(OFFICE, stream(""))).hasMessageContaining("FILE_EMPTY");
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() {
        var halves = new SequenceInputStream(stream("imei\n" + column(0, 5_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> sent(OFFICE, halves)).hasRootCauseMessage("gone");
        assertThatThrownBy(() -> sent(OFFICE, stream("imei\n" + column(0, 5_000) + "\n\"350")))
                .hasMessageContaining("FILE_BROKEN");
        for (String table : List.of("device_import", "device_import_part", "device"))
            assertThat(rig.entities()
                            .createNativeQuery("select count(*) from " + table)
                            .getSingleResult())
                    .isEqualTo(0L);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            channel;imei;soldOn~shop;A;2026-05-01            | semicolons, other order, no line end
            imei\tsoldOn\tchannel~A\t2026-05-01\tshop~        | tabulators
            \uFEFFimei,soldOn,channel~"A",2026-05-01,"shop"~,,~ | a byte order mark, quotes, a blank row
            imei,soldOn,channel~~ 35-A ,2026-05-01, shop     | blanks and dashes
            """)
    void spreadsheetsOfAllCountriesAreRead(String file, String why) {
        var imei = imei(7);
        var done = imported(file.replace("35-A", "35-" + imei.substring(2))
                .replace("A", imei)
                .replace('~', '\n'));
        assertThat(done.rejected()).as(() -> rejections(done.id()).toString()).isZero();
        assertThat(rig.tx(OFFICE, () -> rig.the(DeviceDesk.class).find(imei)))
                .get()
                .extracting(device -> device.soldOn().orElseThrow() + device.channel())
                .isEqualTo("2026-05-01shop");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var csv = "imei,soldOn\n" + column(0, 2_500).replace("\n", ",2026-01-31\n") + ",2026-01-31\n";
        assertThat(imported(csv).registered()).isEqualTo(2_500);
        var again = imported(csv);
        assertThat(again.unchanged()).isEqualTo(2_500);
        assertThat(again.percent()).isEqualTo(100);
        assertThat(devices()).isEqualTo(2_500);
        // a correction of one row
        var corrected = imported("imei,soldOn\n" + imei(3) + ",2026-02-28\n" + imei(4) + ",2026-01-31\n");
        assertThat(List.of(corrected.completed(), corrected.unchanged())).containsExactly(1L, 1L);
    }

    @Test
    void aPartThatFailsIsReadAgainAndNothingTwice() throws Exception {
        var id = sent(OFFICE, stream("imei\n" + column(0, 3_500) + "\nrubbish\n"));
        var bench = rig.the(ImportBench.class);
        var models = rig.the(Models.class);
        var now = rig.now();
        bench.claim("w", now, now.plusSeconds(20));
        ImportBench.Reading whole = (connection, rows) -> ImportChunk.read(connection, rows, models, now);
        assertThat(bench.readOn(id, "w", now, now.plusSeconds(20), whole)).isTrue();
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> bench.readOn(id, "w", now, now.plusSeconds(20), (connection, rows) -> {
                        whole.read(connection, rows);
                        throw new SQLException("killed before the end of the part");
                    }))
                    .hasMessage("killed before the end of the part");
        assertThat(card(id).read()).isEqualTo(1_000);
        assertThat(devices()).isEqualTo(1_000);
        readAll();
        assertThat(card(id).read()).as("whoever had it may still be at it").isEqualTo(1_000);
        rig.later(Duration.ofSeconds(21));
        readAll();
        assertThat(card(id))
                .extracting(ImportCard::state, ImportCard::read, ImportCard::registered, ImportCard::rejected)
                .containsExactly(ImportState.DONE, 3_501L, 3_500L, 1L);
        assertThat(rejections(id)).containsExactly("3502 imei:IMEI_LENGTH");
        assertThat(devices()).isEqualTo(3_500);
        assertThat(bench.readOn(id, "w", now, now.plusSeconds(20), whole))
                .as("it is over")
                .isFalse();
        assertThat(rig.entities()
                        .createNativeQuery("select count(*) from device_import_part")
                        .getSingleResult())
                .as("nothing of the file is kept")
                .isEqualTo(0L);
    }

    @Test
    void aFileThatAlwaysFailsIsGivenUpInTheEnd() throws Exception {
        var id = sent(OFFICE, stream("imei\n" + column(0, 10)));
        rig.tx(() -> rig.entities()
                .createNativeQuery("update device_import_part set content = '00'")
                .executeUpdate());
        for (int i = 0; i < 10; i++) {
            readAll();
            rig.later(Duration.ofSeconds(3));
        }
        assertThat(card(id).state()).isEqualTo(ImportState.FAILED);
    }

    @Test
    void twoReadersReadEachRowOnce() throws Exception {
        var one = sent(OFFICE, stream("imei\n" + column(0, 6_000)));
        var other = sent(OFFICE, stream("imei\n" + column(3_000, 9_000)));
        var readers = Executors.newFixedThreadPool(3);
        var running = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), rig.now()));
        Callable<Void> read = () -> {
            var reader = reader(running);
            for (int i = 0; i < 400 && !(isOver(one) && isOver(other)); i++) if (!reader.go()) Thread.sleep(20);
            return null;
        };
        for (var done : readers.invokeAll(List.of(read, read, read))) done.get();
        readers.shutdown();
        var cards = List.of(card(one), card(other));
        assertThat(cards).allMatch(card -> card.state() == ImportState.DONE && card.read() == 6_000);
        assertThat(cards.stream().mapToLong(ImportCard::registered).sum()).isEqualTo(9_000);
        assertThat(cards.stream().mapToLong(ImportCard::unchanged).sum()).isEqualTo(3_000);
        assertThat(devices()).isEqualTo(9_000);
    }

    boolean isOver(long id) throws SQLException {
        try (var other = DriverManager.getConnection(rig.url(), "sa", "");
                var row = other.createStatement().executeQuery("select state from device_import where id = " + id)) {
            row.next();
            return ImportState.valueOf(row.getString(1)).isOver();
        }
    }

    @Test
    void aDeviceThatSomebodyRegistersMeanwhileIsNotMadeTwice() throws Exception {
        var told = Told.ofImei(new Imei(imei(1)));
        try (var connection = DriverManager.getConnection(rig.url(), "sa", "")) {
            connection.setAutoCommit(false);
            var shelf = new DeviceShelf(connection, List.of(told));
            rig.tx(OFFICE, () -> rig.the(DeviceDesk.class).register(DeviceDeskTest.device(imei(1), "", "", "")));
            shelf.add(told);
            assertThatThrownBy(() -> shelf.keep(connection, rig.now())).isInstanceOf(SQLTransientException.class);
            connection.rollback();
            var again = new DeviceShelf(connection, List.of(told));
            rig.tx(OFFICE, () -> rig.the(DeviceDesk.class).register(DeviceDeskTest.device(imei(1), imei(2), "", "")));
            again.change(again.byLabel(imei(1)).orElseThrow(), told.ofModel("A2633"));
            assertThatThrownBy(() -> again.keep(connection, rig.now())).isInstanceOf(SQLTransientException.class);
            connection.rollback();
        }
        assertThat(devices()).isEqualTo(1);
    }

    @Test
    void aSmallFileDoesNotWaitForALargeOne() throws Exception {
        var large = sent(OFFICE, stream("imei\n" + column(0, 21_000)));
        rig.later(Duration.ofSeconds(1));
        var small = sent(OFFICE, stream("imei\n" + imei(30_000)));
        var reader = reader(rig.the(Clock.class));
        rig.later(Duration.ofSeconds(1));
        reader.go();
        reader.go();
        assertThat(card(small).state()).isEqualTo(ImportState.DONE);
        assertThat(card(large).state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void whoSentAFileSeesItAndHeadOfficeSeesAll() throws Exception {
        var shops = sent(SHOP, stream("imei\n1\n"));
        var offices = sent(OFFICE, stream("imei\n2\n"));
        readAll();
        assertThat(rig.tx(OFFICE, () -> desk.newest(0, 10)).items())
                .extracting(ImportCard::id)
                .containsExactly(offices, shops);
        var page = rig.tx(OFFICE, () -> desk.newest(0, 1));
        assertThat(rig.tx(OFFICE, () -> desk.newest(Long.parseLong(page.next()), 1))
                        .items())
                .extracting(ImportCard::id)
                .containsExactly(shops);
        assertThat(rig.tx(SHOP, () -> desk.newest(0, 10)).items())
                .extracting(ImportCard::id)
                .containsExactly(shops);
        assertThat(rig.tx(SHOP, () -> desk.rejections(shops, "", 10)).items()).hasSize(1);
        for (long none : new long[] {offices, 4711})
            assertThatThrownBy(() -> rig.tx(SHOP, () -> desk.rejections(none, "", 10)))
                    .isInstanceOf(NotFound.class);
        var lead = new Caller("x", Role.LEAD, new Scope.Everywhere());
        assertThatThrownBy(() -> rig.tx(lead, () -> desk.newest(0, 10))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sent(lead, stream("imei\n"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rig.tx(OFFICE, () -> desk.rejections(shops, "rubbish", 10)))
                .hasMessageContaining("after:MALFORMED");
    }

    @Test
    void whatNeverBeganAndWhatIsLongOverIsForgotten() throws Exception {
        var over = imported("imei\n1\n").id();
        Callers.acting(OFFICE, () -> {
            try {
                desk.receive("never begun", stream("imei\n" + column(0, 1_500)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var bench = rig.the(ImportBench.class);
        Instant now = rig.now();
        assertThat(bench.tidy(now, now.minus(Duration.ofDays(90)))).isZero();
        rig.later(Duration.ofDays(1));
        assertThat(bench.tidy(rig.now(), rig.now().minus(Duration.ofDays(90)))).isEqualTo(1);
        rig.later(Duration.ofDays(90));
        assertThat(bench.tidy(rig.now(), rig.now().minus(Duration.ofDays(90)))).isEqualTo(1);
        assertThatThrownBy(() -> card(over)).isInstanceOf(NotFound.class);
    }

    /** By a file or one by one: each row the same outcome, and in the end the same devices. */
    @Test
    void aFileIsReadByTheRulesOfRegistration() {
        long seed = 20261123;
        var random = new Random(seed);
        List<TypedDevice> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) rows.add(some(random));
        var csv = rows.stream()
                .map(row -> row.texts().stream().collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", ALL + "\n", "\n"));
        var done = imported(csv);
        List<String> byFile = rejections(done.id());
        List<String> oneByOne = new ArrayList<>();
        try (var other = Rig.ofRooms("device", "access", "platform")) {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                try {
                    other.tx(OFFICE, () -> other.the(DeviceDesk.class).register(row));
                } catch (InvalidInput refused) {
                    for (var error : refused.errors()) oneByOne.add((i + 2) + " " + error.field() + ":" + error.code());
                }
            }
            var onlyByFile = new ArrayList<>(byFile);
            onlyByFile.removeAll(oneByOne);
            var onlyOneByOne = new ArrayList<>(oneByOne);
            onlyOneByOne.removeAll(byFile);
            assertThat(onlyByFile).as("seed %d, against %s", seed, onlyOneByOne).isEqualTo(onlyOneByOne);
            assertThat(byFile).isEqualTo(oneByOne);
            assertThat(kept(rig)).isEqualTo(kept(other));
        }
        assertThat(done.rejected()).as("some are refused").isBetween(200L, 1_300L);
        assertThat(done.completed()).isGreaterThan(50);
    }

    private static TypedDevice some(Random random) {
        var models = List.of("", "", "", "SM-A546B", "A2633", "iFone");
        var days = List.of("", "", "2026-01-31", "2026-05-01", "2027-05-01");
        return new TypedDevice(
                random.nextInt(4) == 0 ? "" : imei(random.nextInt(400)),
                random.nextInt(3) == 0 ? imei(random.nextInt(400)) : "",
                random.nextInt(3) == 0 ? "S" + (1000 + random.nextInt(200)) : "",
                models.get(random.nextInt(models.size())),
                days.get(random.nextInt(days.size())),
                "",
                days.get(random.nextInt(days.size())),
                List.of("", "RO", "DE").get(random.nextInt(3)),
                "shop");
    }

    private static List<String> kept(Rig rig) {
        return rig.tx(() -> ((List<?>) rig.entities()
                        .createNativeQuery("select l.label, d.imei, d.imei2, d.serial, d.model_code, d.sold_on,"
                                + " d.produced_on, d.sold_in_country from device_label l join device d"
                                + " on d.id = l.device_id order by l.label")
                        .getResultList())
                .stream().map(row -> java.util.Arrays.toString((Object[]) row)).toList());
    }

    @Test
    void theLastPageOfManyRejectedRowsIsEnteredAtItsLine() throws SQLException {
        rig.tx(() -> rig.entities()
                .createNativeQuery("insert into device_import_rejection (import_id, line, place, named, field, code,"
                        + " arguments) select 1, \"X\", 1, 'n', 'imei', 'IMEI_LENGTH', '' from system_range(2, 20001)")
                .executeUpdate());
        String plan;
        try (var connection = DriverManager.getConnection(rig.url(), "sa", "");
                var explain = connection.prepareStatement("explain analyze " + ImportBench.REJECTIONS)) {
            ImportBench.set(explain, 1, 19_990, 19_990, 1, 1_001);
            try (var told = explain.executeQuery()) {
                told.next();
                plan = told.getString(1);
            }
        }
        assertThat(plan.lines().filter(line -> line.contains("scanCount")))
                .singleElement()
                .satisfies(line -> assertThat(Integer.parseInt(line.replaceAll("\\D", "")))
                        .as(plan)
                        .isLessThan(100));
    }
}
