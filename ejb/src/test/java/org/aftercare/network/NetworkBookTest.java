package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What starts make of files, with what people said meanwhile. */
class NetworkBookTest {
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());
    static final StoreCode CLUJ = new StoreCode("RO-CLJ-1");
    static final Part STORE = Part.of(CLUJ);

    Rig rig;

    /** Files as a start has them: those of the tests, with something else in them. */
    static final class OtherFiles extends Stores {
        final Map<Part, Map<String, String>> facts = new TreeMap<>();

        @Override
        Map<Part, Map<String, String>> facts() {
            return facts;
        }
    }

    @BeforeEach
    void first() {
        rig = new Rig();
        rig.tx(() -> rig.the(NetworkBook.class).keep());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** A later start with other files. */
    NetworkFacts start(Consumer<Map<Part, Map<String, String>>> change) {
        try (var later = rig.beside()) {
            var files = new OtherFiles();
            rig.the(Stores.class).facts().forEach((part, said) -> files.facts.put(part, new TreeMap<>(said)));
            change.accept(files.facts);
            later.at(rig.now().plusSeconds(60)).with(Stores.class, files);
            later.tx(() -> later.the(NetworkBook.class).keep());
            return later.the(NetworkBook.class).facts();
        }
    }

    void office(String column, String text) {
        rig.tx(
                OFFICE,
                () -> rig.the(FactsDesk.class)
                        .change(new ChangePart(
                                STORE,
                                Map.of(column, text),
                                "",
                                "because",
                                rig.the(NetworkBook.class).facts().last(STORE))));
    }

    static StoreCard cluj(NetworkFacts facts) {
        return facts.store(CLUJ, Rig.MONDAY_NOON.plusSeconds(120)).orElseThrow();
    }

    @Test
    void theFirstStartIsOneActFromTheBeginningAndOthersLikeItSayNothing() {
        var facts = start(same -> {});
        assertThat(facts.acts()).singleElement().satisfies(act -> {
            assertThat(act.isFromTheBeginning()).isTrue();
            assertThat(act.origin()).isEqualTo(NetworkAct.Origin.FILE);
            assertThat(act.changes()).hasSize(8 + 2);
        });
    }

    @Test
    void aFileThatSaysSomethingNewCountsFromItsStartOnAndWhatPeopleSaidOfTheRestStays() {
        office("technicians", "7");
        office("name", "Cluj, by the office");
        var facts = start(files -> files.get(STORE).put("name", "Cluj, by file"));
        assertThat(cluj(facts).name()).isEqualTo("Cluj, by file");
        assertThat(cluj(facts).technicians()).as("the file is old there").isEqualTo(7);
        assertThat(facts.acts()).hasSize(4);
        assertThat(facts.acts().get(3).changes()).isEqualTo(Map.of(STORE, Map.of("name", "Cluj, by file")));
        assertThat(facts.store(CLUJ, Rig.MONDAY_NOON).orElseThrow().name()).isEqualTo("Cluj, by the office");
    }

    @Test
    void aStoreStaysInItsRegionWhateverAFileSays() {
        var facts = start(files -> {
            files.get(STORE).put("region", "WEST");
            files.get(STORE).put("country", "DE");
        });
        assertThat(cluj(facts).region().value()).isEqualTo("EAST");
        assertThat(facts.acts()).hasSize(1);
    }

    @Test
    void aStoreThatIsTakenOutOfTheFilesIsOutOfOperationButThere() {
        var facts = start(files -> files.remove(STORE));
        assertThat(cluj(facts).inOperation()).isFalse();
        assertThat(cluj(facts).name()).isEqualTo("Aftercare Cluj");
    }

    @Test
    void ofTwoNodesThatStartAtOnceOneSaysIt() {
        try (var other = rig.beside()) {
            other.tx(() -> other.the(NetworkBook.class).keep());
            assertThat(other.the(NetworkBook.class).facts().acts()).hasSize(1);
            assertThat(Callers.acting(OFFICE, () -> other.the(NetworkDesk.class).version()))
                    .isEqualTo(1);
        }
    }
}
