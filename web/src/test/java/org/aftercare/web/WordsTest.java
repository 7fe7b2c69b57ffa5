package org.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftercare.platform.FieldError;
import org.aftercare.sla.BreachReason;
import org.aftercare.sla.ClockCard;
import org.aftercare.sla.ClockKind;
import org.aftercare.ticket.Need;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.ticket.TimelineEntry;
import org.aftercare.warranty.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

    @Test
    void whoeverSpeaksNoLanguageOfOursReadsEnglish() {
        assertThat(Words.in(Locale.JAPANESE, ROMANIAN).of("nav.queue")).isEqualTo("Lista de lucru");
        assertThat(Words.in(Locale.JAPANESE).of("nav.queue")).isEqualTo("Queue");
        assertThat(Words.in().of("nav.queue")).isEqualTo("Queue");
    }

    @Test
    void theLanguageOfTheServerDoesNotMatter() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(ROMANIAN);
            assertThat(Words.in(Locale.ENGLISH).of("nav.queue")).isEqualTo("Queue");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void instantsAreToldInTheStoresZone() {
        var at = Instant.parse("2026-11-22T19:05:00Z");
        assertThat(Words.in(Locale.ENGLISH).at(ZoneId.of("Europe/Bucharest")).of("board.asOf", at))
                .isEqualTo("As of 22 Nov 2026, 21:05");
    }

    @Test
    void enumsAmongTheArgumentsBecomeWords() {
        assertThat(Words.in(Locale.ENGLISH).of("ticket.done", Step.PASS_CHECK, TicketStatus.READY))
                .isEqualTo("Pass quality check: done. Now: Ready for pick-up.");
    }

    @Test
    void aReasonNamesDaysAndFindingsAsPeopleDo() {
        var words = Words.in(Locale.ENGLISH);
        assertThat(words.of(new Coverage.Reason("EXPIRED_MAKER", List.of("2026-02-28"))))
                .isEqualTo("The maker’s warranty ended on 28 February 2026.");
        assertThat(words.of(new Coverage.Reason("EXCLUDED_LIQUID", List.of("LIQUID_DAMAGE"))))
                .contains("Liquid inside");
        assertThat(words.of(new Coverage.Reason("SOLD_ELSEWHERE", List.of("IN", "RO"))))
                .contains("India")
                .contains("Romania");
    }

    @Test
    void whatPeopleTypedIsNeverReadAsAPattern() {
        assertThat(Words.in(Locale.ENGLISH).of("queue.filter.q", "it''s {0} <b>"))
                .endsWith("it''s {0} <b>");
    }

    @Test
    void aCodeWithoutWordsIsShownAsItIs() {
        assertThat(Words.in(Locale.ENGLISH).code("status", "NEW_ONE")).isEqualTo("NEW_ONE");
        assertThat(Words.in(Locale.ENGLISH).of("no.such.key")).isEqualTo("no.such.key");
        assertThat(Words.in(Locale.ENGLISH).of(FieldError.of("imei", "IMEI_LENGTH")))
                .isEqualTo("An IMEI has 15 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro"})
    void everyConstantThatPagesShowHasWords(String language) {
        var words = Words.in(Locale.forLanguageTag(language));
        Stream.<Enum<?>[]>of(
                        TicketStatus.values(),
                        Step.values(),
                        Need.values(),
                        ClockKind.values(),
                        ClockCard.State.values(),
                        BreachReason.values(),
                        TimelineEntry.Kind.values(),
                        Coverage.Outcome.values())
                .flatMap(Arrays::stream)
                .forEach(code -> assertThat(words.of(code))
                        .as(code.getDeclaringClass() + "." + code)
                        .isNotEqualTo(code.name()));
    }

    /** Those that staff see at a repair: not the ones that ask how it was, nor those to people who work here. */
    @Test
    void everyLetterAboutARepairHasAName() {
        var names = ResourceBundle.getBundle("words.letters", Locale.ROOT).keySet().stream()
                .filter(key -> key.endsWith(".subject"))
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(name -> !name.matches("(survey|escalation|callBack|rise).*"))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(Words.in(Locale.ENGLISH).code("letter", name))
                        .isNotEqualTo(name));
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        var english = ResourceBundle.getBundle("words.pages", Locale.ROOT);
        var romanian = ResourceBundle.getBundle("words.pages", ROMANIAN);
        assertThat(new TreeSet<>(romanian.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : english.keySet())
            assertThat(formats(romanian.getString(key))).as(key).isEqualTo(formats(english.getString(key)));
    }

    private static int formats(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    /** A page that names a key which no bundle has would show the key. Keys that are put together are left out. */
    @Test
    void everyKeyThatAPageNamesHasWords() throws IOException {
        var words = Words.in(Locale.ENGLISH);
        var named = Pattern.compile("(?:w\\[|say\\()'([a-zA-Z0-9.]+[a-zA-Z0-9])'[\\],]");
        try (var pages = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList())
                assertThat(named.matcher(Files.readString(page)).results().map(m -> m.group(1)))
                        .as(page.toString())
                        .allMatch(words::has);
        }
    }
}
