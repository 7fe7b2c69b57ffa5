package org.aftercare.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.platform.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Versions of the policies: kept, looked at, put into force. It is Monday, 23 November 2026. */
class PolicyDeskTest {
    static final Caller OTTO = new Caller("otto", Role.OFFICE, new Scope.Everywhere());
    static final Caller OLGA = new Caller("olga", Role.OFFICE, new Scope.Everywhere());
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    final Rig rig = new Rig();
    PolicyDesk desk;
    String first;

    /** A start's files, one of them changed. */
    static final class Changed extends ReferenceFiles {
        private final String file;
        private final String pattern;
        private final String instead;

        Changed(String file, String pattern, String instead) {
            this.file = file;
            this.pattern = pattern;
            this.instead = instead;
        }

        @Override
        public Sheet sheet(String name, String... columns) {
            var sheet = super.sheet(name, columns);
            return name.equals(file)
                    ? sheetOf(name, sheet.text().replaceAll("(?m)" + pattern, instead), columns)
                    : sheet;
        }
    }

    @BeforeEach
    void start() {
        rig.tx(() -> rig.the(PolicyBook.class).keep());
        desk = rig.the(PolicyDesk.class);
        first = inForce(TODAY);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    <T> T office(Supplier<T> work) {
        return rig.tx(OTTO, work);
    }

    String inForce(LocalDate day) {
        return rig.tx(() -> rig.the(PolicyBook.class).inForceOn(day).version());
    }

    /** The file as it is built in, changed by a pattern. */
    static UploadPolicies.File file(String name, String pattern, String instead) {
        var text = PolicyComparisonTest.BUILT_IN.get(name).replaceAll("(?m)" + pattern, instead);
        return new UploadPolicies.File(name, text.getBytes(StandardCharsets.UTF_8));
    }

    UploadedPolicies upload(UploadPolicies.File... files) {
        return office(() -> desk.upload(new UploadPolicies(List.of(files), "for Christmas")));
    }

    /** Without Romania's terms. */
    String proposal() {
        return upload(file("statutory.csv", "^RO,.*\n", "")).version();
    }

    PolicyAct act(Caller officer, String version, LocalDate from) {
        return act(officer, version, from, false);
    }

    PolicyAct act(Caller officer, String version, LocalDate from, boolean correction) {
        return rig.tx(
                officer,
                () -> desk.putIntoForce(new PutIntoForce(version, from, "the law changed", correction, last())));
    }

    int last() {
        return rig.the(PolicyBook.class).timetable().last();
    }

    PolicyCard card(String version) {
        return office(() -> desk.read(version)).card();
    }

    /** Another start of the program with these files. */
    void startAgain(ReferenceFiles files) {
        rig.the(PolicyBook.class).files = files;
        rig.the(PolicyBook.class).read();
        rig.tx(() -> rig.the(PolicyBook.class).keep());
    }

    static String atStart(Rig rig) {
        return new PolicyTexts(rig.the(PolicyBook.class).files::sheet)
                .policies()
                .version();
    }

    @Test
    void theFirstFilesEverHoldFromTheBeginning() {
        assertThat(inForce(LocalDate.parse("1999-01-01"))).isEqualTo(first);
        var card = card(first);
        assertThat(card.state()).isEqualTo(PolicyCard.State.IN_FORCE);
        assertThat(card.origin()).isEqualTo(PolicyOrigin.START);
        assertThat(card.spans())
                .singleElement()
                .satisfies(span -> assertThat(span.isFromTheBeginning()).isTrue());
        assertThat(office(desk::history)).extracting(PolicyAct::kind).containsExactly(PolicyAct.Kind.FIRST);
        startAgain(new ReferenceFiles());
        assertThat(office(desk::history)).as("the same files do nothing").hasSize(1);
    }

    @Test
    void filesThatChangedHoldFromThatStartOn() {
        rig.later(Duration.ofDays(1));
        startAgain(new Changed("statutory.csv", "^RO,.*\n", ""));
        assertThat(inForce(TODAY)).isEqualTo(first);
        assertThat(inForce(TODAY.plusDays(1))).isEqualTo(atStart(rig)).isNotEqualTo(first);
        assertThat(card(first).state()).isEqualTo(PolicyCard.State.FORMER);
        startAgain(new ReferenceFiles());
        assertThat(inForce(TODAY.plusDays(1)))
                .as("changed back on the same day")
                .isEqualTo(first);
        assertThat(office(desk::versions)).hasSize(2);
    }

    @Test
    void onceOfficeHasDecidedFilesThatChangedOnlyWait() {
        var ours = proposal();
        act(OTTO, ours, TODAY);
        rig.later(Duration.ofDays(1));
        startAgain(new Changed("statutory.csv", "^PT,.*\n", ""));
        assertThat(inForce(TODAY.plusDays(1))).isEqualTo(ours);
        assertThat(card(atStart(rig)).state()).isEqualTo(PolicyCard.State.PROPOSED);
    }

    @Test
    void newCodesOfTheTradeComeIntoWhatIsInForceAndWhatIsScheduled() {
        var now = proposal();
        var later = upload(file("statutory.csv", "^PT,.*\n", "")).version();
        act(OTTO, now, TODAY);
        act(OTTO, later, TODAY.plusDays(30));
        rig.later(Duration.ofDays(1));
        startAgain(new Changed("findings.csv", "\\z", "HINGE_BROKEN,display,CUSTOMER_DAMAGE,yes,\n"));
        var tomorrow = rig.tx(() -> rig.the(PolicyBook.class).inForceOn(TODAY.plusDays(1)));
        assertThat(tomorrow.findings()).containsKey("HINGE_BROKEN");
        assertThat(tomorrow.statutoryIn("RO")).as("what office decided stays").isEmpty();
        assertThat(rig.tx(() -> rig.the(PolicyBook.class).inForceOn(TODAY)).findings())
                .doesNotContainKey("HINGE_BROKEN");
        var next = rig.tx(() -> rig.the(PolicyBook.class).inForceOn(TODAY.plusDays(30)));
        assertThat(next.findings()).containsKey("HINGE_BROKEN");
        assertThat(next.statutoryIn("PT")).isEmpty();
        var acts = office(desk::history).size();
        startAgain(rig.the(PolicyBook.class).files);
        assertThat(office(desk::history)).as("once").hasSize(acts);
    }

    @Test
    void anUploadIsAProposalThatTakesTheRestFromWhatIsInForce() {
        var uploaded = upload(file("exclusions.csv", "^MAKER,WEAR,.*\n", ""));
        assertThat(uploaded.isNew()).isTrue();
        var sheets = office(() -> desk.read(uploaded.version()));
        assertThat(sheets.card().state()).isEqualTo(PolicyCard.State.PROPOSED);
        assertThat(sheets.card().origin()).isEqualTo(PolicyOrigin.UPLOAD);
        assertThat(sheets.card().keptBy()).isEqualTo("otto");
        assertThat(sheets.card().basedOn()).isEqualTo(first);
        assertThat(sheets.card().note()).isEqualTo("for Christmas");
        assertThat(sheets.tables()).extracting(PolicyTable::file).containsAll(PolicyTexts.FILES.keySet());
        assertThat(office(() -> desk.compare(first, uploaded.version())).files())
                .extracting(PolicyComparison.FileDifference::file)
                .containsExactly("exclusions.csv");
        assertThat(inForce(TODAY)).as("nothing changes by itself").isEqualTo(first);
    }

    @Test
    void theSameContentAgainIsTheSameVersion() {
        var once = upload(file("statutory.csv", "^RO,.*\n", ""));
        rig.later(Duration.ofHours(1));
        var twice = upload(new UploadPolicies.File(
                "statutory.csv",
                ("\uFEFF"
                                + new String(
                                                file("statutory.csv", "^RO,.*\n", "")
                                                        .content(),
                                                StandardCharsets.UTF_8)
                                        .replace("\n", "\r\n"))
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(twice).isEqualTo(new UploadedPolicies(once.version(), false));
        assertThat(upload(file("areas.csv", "^nothing", "")).version())
                .as("what is in force already")
                .isEqualTo(first);
        assertThat(office(desk::versions)).hasSize(2);
    }

    @Test
    void aBadUploadTellsEverythingAtOnceAndChangesNothing() {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> upload(
                        file("statutory.csv", "^RO,2022-01-01", "RO,2022-13-01"),
                        file("coverage-ranking.csv", "^remedy,REFUND,1", "remedy,REFUND,none"),
                        file("exclusions.csv", "^source,cause", "source,curse")));
        assertThat(refused.errors())
                .extracting(FieldError::code)
                .contains("LINE_NO_DATE", "LINE_NO_WHOLE", "LINE_COLUMN_MISSING", "LINE_COLUMN_UNKNOWN")
                .allMatch(code -> code.startsWith("LINE_"));
        assertThat(refused.errors())
                .extracting(error -> error.field().replaceAll(":\\d+", ""))
                .contains("statutory.csv", "coverage-ranking.csv", "exclusions.csv");
        assertThat(refused.errors())
                .filteredOn(error -> error.code().equals("LINE_NO_DATE"))
                .singleElement()
                .satisfies(error -> assertThat(error.arguments())
                        .startsWith("statutory.csv")
                        .endsWith("soldFrom", "2022-13-01", "date like 2026-11-22"));
        assertThat(office(desk::versions)).hasSize(1);
        assertThat(office(desk::history)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "components.csv, POLICY_FILE_CODES, findings and words depend on it",
        "findings.csv, POLICY_FILE_CODES, likewise",
        "stores.csv, POLICY_FILE_UNKNOWN, of another kind",
        "Statutory.csv, POLICY_FILE_UNKNOWN, a name is a name",
    })
    void whatIsNoPolicyFileIsRefusedWithAReason(String name, String code, String why) {
        assertThatThrownBy(() -> upload(new UploadPolicies.File(name, "a\n".getBytes(StandardCharsets.UTF_8))))
                .as(why)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::code)
                                .containsExactly(code));
    }

