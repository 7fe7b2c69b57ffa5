package org.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftercare.access.Role;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.device.ImportState;
import org.aftercare.device.Mark;
import org.aftercare.device.Report;
import org.aftercare.parts.Delivered;
import org.aftercare.parts.PartAct;
import org.aftercare.parts.PartFault;
import org.aftercare.parts.PartPlace;
import org.aftercare.platform.Rig;
import org.aftercare.routing.Cause;
import org.aftercare.sla.ClockCard;
import org.aftercare.sla.ClockKind;
import org.aftercare.ticket.Need;
import org.aftercare.ticket.Outcome;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.ticket.TimelineEntry;
import org.aftercare.warranty.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person may come to read has words, in every language. */
class WordsTest {
    /** Lines that name error codes: a parser's or a form's {@code wrong}, and the refusals themselves. */
    private static final Pattern ERROR = Pattern.compile(
            "(?:InvalidInput|FieldError\\.of|[. ]wrong)\\(\\s*(?:errors, )?(?:\"[a-z][^\"]*\"|(?!reading)[a-z]\\w*),\\s*\"([A-Z][A-Z0-9_]+)\"");

    private static final Pattern MISREAD = Pattern.compile("(?:Misread|[. ]wrong)\\(\\s*\"([A-Z][A-Z_]+)\",");

    private static final Pattern REFUSAL = Pattern.compile("class (\\w+) extends Refusal\\b");

    private static final Pattern REASON = Pattern.compile("because\\(\\s*\"([A-Z_]+[A-Z])\"");

    static Properties bundle(String name) {
        var words = new Properties();
        try (Reader in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/words/" + name + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    static Collection<String> missing(String name, Collection<String> wanted) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(bundle(name).stringPropertyNames());
        return missing;
    }

    static Stream<String> keys(String kind, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> kind + "." + value.name());
    }

    static Stream<String> keys(String kind, String... codes) {
        return Stream.of(codes).map(code -> kind + "." + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade", "trade_ro"})
    void everyEnumAndCodeHasWords(String name) {
        try (var rig = new Rig()) {
            var codes = rig.the(FaultCodes.class);
            var wanted = Stream.of(
                            keys("status", TicketStatus.values()),
                            keys("step", Step.values()),
                            keys("need", Need.values()),
                            keys("outcome", Outcome.values()),
                            keys("kind", TimelineEntry.Kind.values()),
                            keys("clock", ClockKind.values()),
                            keys("clockState", ClockCard.State.values()),
                            keys("role", Role.values()),
                            keys("coverage", Coverage.Outcome.values()),
                            codes.symptoms().stream().map(symptom -> "symptom." + symptom.code()),
                            codes.findings().stream().map(finding -> "finding." + finding.code()),
                            codes.components().stream().map(component -> "component." + component.code()),
                            keys("source", "STATUTORY", "MAKER", "PLAN", "EARLIER_REPAIR", "RECALL", "GOODWILL"),
                            keys("remedy", "REPAIR", "EXCHANGE", "REFUND"),
                            keys("burden", "SELLER", "CUSTOMER"),
                            keys("modelKind", "PHONE", "TABLET"),
                            keys("mark", Mark.values()),
                            keys("report", Report.values()),
                            keys("importState", ImportState.values()),
                            keys("route", "CHOSEN", "STAYS", "SLOWER", "FARTHER", "LACKS_LEVEL", "CLOSED"),
                            keys("route", "TOO_LITTLE_GAINED", "REFUSED", "NOT_AUTHORISED", "COSTLIER"),
                            keys("cause", Cause.values()),
                            keys("scan", "WRONG_STORE", "STRANGER", "SENT_FROM_HERE", "NOT_EXPECTED", "ALREADY_HERE"),
                            keys("objection", "ILLEGAL", "PHONE_ELSEWHERE", "LOCK_ON", "NOT_COVERED", "LOANER_OUT"),
                            keys("partPlace", PartPlace.values()),
                            keys("partFault", PartFault.values()),
                            keys("partAct", PartAct.values()),
                            keys("delivered", Delivered.Is.values()),
                            keys("objection", "OUTSIDE_WINDOW", "APPEALED_ONCE", "PARTS_MISSING"))
                    .flatMap(Function.identity())
                    .toList();
            assertThat(missing(name, wanted)).isEmpty();
            var kinds = rig.the(org.aftercare.device.DeviceDesk.class);
            assertThat(org.aftercare.access.Callers.acting(org.aftercare.access.Caller.SYSTEM, kinds::models))
                    .extracting(DeviceModel::kind)
                    .containsOnly("PHONE", "TABLET");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade", "trade_ro"})
    void everyRefusalErrorAndReasonHasWords(String name) throws IOException {
        var wanted = new TreeSet<String>();
        for (String module : List.of("src/main/java", "../web/src/main/java"))
            try (var files = Files.walk(Path.of(module))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    var text = Files.readString(file);
                    ERROR.matcher(text).results().forEach(found -> wanted.add("error." + found.group(1)));
                    MISREAD.matcher(text).results().forEach(found -> wanted.add("error.LINE_" + found.group(1)));
                    REFUSAL.matcher(text).results().forEach(found -> wanted.add("refusal." + found.group(1)));
                    REASON.matcher(text).results().forEach(found -> wanted.add("reason." + found.group(1)));
                }
            }
        for (String kind : List.of("NO_DATE", "NO_WHOLE", "NO_NUMBER", "NO_THING")) wanted.add("error.LINE_" + kind);
        for (String kind : List.of("COVERED_", "ALTERNATIVE_", "EXPIRED_"))
            for (String source : List.of("STATUTORY", "MAKER", "PLAN", "EARLIER_REPAIR", "RECALL"))
                wanted.add("reason." + kind + source);
        for (String kind : List.of("COVERED_", "ALTERNATIVE_"))
            for (String source : List.of("RECALL", "GOODWILL")) wanted.add("reason." + kind + source + "_OPEN_END");
        for (String cause : List.of("CUSTOMER_DAMAGE", "LIQUID", "THIRD_PARTY", "WEAR"))
            wanted.add("reason.EXCLUDED_" + cause);
        for (String who : List.of("SELLER", "CUSTOMER")) wanted.add("reason.BURDEN_" + who);
        assertThat(wanted).as("the source was read").hasSizeGreaterThan(60);
        assertThat(missing(name, wanted)).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        var english = bundle("trade");
        var romanian = bundle("trade_ro");
        assertThat(romanian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            var there = new MessageFormat(english.getProperty(key), Locale.ENGLISH);
            var here = new MessageFormat(romanian.getProperty(key), Locale.forLanguageTag("ro"));
            assertThat(here.getFormatsByArgumentIndex().length)
                    .as(key)
                    .isEqualTo(there.getFormatsByArgumentIndex().length);
            for (var words : List.of(english, romanian))
                assertThat(words.getProperty(key))
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("'")
                        .doesNotContain("ş", "ţ");
        }
    }
}
