package org.aftercare.network;

import static org.aftercare.access.Role.OFFICE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.access.Callers;
import org.aftercare.network.FileReader.Read;
import org.aftercare.network.NetworkImport.Change;
import org.aftercare.network.NetworkImport.Kind;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Typed;

/**
 * Files of stores and lanes: checked as a whole, looked at, then confirmed as one act that counts from now on. Nothing
 * is ever half done.
 */
@Stateless
public class NetworkImportDesk {
    private static final int MOST_BYTES = 4 << 20;

    @Inject
    NetworkBook book;

    @Inject
    NetworkActs acts;

    @Inject
    CalendarBook calendars;

    @Inject
    FileReader reader;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * What a file would change.
     *
     * @param lanes it tells of lanes; else of stores
     * @throws InvalidInput field {@code file}: empty, too large, no text in UTF-8
     */
    public NetworkImport look(boolean lanes, byte[] content) {
        var caller = callers.mustBe(OFFICE);
        var file = new NetworkFile(lanes ? NetworkFile.Kind.LANES : NetworkFile.Kind.STORES, text(content));
        book.readOn();
        var known = book.facts();
        var read = reader.read(file, known, clock.instant());
        if (!read.errors().isEmpty()) return new NetworkImport(0, read.errors(), List.of(), known.last());
        long id = acts.keep(file.kind(), file.content(), caller.name(), clock.instant());
        return new NetworkImport(id, List.of(), changes(file, read, known), known.last());
    }

    /** The same again. @throws NotFound for a file that the caller didn't send, or that is long forgotten */
    public NetworkImport looked(long id) {
        var caller = callers.mustBe(OFFICE);
        var file = acts.upload(id, caller.name()).orElseThrow(() -> new NotFound("network import", id));
        var known = book.facts();
        var read = reader.read(file, known, clock.instant());
        return new NetworkImport(
                id, read.errors(), read.errors().isEmpty() ? changes(file, read, known) : List.of(), known.last());
    }

    /**
     * Has the file count from now on, as one act.
     *
     * @param complete the file names all stores, or lanes: those that it leaves out are out of operation, or hold no more
     * @param seen the number of the latest act of all that the person saw
     * @throws InvalidInput fields {@code reason}, {@code file} when nothing would change, or it can't be read any more
     * @throws NetworkEdited when anybody said anything since the caller looked
     */
    public NetworkAct confirm(long id, boolean complete, String reason, int seen) {
        var caller = callers.mustBe(OFFICE);
        var file = acts.upload(id, caller.name()).orElseThrow(() -> new NotFound("network import", id));
        var known = book.locked();
        if (known.last() != seen) throw edited(known);
        var wrong = FactsDesk.why(reason);
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        var read = reader.read(file, known, clock.instant());
        var news = read.errors().isEmpty() ? news(file, read, known, complete) : Map.<Part, Map<String, String>>of();
        if (news.isEmpty()) throw new InvalidInput("file", "NETWORK_SAYS_SO");
        for (var one : news.entrySet())
            if (!one.getKey().isLane()
                    && known.said(one.getKey(), clock.instant()).isEmpty())
                calendars.begin(StoreFacts.card(one.getKey().store().orElseThrow(), one.getValue()));
        var now = clock.instant();
        return book.append(new NetworkAct(0, now, NetworkAct.Origin.OFFICE, caller.name(), reason.strip(), now, news));
    }

    private static NetworkEdited edited(NetworkFacts known) {
        var last = known.acts().get(known.last() - 1);
        return new NetworkEdited(last.number(), last.actor(), last.at(), last.reason());
    }

    private List<Change> changes(NetworkFile file, Read read, NetworkFacts known) {
        List<Change> changes = new ArrayList<>();
        news(file, read, known, true).forEach((part, said) -> {
            var before = known.said(part, clock.instant());
            changes.add(new Change(part, kind(part, read, before), PartFacts.differences(said, before)));
        });
        return changes;
    }

    private static Kind kind(Part part, Read read, Map<String, String> before) {
        if (!read.said().containsKey(part)) return Kind.REMOVED;
        return before.isEmpty() ? Kind.ADDED : Kind.CHANGED;
    }

    private Map<Part, Map<String, String>> news(NetworkFile file, Read read, NetworkFacts known, boolean complete) {
        var now = clock.instant();
        Map<Part, Map<String, String>> news = new TreeMap<>();
        read.said().forEach((part, said) -> news.put(part, PartOrder.news(part, said, known.said(part, now))));
        if (complete)
            known.parts().stream()
                    .filter(part -> part.isLane() == (file.kind() == NetworkFile.Kind.LANES))
                    .filter(part -> !read.said().containsKey(part) && !part.isGeneral())
                    .forEach(part -> news.put(part, gone(part, known.said(part, now))));
        news.values().removeIf(Map::isEmpty);
        return news;
    }

    private static Map<String, String> gone(Part part, Map<String, String> before) {
        var column = part.isLane() ? LaneFacts.LISTED : StoreFacts.IN_OPERATION;
        return before.getOrDefault(column, "yes").equals("no") ? Map.of() : Map.of(column, "no");
    }

    private static String text(byte[] content) {
        if (content.length == 0) throw new InvalidInput("file", "FILE_EMPTY");
        if (content.length > MOST_BYTES) throw new InvalidInput("file", "FILE_TOO_LARGE", MOST_BYTES >> 20);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (!Typed.isStorable(text)) throw new InvalidInput("file", "CONTROL_CHARACTER");
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new InvalidInput("file", "FILE_ENCODING");
        }
    }
}
