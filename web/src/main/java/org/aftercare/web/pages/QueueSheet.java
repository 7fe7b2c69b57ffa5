package org.aftercare.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.QueueRow;
import org.aftercare.platform.InvalidInput;
import org.aftercare.web.Words;

/**
 * The whole of a queue as a file, at the queue's own address but for the ending: {@code /queue.csv?view=breached}. Read
 * part by part as it is sent: a repair that moves in the order meanwhile may stand in it twice or not at all.
 */
@WebServlet({"/queue.csv", "/queue.xlsx"})
public class QueueSheet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PART = 200;

    @Inject
    transient QueueDesk queues;

    @Inject
    transient Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = QueueAddress.of(request.getParameterMap());
        var words = me.getWords();
        var question = address.question(me.getCaller(), me.now(), words.zone());
        try {
            var part = queues.page(question, "", PART);
            try (var sheet =
                    Spreadsheet.answer(response, request.getServletPath().substring(1), words.zone())) {
                sheet.row(heading(words));
                for (; ; part = queues.page(question, part.next(), PART)) {
                    for (QueueRow row : part.items()) sheet.row(Arrays.asList(cells(row, words)));
                    if (part.isLast()) return;
                }
            }
        } catch (InvalidInput unknown) {
            if (response.isCommitted()) throw unknown;
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static List<String> heading(Words words) {
        var zone = words.zone();
        return Stream.of(
                        words.of("queue.number"),
                        words.of("queue.status"),
                        Spreadsheet.zoned(words.of("sheet.due"), zone),
                        words.of("queue.sla"),
                        words.of("sheet.model"),
                        words.of("queue.device"),
                        words.of("queue.customer"),
                        words.of("sheet.pickup"),
                        words.of("sheet.bench"),
                        words.of("sheet.assignee"),
                        words.of("sheet.coverage"),
                        Spreadsheet.zoned(words.of("sheet.opened"), zone))
                .toList();
    }

    private Object[] cells(QueueRow row, Words words) {
        return new Object[] {
            row.number(),
            words.of(row.status()),
            row.dueAt(),
            stands(row, words),
            row.modelName(),
            row.deviceLabel(),
            row.customerName(),
            row.pickupStore(),
            row.benchStore(),
            row.assignee(),
            words.of(row.coverage()),
            row.openedAt()
        };
    }

    private static String stands(QueueRow row, Words words) {
        if (row.breached()) return words.of("board.breached");
        if (row.paused()) return words.of("sla.paused");
        return row.atRisk() ? words.of("board.atRisk") : "";
    }
}
