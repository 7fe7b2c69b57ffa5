package org.aftercare.web.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.aftercare.device.Imei;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.Typed;

/**
 * The parser of everything that machines send: reads text field by field, remembers all that is wrong, each at its
 * field, and makes the command only when nothing is. A value that is wrong or absent reads as empty meanwhile.
 */
final class Fields {
    static final int WORDS = 4_000;
    static final int NAME = 200;
    static final int EMAIL = 254;
    static final int REFERENCE = 100;
    static final int PERSON = 80;
    static final int CODE = 40;
    private static final int PHOTOS = 100;

    private final List<FieldError> errors = new ArrayList<>();

    /** @throws InvalidInput with every error, when there is one */
    <T> T made(Supplier<T> command) {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return command.get();
    }

    void wrong(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
    }

    boolean isWrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }

    /** As typed; empty text when absent. Length is counted as H2 counts it, an emoji as two: PostgreSQL keeps more. */
    String text(String field, String given, int most) {
        if (given == null) return "";
        if (!Typed.isStorable(given)) return without(field, "CONTROL_CHARACTER");
        if (given.length() > most) return without(field, "TOO_LONG", most);
        return given;
    }

    /** As typed, but not blank. */
    String required(String field, String given, int most) {
        if (given == null || given.isBlank()) return without(field, "REQUIRED");
        return text(field, given, most);
    }

    boolean yesOrNo(String field, Boolean given) {
        if (given == null) wrong(field, "REQUIRED");
        return Boolean.TRUE.equals(given);
    }

    /** A code whose kind has no type of its own; empty text when absent. */
    String code(String field, String given, Predicate<String> known, String otherwise) {
        String code = text(field, given, CODE).strip();
        return code.isEmpty() || known.test(code) ? code : without(field, otherwise);
    }

    /** Each at {@code field[0]}, {@code field[1]} … */
    List<String> codes(String field, List<String> given, int most, Predicate<String> known, String otherwise) {
        if (given == null) return List.of();
        if (given.size() > most) wrong(field, "TOO_MANY", most);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), most); i++)
            codes.add(
                    code(field + "[" + i + "]", required(field + "[" + i + "]", given.get(i), CODE), known, otherwise));
        return codes.stream().filter(code -> !code.isEmpty()).distinct().toList();
    }

    /** Ids of photos, each once; empty when absent, which is not the same as none. */
    Optional<List<Long>> photos(String field, List<Long> given) {
        if (given == null) return Optional.empty();
        if (given.size() > PHOTOS) wrong(field, "TOO_MANY", PHOTOS);
        if (given.stream().anyMatch(Objects::isNull)) wrong(field, "REQUIRED");
        return Optional.of(
                given.stream().filter(Objects::nonNull).distinct().limit(PHOTOS).toList());
    }

    Optional<StoreCode> store(String field, String given) {
        return parsed(field, given, "UNKNOWN_STORE", code -> StoreCode.isValid(code) ? new StoreCode(code) : null);
    }

    Optional<RegionCode> region(String field, String given) {
        return parsed(field, given, "UNKNOWN_REGION", code -> RegionCode.isValid(code) ? new RegionCode(code) : null);
    }

    /** ISO 3166-1 alpha-2; empty text when absent. */
    String country(String field, String given) {
        return code(field, given, Arrays.asList(Locale.getISOCountries())::contains, "COUNTRY_UNKNOWN");
    }

    /** The 15 digits; empty text when absent. */
    String imei(String field, String given) {
        String digits = Imei.digitsOf(text(field, given, CODE));
        if (digits.isEmpty()) return "";
        String problem = Imei.problemOf(digits);
        return problem == null ? digits : without(field, problem);
    }

    <E extends Enum<E>> Optional<E> one(String field, String given, Class<E> of) {
        return one(field, given, of, "UNKNOWN_VALUE");
    }

    <E extends Enum<E>> Optional<E> one(String field, String given, Class<E> of, String otherwise) {
        return parsed(
                field,
                given,
                otherwise,
                name -> Arrays.stream(of.getEnumConstants())
                        .filter(constant -> constant.name().equals(name))
                        .findAny()
                        .orElse(null));
    }

    Optional<LocalDate> date(String field, String given) {
        return parsed(field, given, "INVALID_DATE", Typed::day);
    }

    /** With its zone or offset. */
    Optional<Instant> instant(String field, String given) {
        return parsed(field, given, "INVALID_TIME", text -> {
            OffsetDateTime at = OffsetDateTime.parse(text);
            return Typed.isOurTime(at.getYear()) ? at.toInstant().truncatedTo(ChronoUnit.MICROS) : null;
        });
    }

    Optional<Integer> number(String field, String given, int least, int most) {
        Optional<Integer> number = parsed(
                field, given, "INVALID_NUMBER", text -> text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null);
        if (number.filter(n -> n < least || n > most).isPresent()) wrong(field, "OUT_OF_RANGE", least, most);
        return number.filter(n -> n >= least && n <= most);
    }

    /** At most nine digits before the point and as many after it as the currency has; never negative. */
    Optional<Money> money(String field, MoneyInput given) {
        if (given == null) {
            wrong(field, "REQUIRED");
            return Optional.empty();
        }
        String amount = required(field + ".amount", given.amount(), CODE);
        String currency = required(field + ".currency", given.currency(), CODE);
        if (amount.isEmpty() || currency.isEmpty()) return Optional.empty();
        if (!isCurrency(currency)) wrong(field + ".currency", "INVALID_CURRENCY");
        else if (!isAmount(amount, Currency.getInstance(currency))) wrong(field + ".amount", "INVALID_AMOUNT");
        else return Optional.of(Money.of(amount, currency));
        return Optional.empty();
    }

    /** Above zero, below ten thousand, with at most two decimals: hours come in quarters. */
    Optional<BigDecimal> quantity(String field, String given) {
        return parsed(
                field,
                given,
                "INVALID_QUANTITY",
                text -> text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?") && new BigDecimal(text).signum() > 0
                        ? new BigDecimal(text)
                        : null);
    }

    /** Gold and the like have codes too, but no decimals. */
    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0);
    }

    private static boolean isAmount(String text, Currency currency) {
        return text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")
                && text.length() - (text + ".").indexOf('.') - 1 <= currency.getDefaultFractionDigits();
    }

    private <T> Optional<T> parsed(String field, String given, String otherwise, Function<String, T> parser) {
        String text = text(field, given, CODE).strip();
        if (text.isEmpty()) return Optional.empty();
        T value = attempt(text, parser);
        if (value == null) wrong(field, otherwise);
        return Optional.ofNullable(value);
    }

    private static <T> T attempt(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private String without(String field, String code, Object... arguments) {
        wrong(field, code, arguments);
        return "";
    }
}
