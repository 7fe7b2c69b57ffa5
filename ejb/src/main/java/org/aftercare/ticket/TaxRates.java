package org.aftercare.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** Taxes on repairs by country, as the reference data has them; read once, at start. */
@ApplicationScoped
class TaxRates implements ReferenceReader {
    private static final String ANY = "*";

    private record Rate(String country, String kind, BigDecimal percent, LocalDate from) {
        boolean isFor(String where, EstimateLine.Kind what, LocalDate day) {
            return country.equals(where) && (kind.equals(ANY) || kind.equals(what.name())) && !from.isAfter(day);
        }

        boolean isOfItsKind() {
            return !kind.equals(ANY);
        }
    }

    @Inject
    ReferenceFiles files;

    private List<Rate> rates = List.of();
    private List<Problem> problems = List.of();

    @PostConstruct
    void read() {
        var sheet = files.sheet("tax-rates.csv", "country", "kind", "percent", "from", "confirmed", "source");
        rates = sheet.rows(TaxRates::rate);
        problems = sheet.problems();
    }

    private static Rate rate(Row row) {
        row.yes("confirmed");
        row.text("source");
        var rate = new Rate(
                row.text("country"),
                row.oneOf("kind", ANY, "LABOUR", "PART", "OTHER"),
                row.read("percent", BigDecimal::new, "number"),
                row.date("from"));
        row.once("country, kind and from", rate.country() + " " + rate.kind() + " " + rate.from());
        if (rate.percent() != null
                && (rate.percent().signum() < 0 || rate.percent().compareTo(BigDecimal.TEN.pow(2)) > 0))
            row.wrong("percent is not from 0 to 100");
        return rate;
    }

    /** In percent: the newest in force on that day, one for that kind of line before one for all. */
    Optional<BigDecimal> percent(String country, EstimateLine.Kind kind, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.isFor(country, kind, day))
                .max(Comparator.comparing(Rate::isOfItsKind).thenComparing(Rate::from))
                .map(Rate::percent);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
