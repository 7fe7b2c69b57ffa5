package org.aftercare.parts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Row;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.Typed;
import org.aftercare.warranty.Upload;

/**
 * Takes over from a file what stores have counted and what is on its way to them: all of it or nothing. The same file
 * again changes nothing, but for what has been used or delivered since.
 */
@Stateless
public class StockImport {
    public static final String[] COLUMNS = {"store", "number", "onHand", "ordered", "expectedOn"};
    private static final String REASON = "IMPORT";
    /** Each is a thing of the ledger, and all of them are one act: some twenty seconds. */
    private static final int MOST_PIECES = 5_000;

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_EACH = 500;
    private static final int MOST_SIGNS = 1_000_000;

    @Inject
    Parts parts;

    @Inject
    Allotment allotment;

    @Inject
    Stocktaking stocktaking;

    @Inject
    PartCatalogue catalogue;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** One row. @param onHand free and reserved ones, if it says so @param ordered 0 for none */
    private record Line(StoreCode store, String number, Optional<Integer> onHand, int ordered, Optional<Instant> at) {}

    /**
     * @param csv the columns {@code store}, {@code number}, {@code onHand} (may be empty: not counted), {@code ordered} (may
     *     be empty), {@code expectedOn} (a day, or {@code +3} for three open days from now; may be empty: as usual)
     * @return how many rows there were
     * @throws InvalidInput each line that is wrong, at {@code file:line}; field {@code file} for too much
     */
    public int read(String csv) {
        callers.mustBe(Role.OFFICE, Role.SYSTEM);
        if (csv.length() > MOST_SIGNS) throw new InvalidInput("file", "TOO_LONG", MOST_SIGNS);
        if (!Typed.isStorable(csv)) throw new InvalidInput("file", "CONTROL_CHARACTER");
        return keep(ReferenceFiles.sheetOf("parts-stock.csv", csv, COLUMNS));
    }

    /** The same of a file that is a table by now. */
    public int keep(Sheet sheet) {
        callers.mustBe(Role.OFFICE, Role.SYSTEM);
        var lines = sheet.rows(this::line);
        var problems = sheet.problems();
        if (lines.size() > MOST_ROWS) throw new InvalidInput("file", "TOO_MANY", MOST_ROWS);
        Upload.refuse(problems);
        if (lines.stream().mapToInt(line -> line.onHand().orElse(0)).sum() > MOST_PIECES)
            throw new InvalidInput("file", "TOO_MANY", MOST_PIECES);
        lines.stream()
                .sorted(Comparator.comparing(Line::store).thenComparing(Line::number))
                .forEach(this::keep);
        return lines.size();
    }

    private Line line(Row row) {
        var code = row.text("store");
        var store = StoreCode.isValid(code) ? network.find(new StoreCode(code)) : Optional.<StoreCard>empty();
        if (store.isEmpty()) row.wrong("NO_THING", "%s '%s' is no %s", "store", code, "store");
        var number = row.text("number");
        var part = catalogue.find(number);
        if (part.isEmpty()) row.wrong("NO_THING", "%s '%s' is no %s", "number", number, "part");
        row.once("store and number", code + " " + number);
        var onHand = row.maybe("onHand").isEmpty()
                ? Optional.<Integer>empty()
                : Optional.of(row.whole("onHand", 0, MOST_EACH));
        int ordered = row.maybe("ordered").isEmpty() ? 0 : row.whole("ordered", 0, MOST_EACH);
        var at = row.readIfAny("expectedOn", text -> at(text, code), "date like 2026-11-22");
        return new Line(
                store.map(StoreCard::code).orElse(null),
                part.map(CataloguePart::number).orElse(""),
                onHand,
                ordered,
                at);
    }

    private Instant at(String text, String code) {
        if (!StoreCode.isValid(code)) throw new IllegalArgumentException(code);
        var store = network.find(new StoreCode(code)).orElseThrow(() -> new IllegalArgumentException(code));
        var hours = network.calendar(store.code());
        if (text.matches("[+][0-9]{1,2}"))
            return Delivery.expected(clock.instant(), Integer.parseInt(text.substring(1)), hours, store.zone());
        LocalDate day = Typed.day(text);
        return Delivery.expected(
                day.minusDays(1).atTime(12, 0).atZone(store.zone()).toInstant(), 1, hours, store.zone());
    }

    private void keep(Line line) {
        line.onHand().ifPresent(counted -> stocktaking.count(line.store(), line.number(), counted, REASON));
        if (line.ordered() == 0) return;
        parts.hold(line.store(), List.of(line.number()));
        int coming = parts.open(line.store(), line.number()).stream()
                .mapToInt(PartOrder::outstanding)
                .sum();
        if (line.ordered() > coming)
            allotment.order(
                    line.number(),
                    line.store(),
                    line.ordered() - coming,
                    "",
                    line.at().orElseGet(() -> allotment.usually(line.number(), line.store())));
    }
}
