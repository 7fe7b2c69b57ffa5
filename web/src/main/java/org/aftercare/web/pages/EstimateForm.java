package org.aftercare.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.ticket.Estimate;
import org.aftercare.ticket.EstimateLine;
import org.aftercare.web.Words;

/**
 * An estimate as typed: rows of inputs that share their names, so that a row can be added and taken away by buttons of
 * the form itself, with and without a script. Rows in which nothing stands are no lines.
 */
public final class EstimateForm {
    private static final String KIND = "line-kind";
    private static final String WORDS = "line-words";
    private static final String QUANTITY = "line-quantity";
    private static final String PRICE = "line-price";
    private static final String DAYS = "line-days";
    private static final int MOST_ROWS = 50;
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_DAYS = 366;

    /** One row as typed. @param errors by the end of the input's name, in words */
    public record Row(String kind, String words, String quantity, String price, Map<String, String> errors) {
        Row(String kind) {
            this(kind, "", "1", "", new TreeMap<>());
        }

        boolean isBlank() {
            return words.isBlank() && price.isBlank();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final String days;

    private EstimateForm(List<Row> rows, String days) {
        this.rows.addAll(rows);
        this.days = days;
    }

    /** What was sent, with the row added or taken away that its button asks for; two rows to begin with. */
    static EstimateForm of(Map<String, String[]> sent) {
        List<Row> rows = new ArrayList<>();
        int count = Math.min(values(sent, KIND).length, MOST_ROWS);
        for (int i = 0; i < count; i++)
            rows.add(new Row(
                    at(sent, KIND, i), at(sent, WORDS, i), at(sent, QUANTITY, i), at(sent, PRICE, i), new TreeMap<>()));
        if (sent.containsKey("line-add") && count < MOST_ROWS) rows.add(new Row("PART"));
        Stream.of(values(sent, "line-remove"))
                .filter(index -> index.matches("[0-9]{1,2}") && Integer.parseInt(index) < rows.size())
                .forEach(index -> rows.remove(Integer.parseInt(index)));
        if (rows.isEmpty()) rows.addAll(List.of(new Row("LABOUR"), new Row("PART")));
        return new EstimateForm(rows, at(sent, DAYS, 0));
    }

    private static String[] values(Map<String, String[]> sent, String name) {
        return sent.getOrDefault(name, new String[0]);
    }

    private static String at(Map<String, String[]> sent, String name, int index) {
        String[] values = values(sent, name);
        return index < values.length ? values[index].strip() : "";
    }

    /** A button of the table was pressed, not that of the step. */
    static boolean isBeingWritten(Map<String, String[]> sent) {
        return Stream.of("line-add", "line-remove", "line-sum").anyMatch(sent::containsKey);
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getDays() {
        return days;
    }

    /** Nothing was typed yet. */
    boolean isBlank() {
        return rows.stream().allMatch(Row::isBlank);
    }

    /** @param errors what can't be read, by field: {@code line-0-price} … */
    Optional<Estimate> read(Currency currency, List<FieldError> errors) {
        int before = errors.size();
        List<EstimateLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++)
            if (!rows.get(i).isBlank())
                line("line-" + i, rows.get(i), currency, errors).ifPresent(lines::add);
        if (lines.isEmpty() && errors.size() == before) errors.add(FieldError.of("line-0-price", "REQUIRED"));
        Optional<Integer> within = days(errors);
        return errors.size() == before ? Optional.of(new Estimate(lines).within(within)) : Optional.empty();
    }

    private Optional<Integer> days(List<FieldError> errors) {
        if (days.isEmpty()) return Optional.empty();
        if (days.matches("[1-9][0-9]{0,2}") && Integer.parseInt(days) <= MOST_DAYS)
            return Optional.of(Integer.valueOf(days));
        errors.add(FieldError.of(DAYS, "OUT_OF_RANGE", 1, MOST_DAYS));
        return Optional.empty();
    }

    private static Optional<EstimateLine> line(String at, Row row, Currency currency, List<FieldError> errors) {
        int before = errors.size();
        if (row.words().isEmpty()) errors.add(FieldError.of(at + "-words", "REQUIRED"));
        if (row.words().length() > LONGEST_WORDS) errors.add(FieldError.of(at + "-words", "TOO_LONG", LONGEST_WORDS));
        String quantity = plain(row.quantity());
        if (!quantity.matches("[0-9]{1,4}(\\.[0-9]{1,2})?") || new BigDecimal(quantity).signum() == 0)
            errors.add(FieldError.of(at + "-quantity", "INVALID_QUANTITY"));
        Optional<Money> price = amount(at + "-price", row.price(), currency, errors);
        return errors.size() > before
                ? Optional.empty()
                : Optional.of(
                        new EstimateLine(kind(row.kind()), row.words(), new BigDecimal(quantity), price.orElseThrow()));
    }

    private static EstimateLine.Kind kind(String name) {
        return Stream.of(EstimateLine.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(EstimateLine.Kind.OTHER);
    }

    /** Decimal point or comma, as people write; no thousands' signs, for these are the other one elsewhere. */
    static Optional<Money> amount(String field, String typed, Currency currency, List<FieldError> errors) {
        String text = plain(typed);
        int digits = text.indexOf('.') < 0 ? 0 : text.length() - text.indexOf('.') - 1;
        if (text.isEmpty()) errors.add(FieldError.of(field, "REQUIRED"));
        else if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?") || digits > currency.getDefaultFractionDigits())
            errors.add(FieldError.of(field, "INVALID_AMOUNT"));
        else return Optional.of(new Money(new BigDecimal(text), currency));
        return Optional.empty();
    }

    private static String plain(String typed) {
        return typed.replace(',', '.').replaceAll("\\s", "");
    }

    /** Puts each error at its row, in words. */
    void tell(Words words, InvalidInput refused) {
        for (var error : refused.errors()) {
            var field =
                    java.util.regex.Pattern.compile("line-([0-9]{1,2})-(\\w+)").matcher(error.field());
            if (field.matches())
                rows.get(Integer.parseInt(field.group(1))).errors().putIfAbsent(field.group(2), words.of(error));
        }
    }
}
