package org.aftercare.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.parts.PartAct;
import org.aftercare.parts.PartFault;
import org.aftercare.parts.PartPlace;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.Refusal;
import org.aftercare.sla.BreachReason;
import org.aftercare.sla.ClockCard;
import org.aftercare.sla.ClockKind;
import org.aftercare.survey.CallOutcome;
import org.aftercare.survey.FlagState;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;

/**
 * The sentences that people read, in their language: the trade's words and the pages' own, from the bundles. A key
 * without words comes back as it is, so that a page shows a code rather than nothing.
 */
public final class Words {
    /** The languages that have a bundle; the first is what everybody else gets. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ro"));

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ZoneId zone;
    private final boolean zoneIsNamed;
    private final List<ResourceBundle> bundles;

    private Words(Locale locale, ZoneId zone, boolean zoneIsNamed, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.zone = zone;
        this.zoneIsNamed = zoneIsNamed;
        this.bundles = bundles;
    }

    /** In the first of these languages that we speak; instants in UTC. */
    public static Words in(Locale... wanted) {
        Locale spoken = Arrays.stream(wanted)
                .flatMap(want ->
                        LANGUAGES.stream().filter(ours -> ours.getLanguage().equals(want.getLanguage())))
                .findFirst()
                .orElse(LANGUAGES.get(0));
        return new Words(
                spoken,
                ZoneOffset.UTC,
                false,
                Stream.of("words.pages", "words.trade", "words.open")
                        .map(name -> bundle(name, spoken))
                        .toList());
    }

    private static ResourceBundle bundle(String name, Locale spoken) {
        return ResourceBundle.getBundle(name, spoken, Words.class.getClassLoader(), NO_FALLBACK);
    }

    /** The same language with instants told in a store's zone. */
    public Words at(ZoneId other) {
        return new Words(locale, other, false, bundles);
    }

    /** For somebody who looks at stores of several zones: each instant says which one it is told in. */
    public Words namingZone() {
        return new Words(locale, zone, true, bundles);
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The sentence of a key; instants, dates, enums and codes among the arguments become words too. */
    public String of(String key, Object... arguments) {
        return find(key)
                .map(pattern -> new MessageFormat(pattern, locale)
                        .format(Arrays.stream(arguments).map(this::told).toArray()))
                .orElse(key);
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** The words of an enum's constant. */
    public String of(Enum<?> code) {
        return code(kindOf(code), code);
    }

    /** The words of a code of one kind, e.g. {@code status} and {@code READY}; the code itself where there are none. */
    public String code(String kind, Object code) {
        return find(kind + "." + code)
                .map(pattern -> new MessageFormat(pattern, locale).format(new Object[0]))
                .orElse(String.valueOf(code));
    }

    /** What is wrong with one field. */
    public String of(FieldError error) {
        return of("error." + error.code(), error.arguments().toArray());
    }

    /** A line of a coverage decision; dates, countries and findings among its arguments become words. */
    public String of(Coverage.Reason reason) {
        return of(
                "reason." + reason.code(),
                reason.arguments().stream().map(this::named).toArray());
    }

    private String named(String argument) {
        if (argument.matches("[A-Z]{2}")) return country(argument);
        if (argument.matches("(REPAIR|EXCHANGE|REFUND)( .*)?"))
            return Stream.of(argument.split(" "))
                    .map(code -> code("remedy", code))
                    .collect(Collectors.joining(", "));
        return Stream.of("finding.", "component.", "source.")
                .flatMap(kind -> find(kind + argument).stream())
                .findFirst()
                .orElse(argument);
    }

    /** The name of a country by its ISO code. */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    /** Why the answer is no. */
    public String of(Refusal refusal) {
        return of("refusal." + refusal.key(), refusal.arguments());
    }

    /** Day and time of an instant, without seconds. */
    public String instant(Instant instant) {
        String told = dayAndTime(instant);
        return zoneIsNamed
                ? told + " " + DateTimeFormatter.ofPattern("zzz", locale).format(instant.atZone(zone))
                : told;
    }

    private String dayAndTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(formats())
                .format(instant.atZone(zone));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(formats())
                .format(day);
    }

    /** English as the networks' countries write it: day before month, 24 hours. */
    private Locale formats() {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    private Object told(Object argument) {
        if (argument instanceof Instant instant) return instant(instant);
        if (argument instanceof LocalDate day) return day(day);
        if (argument instanceof Enum<?> code) return code(kindOf(code), code);
        if (argument instanceof Number) return argument;
        String text = String.valueOf(argument);
        return asDay(text).map(this::day).orElse(text);
    }

    /** Where the bundle keeps the words of an enum: {@code status.READY} for {@code TicketStatus.READY}. */
    private static String kindOf(Enum<?> code) {
        if (code instanceof TicketStatus) return "status";
        if (code instanceof Coverage.Outcome) return "coverage";
        if (code instanceof ClockKind) return "clock";
        if (code instanceof ClockCard.State) return "clockState";
        if (code instanceof BreachReason) return "breachReason";
        if (code instanceof FlagState) return "flagState";
        if (code instanceof CallOutcome) return "callOutcome";
        if (code instanceof PartPlace) return "partPlace";
        if (code instanceof PartFault) return "partFault";
        if (code instanceof PartAct) return "partAct";
        return code.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> asDay(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Optional<String> find(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }
}
