package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aftercare.platform.OperatorFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreNetworksTest {
    @TempDir
    Path folder;

    @Test
    void theStoresAddressesAreKnown() throws IOException {
        var read = read("RO-BUC-1,192.0.2.0/25\nRO-BUC-1,2001:db8:7::/48\nDE-BER-1,198.51.100.7/32");
        assertThat(read.problems()).isEmpty();
        for (String inside : new String[] {"192.0.2.127", "2001:db8:7:1::9", "198.51.100.7"})
            assertThat(read.contain(inside)).as(inside).isTrue();
        for (String outside : new String[] {"192.0.2.128", "2001:db8:8::1", "198.51.100.8", "", "a.example"})
            assertThat(read.contain(outside)).as(outside).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Bucharest,192.0.2.0/24    | code of a store
        RO-BUC-1,192.0.2.0        | range of addresses
        RO-BUC-1,192.0.2.0/33     | range of addresses
        RO-BUC-1,shop.example/24  | range of addresses
        RO-BUC-1,192.0.2.300/24   | range of addresses
        """)
    void aWrongRowIsToldWithItsLine(String row, String why) throws IOException {
        assertThat(read("RO-BUC-1,203.0.113.0/24\n" + row).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.why()).contains(why);
                });
    }

    private StoreNetworks read(String rows) throws IOException {
        Files.writeString(folder.resolve("store-networks.csv"), "store,range\n" + rows + "\n");
        var read = new StoreNetworks();
        read.files = new OperatorFiles(folder);
        read.read();
        return read;
    }
}
