package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A server of a large network in PostgreSQL, N0000 to N0999 in the regions R00 to R19, and how quickly it answers. */
final class ThousandStores {
    static final int STORES = 1_000;

    private static final int WARM_UP = 80;
    private static final int MEASURED = 50;
    private static final int MOST_MILLIS = 300;

    private ThousandStores() {}

    /** Started, with the compiler that it ships with: that of the tests is quick to start, and slow. */
    static ShippedJar start(String name) throws IOException {
        var server = new ShippedJar(name).jvm("-XX:TieredStopAtLevel=4");
        server.asShared().onDatabase(name).env("AFTERCARE_REFERENCE_DATA", referenceData());
        return server.start();
    }

    /** That of the tests and the stores. */
    private static String referenceData() throws IOException {
        Path folder = Files.createTempDirectory("network");
        try (Stream<Path> files = Files.list(Path.of("src/test/reference-data"))) {
            for (Path file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
        String stores = IntStream.range(0, STORES)
                .mapToObj(s -> "N%04d,Store %d,R%02d,RO,Europe/Bucharest,44.4,26.1,Mo-Su 00:00-24:00,L1,3,yes%n"
                        .formatted(s, s, s % 20))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("stores.csv"), stores, StandardOpenOption.APPEND);
        return folder.toString();
    }

    /** The same for each page, as the window's browser fetches it. */
    static void answerAtOnce(Browser window, List<String> pages) {
        for (String page : pages)
            answersAtOnce(page, () -> window.page().request().get(page).status());
    }

    /** Prints from ask to answer what it takes once warm, and asks for less than 300 ms. @param ask gives the status */
    static void answersAtOnce(String what, IntSupplier ask) {
        for (int i = 0; i < WARM_UP; i++) assertThat(ask.getAsInt()).isEqualTo(200);
        long[] took = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            ask.getAsInt();
            took[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(took);
        System.out.printf("%s: median %d ms, p95 %d ms%n", what, took[MEASURED / 2], took[MEASURED * 95 / 100]);
        assertThat(took[MEASURED / 2]).as(what).isLessThan(MOST_MILLIS);
    }
}
