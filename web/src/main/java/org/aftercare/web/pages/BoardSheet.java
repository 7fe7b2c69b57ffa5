package org.aftercare.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.aftercare.insight.AgeBand;
import org.aftercare.insight.AtRisk;
import org.aftercare.insight.Calibration;
import org.aftercare.insight.CalibrationDesk;
import org.aftercare.insight.Ended;
import org.aftercare.insight.ForecastDesk;
import org.aftercare.insight.Kept;
import org.aftercare.insight.NotedPause;
import org.aftercare.insight.PauseAudit;
import org.aftercare.insight.PauseDesk;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.QueueQuestion;
import org.aftercare.insight.StoreLine;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockKind;

/** The board's tables as files, every store of them: {@code /board.csv?table=stores&region=EAST}. */
@WebServlet({"/board.csv", "/board.xlsx"})
public class BoardSheet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient QueueDesk queues;

    @Inject
    transient ForecastDesk forecasts;

    @Inject
    transient PauseDesk pauses;

    @Inject
    transient CalibrationDesk calibrations;

    @Inject
    transient NetworkDesk network;

    @Inject
    transient Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var rows = rows(request);
            try (var sheet = Spreadsheet.answer(
                    response,
                    request.getServletPath().substring(1),
                    me.getWords().zone())) {
                for (var row : rows) sheet.row(row);
            }
        } catch (InvalidInput unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private List<List<?>> rows(HttpServletRequest request) {
        var store = part(request, "store");
        var place = QueueQuestion.at(store, store.isEmpty() ? part(request, "region") : "");
        return switch (part(request, "table")) {
            case "kept" -> kept(queues.keptByStore(place, period(request)));
            case "pauses" ->
                pauses(pauses.audit(place, when(request).from(), when(request).to()));
            case "promises" ->
                promises(calibrations.stores(
                        place, when(request).from(), when(request).to()));
            case "forecast" -> forecast(forecasts.forecast(place).tickets());
            case "ages" -> ages(lines(place));
            default -> stores(lines(place));
        };
    }

    private List<StoreLine> lines(QueueQuestion place) {
        return queues.board(place).stream().sorted(BoardPage.WORST_FIRST).toList();
    }

    private List<List<?>> stores(List<StoreLine> lines) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(headings(
                "board.breached",
                "board.atRisk",
                "board.dueToday",
                "board.dueSoon",
                "sheet.waitingCustomer",
                "sheet.waitingParts",
                "board.ready",
                "board.unclaimed",
                "board.open"));
        for (StoreLine line : lines)
            rows.add(List.of(
                    line.store(),
                    name(line.store().value()),
                    line.breached(),
                    line.atRisk(),
                    line.dueToday(),
                    line.dueSoon(),
                    line.waitingCustomer(),
                    line.waitingParts(),
                    line.ready(),
                    line.unclaimed(),
                    line.open()));
        return rows;
    }

    private List<List<?>> ages(List<StoreLine> lines) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(headings(
                Arrays.stream(AgeBand.values()).map(band -> "age." + band).toArray(String[]::new)));
        for (StoreLine line : lines) {
            List<Object> row =
                    new ArrayList<>(List.of(line.store(), name(line.store().value())));
            for (AgeBand band : AgeBand.values()) row.add(line.age(band));
            rows.add(row);
        }
        return rows;
    }

    private List<List<?>> kept(List<Kept> all) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(headings(
                "sheet.n",
                "clockState.MET",
                "clockState.MISSED",
                "board.kept.share",
                "sheet.low",
                "sheet.high",
                "sheet.median",
                "sheet.medianAway"));
        for (Kept one : all)
            rows.add(Arrays.asList(
                    one.of(),
                    name(one.of()),
                    one.n(),
                    one.met(),
                    one.missed(),
                    one.share(),
                    one.interval().low(),
                    one.interval().high(),
                    one.median().orElse(null),
                    one.medianAway().orElse(null)));
        return rows;
    }

    private List<List<?>> forecast(List<AtRisk> tickets) {
        var words = me.getWords();
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("queue.number"),
                words.of("forecast.chance"),
                Spreadsheet.zoned(words.of("sheet.due"), words.zone()),
                words.of("queue.status"),
                words.of("queue.store"),
                words.of("forecast.bench")));
        for (AtRisk one : tickets)
            rows.add(Arrays.asList(
                    one.number(),
                    one.chance(),
                    one.dueAt(),
                    words.of(one.status()),
                    one.pickupStore(),
                    one.benchStore()));
        return rows;
    }

    private List<List<?>> promises(List<Calibration> all) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(headings(
                "sheet.n",
                "promises.likely",
                "promises.safely",
                "promises.safely.share",
                "sheet.low",
                "sheet.high",
                "promises.told",
                "promises.asked"));
        for (Calibration one : all)
            rows.add(List.of(
                    one.of(),
                    name(one.of()),
                    one.n(),
                    one.likely(),
                    one.safely(),
                    one.safelyShare(),
                    one.interval().low(),
                    one.interval().high(),
                    one.told(),
                    one.asked()));
        return rows;
    }

    private List<List<?>> pauses(PauseAudit audit) {
        var words = me.getWords();
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("queue.number"),
                words.of("queue.store"),
                Spreadsheet.zoned(words.of("pauses.from"), words.zone()),
                Spreadsheet.zoned(words.of("pauses.to"), words.zone()),
                words.of("sheet.left"),
                words.of("sheet.lasted"),
                words.of("pauses.person"),
                words.of("pauses.resumedBy")));
        for (NotedPause one : audit.noted())
            rows.add(List.of(
                    one.ticket(),
                    one.store(),
                    one.from(),
                    one.to(),
                    one.left(),
                    one.lasted(),
                    one.by(),
                    one.resumedBy()));
        return rows;
    }

    private List<String> headings(String... keys) {
        return Stream.concat(Stream.of("queue.store", "sheet.name"), Stream.of(keys))
                .map(key -> me.getWords().of(key))
                .toList();
    }

    private String name(String code) {
        return network.find(new StoreCode(code)).map(store -> store.name()).orElse("");
    }

    private Ended period(HttpServletRequest request) {
        var period = when(request);
        var kind = Arrays.stream(ClockKind.values())
                .filter(one -> one.name().equals(part(request, "kind")))
                .findFirst()
                .orElse(ClockKind.READY);
        return new Ended(kind, "", period.from(), period.to());
    }

    private Period when(HttpServletRequest request) {
        return Period.of(
                part(request, "days"),
                part(request, "from"),
                part(request, "to"),
                me.now(),
                me.getWords().zone());
    }

    private static String part(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
