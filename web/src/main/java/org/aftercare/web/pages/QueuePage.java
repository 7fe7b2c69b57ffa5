package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.QueueRow;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** The repairs that somebody works on, next deadline first. */
@Named
@RequestScoped
public class QueuePage {
    private static final int ROWS = 25;
    private static final int COUNTED_TO = 1_000;

    /** One saved view with its count. @param tone {@code late} or {@code soon} where the count is a worry */
    public record View(String name, String count, String tone, String address, boolean current) {}

    /** One filter that is set. @param address the queue without it */
    public record Chip(String words, String address) {}

    @Inject
    QueueDesk queues;

    @Inject
    NetworkDesk network;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Going going;

    private QueueAddress address;
    private Page<QueueRow> page = new Page<>(List.of(), "");
    private Map<String, Integer> counts = Map.of();
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        address = QueueAddress.of(request.getParameterMap());
        String wanted = address.part("q").toUpperCase(Locale.ROOT);
        if (TicketNumber.isValid(wanted)) {
            going.to("ticket", "n", wanted);
            return;
        }
        try {
            page = queues.page(
                    address.question(me.getCaller(), me.now(), me.getWords().zone()), address.after(), ROWS);
            counts = queues.counts(address.whole(me.getCaller()));
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
        boolean scanned = wanted.matches("[0-9 -]{14,20}");
        if (scanned && page.items().size() == 1)
            going.to("ticket", "n", page.items().get(0).number());
    }

    public List<View> getViews() {
        return QueueAddress.VIEWS.stream()
                .map(name -> new View(
                        name,
                        counted(counts.getOrDefault(name, 0)),
                        tone(name),
                        address.with("view", name.equals("open") ? "" : name),
                        name.equals(address.view())))
                .toList();
    }

    private static String counted(int count) {
        return count > COUNTED_TO ? COUNTED_TO + "+" : Integer.toString(count);
    }

    private String tone(String view) {
        if (counts.getOrDefault(view, 0) == 0) return "";
        return view.equals("breached") ? "late" : view.equals("atRisk") ? "soon" : "";
    }

    public List<Chip> getChips() {
        return address.filters().entrySet().stream()
                .map(filter -> new Chip(words(filter.getKey(), filter.getValue()), address.with(filter.getKey(), "")))
                .toList();
    }

    private String words(String filter, String value) {
        return me.say("queue.filter." + filter, named(filter, value));
    }

    private String named(String filter, String value) {
        var words = me.getWords();
        return switch (filter) {
            case "status" -> words.code("status", value);
            case "age" -> words.code("age", value);
            case "kind" -> words.code("clock", value);
            case "result" -> words.code("clockState", value);
            default -> value;
        };
    }

    /** Symptom codes as words. */
    public String symptoms(QueueRow row) {
        return Arrays.stream(row.symptoms().split("[,; ]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> me.getWords().code("symptom", code))
                .collect(Collectors.joining(", "));
    }

    public SlaChip sla(QueueRow row) {
        return SlaChip.of(me.getWords(), me.now(), row.dueAt(), row.paused(), row.atRisk(), row.breached());
    }

    public String rowClass(QueueRow row) {
        return row.breached() ? "late-row" : row.atRisk() ? "soon-row" : "";
    }

    public boolean isBench() {
        return address.side(me.getCaller()) == org.aftercare.insight.QueueQuestion.Side.BENCH;
    }

    public String sideAddress(String side) {
        return address.with("side", side);
    }

    /** Those who see more than one store may choose one. */
    public List<StoreCard> getStores() {
        return network.stores().stream()
                .filter(store -> me.getCaller().sees(store.code(), store.region()))
                .toList();
    }

    public TicketStatus[] getStatuses() {
        return TicketStatus.values();
    }

    public String part(String name) {
        return address.part(name);
    }

    public List<QueueRow> getRows() {
        return page.items();
    }

    public boolean isFirst() {
        return address.isFirst();
    }

    public boolean isLast() {
        return page.isLast();
    }

    public String getNext() {
        return address.next(page.next());
    }

    /** The whole list as a file. @param form csv or xlsx */
    public String file(String form) {
        return address.file(form);
    }

    public String getPrevious() {
        return address.previous();
    }

    /** Why the list is empty: {@code filtered}, {@code breached} … */
    public String getEmptyKey() {
        return address.filters().isEmpty() ? "queue.empty." + address.view() : "queue.empty.filtered";
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
