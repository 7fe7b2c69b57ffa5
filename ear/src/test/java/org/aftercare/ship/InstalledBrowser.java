package org.aftercare.ship;

import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a Chromium for the tests, or sees to one: an installed one; else, as root on Debian, the distribution's, unless
 * {@code -Dbrowser.install=false}; else Playwright's own download.
 */
final class InstalledBrowser {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final String INSTALL =
            "apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-core fonts-noto-cjk";

    private InstalledBrowser() {}

    /** The executable to start; empty where Playwright knows its own. */
    static Optional<Path> executable() {
        return found().or(() -> {
            if (!Boolean.parseBoolean(System.getProperty("browser.install", "true"))) {
                throw new IllegalStateException("no Chromium is installed, and -Dbrowser.install=false forbids to"
                        + " install one: install the package chromium (or chromium-browser, google-chrome)");
            }
            if (isRootOnDebian()) {
                System.out.println("browser: none installed; as root on Debian: " + INSTALL);
                run("/bin/sh", "-c", "export DEBIAN_FRONTEND=noninteractive; " + INSTALL);
                return Optional.of(found().orElseThrow(() ->
                        new IllegalStateException("no Chromium although it was installed: look at the output above")));
            }
            System.out.println("browser: none installed; Playwright downloads its own");
            run(
                    Shipped.javaExecutable(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    CLI.class.getName(),
                    "install",
                    "chromium");
            return Optional.empty();
        });
    }

    private static Optional<Path> found() {
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isRootOnDebian() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
    }

    private static void run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Shipped.TARGET.resolve("browser.log").toFile());
        // set for the tests' JVM, so that Playwright's library doesn't download by itself
        builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        "a browser cannot be installed, code " + code + "; install chromium by hand. "
                                + lastLine(Shipped.read(Shipped.TARGET.resolve("browser.log"))));
            }
        } catch (IOException refused) {
            throw new IllegalStateException("a browser cannot be installed: " + refused.getMessage(), refused);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    private static String lastLine(String text) {
        return Stream.of(text.split("\n")).reduce("", (before, line) -> line.isBlank() ? before : line);
    }
}
