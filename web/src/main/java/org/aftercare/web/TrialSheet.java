package org.aftercare.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.TrialCard;
import org.aftercare.warranty.TrialCard.Change;
import org.aftercare.warranty.TrialCard.Different;

/** The decisions that a trial found to differ, as a table for a spreadsheet: a line for each component. */
public final class TrialSheet {
    private static final List<String> COLUMNS = List.of(
            "decision",
            "ticket",
            "decidedAt",
            "brand",
            "model",
            "country",
            "policyVersion",
            "component",
            "outcomeBefore",
            "byBefore",
            "untilBefore",
            "remediesBefore",
            "reasonsBefore",
            "outcomeAfter",
            "byAfter",
            "untilAfter",
            "remediesAfter",
            "reasonsAfter");

    private TrialSheet() {}

    /** @param tickets by decision, where one stands on a ticket */
    public static String of(TrialCard trial, Map<Long, TicketNumber> tickets, Words words) {
        return Stream.concat(
                        Stream.of(line(COLUMNS.stream())),
                        trial.kept().stream()
                                .flatMap(one ->
                                        one.changes().stream().map(change -> line(cells(one, change, tickets, words)))))
                .collect(Collectors.joining());
    }

    private static Stream<String> cells(Different one, Change change, Map<Long, TicketNumber> tickets, Words words) {
        var about = Stream.of(
                String.valueOf(one.decision()),
                Optional.ofNullable(tickets.get(one.decision()))
                        .map(TicketNumber::value)
                        .orElse(""),
                one.decidedAt().toString(),
                one.brand(),
                one.model(),
                one.country(),
                one.policyVersion(),
                change.component());
        return Stream.of(about, cells(change.before(), words), cells(change.after(), words))
                .flatMap(Function.identity());
    }

    private static Stream<String> cells(Optional<ComponentDecision> decision, Words words) {
        return decision.map(made -> Stream.of(
                        made.outcome().name(),
                        made.by(),
                        made.coveredUntil() == null ? "" : made.coveredUntil().toString(),
                        String.join(" ", made.remedies()),
                        made.reasons().stream().map(words::of).collect(Collectors.joining(" "))))
                .orElseGet(() -> Stream.of("", "", "", "", ""));
    }

    private static String line(Stream<String> cells) {
        return cells.map(TrialSheet::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A spreadsheet would take what begins so for a formula. */
    static String cell(String text) {
        var harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
