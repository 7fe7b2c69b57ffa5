package org.aftercare.ship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The EAR on a full Payara Server, in a domain of its own beside the unpacked server. */
public final class ShippedEar extends Shipped {
    private static final Path SERVER =
            TARGET.resolve("server").resolve("payara6").toAbsolutePath();
    private static final Path EAR = TARGET.resolve("aftercare.ear").toAbsolutePath();
    private static final Path COMMANDS = Path.of("..", "config", "server", "server.asadmin");

    private final int adminPort = freePort();
    private List<String> command = List.of();

    /** A server of one's own: not started yet, on H2, without demo; its domain is made anew. */
    public ShippedEar(String name) {
        super(name);
    }

    @Override
    public ShippedEar env(String name, String value) {
        super.env(name, value);
        return this;
    }

    @Override
    public ShippedEar start() {
        startServer();
        deploy().orFail();
        return this;
    }

    /** Starts the server alone, without the product. */
    public ShippedEar startServer() {
        if (command.isEmpty()) {
            makeDomain();
            command = commandOfDomain();
        }
        launch();
        // a listener that is told to change while it starts may stay away
        awaitReady(() -> answers(adminPort) && answers(port()), 240);
        return this;
    }

    /** Deploys the product; a refused one leaves the server running. */
    public Told deploy() {
        asadmin("multimode", "--file", COMMANDS.toAbsolutePath().normalize().toString())
                .orFail();
        return asadmin("deploy", "--force", "--name", "aftercare", EAR.toString());
    }

    /** What asadmin printed, and its exit code. */
    public record Told(int code, String text) {
        Told orFail() {
            if (code != 0) {
                throw new AssertionError("asadmin ended with " + code + ": " + text);
            }
            return this;
        }
    }

    /** Runs one command of the server's administration. */
    public Told asadmin(String... words) {
        List<String> line = new ArrayList<>(List.of(
                javaExecutable(),
                "-jar",
                SERVER.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        line.addAll(List.of("--port", String.valueOf(adminPort), "--interactive=false"));
        line.addAll(List.of(words));
        try {
            Path told = Files.createTempFile(Files.createDirectories(folder()), "asadmin", ".log");
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile())
                    .start();
            Running.remember(process);
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("asadmin " + String.join(" ", words) + " took too long: " + read(told));
            }
            return new Told(process.exitValue(), read(told));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    @Override
    List<String> command() {
        return command;
    }

    /** The server logs to standard error. */
    @Override
    Path errorFile() {
        return logFile();
    }

    private Path domains() {
        return folder().resolve("domains");
    }

    private void makeDomain() {
        Path from = SERVER.resolve("glassfish/domains/domain1");
        Path to = domains().resolve("aftercare");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
            Path configuration = to.resolve("config/domain.xml");
            Files.writeString(configuration, onLoopback(Files.readString(configuration)));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Free ports in place of the usual ones, on loopback alone, and no data grid, of which there is only one node. */
    private String onLoopback(String xml) {
        Map<String, Integer> ports = new TreeMap<>(Map.of("8080", port(), "4848", adminPort));
        for (String usual : List.of("8181", "3700", "3820", "3920", "7676", "8686")) {
            ports.put(usual, freePort());
        }
        String own = xml;
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            own = own.replace("port=\"" + port.getKey() + "\"", "port=\"" + port.getValue() + "\"")
                    .replace("value=\"" + port.getKey() + "\"", "value=\"" + port.getValue() + "\"");
        }
        return own.replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">")
                .replace("<jms-service type=\"EMBEDDED\"", "<jms-service type=\"DISABLED\"")
                .replace("<jvm-options>-Xmx512m</jvm-options>", "<jvm-options>-Xmx768m</jvm-options>");
    }

    /** The server's own command line: started by us, its process is ours to stop and to kill. */
    private List<String> commandOfDomain() {
        Told told = asadmin(
                        "start-domain", "--dry-run", "--domaindir", domains().toString(), "aftercare")
                .orFail();
        List<String> lines = told.text().lines().toList();
        int first = lines.indexOf(lines.stream()
                .filter(line -> line.endsWith("/bin/java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(told.text())));
        List<String> words = new ArrayList<>(lines.subList(first, lines.size()));
        words.removeIf(line -> line.isBlank() || line.startsWith("Command start-domain"));
        return words;
    }

    private static boolean answers(int port) {
        try (Socket open = new Socket("127.0.0.1", port)) {
            return open.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