    @Test
    void aFileThatCannotBeReadAsTextIsRefused() {
        var large = new byte[(1 << 20) + 1];
        Arrays.fill(large, (byte) 'x');
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> upload(
                        new UploadPolicies.File("statutory.csv", new byte[] {'c', (byte) 0xE9}),
                        new UploadPolicies.File("areas.csv", large),
                        file("exclusions.csv", "x", "x"),
                        file("exclusions.csv", "x", "x")));
        assertThat(refused.errors())
                .extracting(FieldError::code)
                .containsExactlyInAnyOrder("POLICY_FILE_ENCODING", "POLICY_FILE_TOO_LARGE", "POLICY_FILE_TWICE");
        assertThatThrownBy(this::upload).hasMessageContaining("files:REQUIRED");
    }

    @Test
    void officePutsAVersionIntoForceFromADay() {
        var next = proposal();
        var from = TODAY.plusDays(1);
        act(OTTO, next, from);
        assertThat(inForce(TODAY)).isEqualTo(first);
        assertThat(inForce(from)).isEqualTo(next);
        assertThat(card(next).state()).isEqualTo(PolicyCard.State.SCHEDULED);
        rig.later(Duration.ofDays(1));
        assertThat(card(next).state()).isEqualTo(PolicyCard.State.IN_FORCE);
        assertThat(card(first).state()).isEqualTo(PolicyCard.State.FORMER);

        // and back again
        act(OLGA, first, from);
        assertThat(inForce(from)).isEqualTo(first);
        assertThat(card(next).state()).isEqualTo(PolicyCard.State.PROPOSED);
        assertThat(office(desk::history))
                .extracting(act -> act.actor() + " " + act.version() + " " + act.from() + " " + act.reason())
                .containsExactly(
                        "olga " + first + " " + from + " the law changed",
                        "otto " + next + " " + from + " the law changed",
                        "system " + first + " 1970-01-01 ");
    }

    @ParameterizedTest(name = "{0} days from today, correction {1}: {2}, {3}")
    @CsvSource({
        "0, false, , today is not over",
        "-1, false, POLICY_FROM_PAST, a day that is over is a correction",
        "-1, true, , a correction",
        "-30000, true, OUT_OF_RANGE, before there were policies",
        "1830, false, OUT_OF_RANGE, nobody knows that far ahead",
    })
    void aVersionHoldsFromTodayOrLaterUnlessItCorrects(int days, boolean correction, String code, String why) {
        var next = proposal();
        var from = TODAY.plusDays(days);
        if (code == null) {
            assertThat(act(OTTO, next, from, correction).from()).as(why).isEqualTo(from);
            assertThat(inForce(from)).isEqualTo(next);
        } else {
            assertThatThrownBy(() -> act(OTTO, next, from, correction)).as(why).hasMessageContaining("from:" + code);
            assertThat(office(desk::history)).hasSize(1);
        }
    }

    @Test
    void whatHoldsAlreadyNeedsNoActAndWhatIsUnknownGetsNone() {
        assertThatThrownBy(() -> act(OTTO, first, TODAY)).hasMessageContaining("from:POLICY_HOLDS_ALREADY");
        assertThatThrownBy(() -> act(OTTO, "000000000000", TODAY)).isInstanceOf(NotFound.class);
        var next = proposal();
        assertThatThrownBy(() -> office(() -> desk.putIntoForce(new PutIntoForce(next, TODAY, " ", false, last()))))
                .hasMessageContaining("reason:REASON_REQUIRED");
    }

    @Test
    void ofTwoOfficersAtOnceTheSecondIsToldWhatTheFirstDid() {
        var ottos = proposal();
        var olgas = upload(file("statutory.csv", "^PT,.*\n", "")).version();
        int seen = last();
        act(OTTO, ottos, TODAY);
        assertThatThrownBy(() ->
                        rig.tx(OLGA, () -> desk.putIntoForce(new PutIntoForce(olgas, TODAY, "mine", false, seen))))
                .isInstanceOfSatisfying(PoliciesChanged.class, told -> {
                    assertThat(told.last()).isEqualTo(seen + 1);
                    assertThat(told.arguments()).contains("otto", ottos, TODAY);
                });
        assertThat(inForce(TODAY)).isEqualTo(ottos);
    }

    @Test
    void aNumberThatWasTakenMeanwhileIsNotTakenTwice() {
        var shelf = rig.the(PolicyShelf.class);
        var act = new PolicyAct(last() + 1, first, TODAY, PolicyAct.Kind.OFFICE, "otto", "", rig.now());
        assertThat(rig.tx(() -> shelf.append(act))).isTrue();
        assertThat(rig.tx(() -> shelf.append(act))).isFalse();
    }

    @Test
    void anotherNodeSeesTheActWhenItReadsAnewAndACheckAsksNoDatabase() {
        var other = new PolicyBook();
        other.files = new ReferenceFiles();
        other.shelf = rig.the(PolicyShelf.class);
        other.clock = rig.the(java.time.Clock.class);
        other.read();
        rig.tx(other::keep);
        var next = proposal();
        act(OTTO, next, TODAY);
        assertThat(other.inForceOn(TODAY).version())
                .as("not before its timer woke")
                .isEqualTo(first);
        other.refresh();
        assertThat(other.inForceOn(TODAY).version()).isEqualTo(next);
        assertThat(rig.statements(() -> {
                    for (int day = -400; day < 400; day += 100) other.inForceOn(TODAY.plusDays(day));
                }))
                .isZero();
        assertThat(rig.statements(other::refresh))
                .as("nothing new: one small statement")
                .isEqualTo(1);
    }

    @Test
    void aCheckTomorrowIsAnsweredByWhatHoldsTomorrow() {
        act(OTTO, proposal(), TODAY.plusDays(1));
        var warranty = rig.the(WarrantyDesk.class);
        var facts = Map.of("sold", "2025-01-31");
        assertThat(office(() -> warranty.check(CoverageRulesTest.question("Samsung", "RO", TODAY.toString(), facts)))
                        .components()
                        .get(0)
                        .by())
                .isEqualTo("STATUTORY");
        assertThat(office(() -> warranty.check(CoverageRulesTest.question(
                                "Samsung", "RO", TODAY.plusDays(1).toString(), facts)))
                        .components()
                        .get(0)
                        .by())
                .isEqualTo("MAKER");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "TECHNICIAN", "LEAD", "POS", "CUSTOMER"})
    void othersDoNotEvenLook(Role role) {
        var caller = new Caller("ana", role, new Scope.Everywhere());
        assertThatThrownBy(() -> rig.tx(caller, desk::versions)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aManagerLooksButChangesNothing() {
        var manager = new Caller("maria", Role.MANAGER, new Scope.Everywhere());
        assertThat(rig.tx(manager, desk::versions)).hasSize(1);
        assertThat(rig.tx(manager, desk::formats)).isNotEmpty();
        assertThatThrownBy(() -> rig.tx(manager, () -> desk.upload(new UploadPolicies(List.of(), ""))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> act(manager, first, TODAY)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aVersionFromBeforeAFileWasIntroducedKeepsItsName() {
        var texts = new java.util.LinkedHashMap<>(PolicyComparisonTest.BUILT_IN);
        texts.remove("exclusions.csv");
        var old = PolicyTexts.of(texts).policies().version();
        texts.put("exclusions.csv", "");
        assertThat(PolicyTexts.of(texts).policies().version()).isEqualTo(old);
    }
}
