package org.aftercare.ship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What ships, running as a process of its own on a free loopback port, with a data folder of its own and its log kept
 * in a file. The three that {@link #onH2()}, {@link #onPostgres()} and {@link #earOnServer()} give are started at the
 * first use, shared by all tests and stopped at the end; they have the demo network and people, the reference data under
 * {@code src/test/reference-data}, and send mail to {@link Mailbox#shared()}.
 */
public abstract class Shipped {
    /** Where the build leaves what it made, and where servers keep theirs. */
    static final Path TARGET = Path.of(System.getProperty("ship.target", "target"));

    /** What tests lock that run beside those of the server on H2: those of one server run after each other. */
    static final String POSTGRES = "the server on PostgreSQL";

    static final String FULL_SERVER = "the full server";

    private static final Path REFERENCE_DATA = Path.of("src", "test", "reference-data");
    private static final String LOOPBACK = "127.0.0.1";

    private static final int LINES_OF_TROUBLE = 80;

    private static final Map<Integer, Shipped> LAUNCHED = new ConcurrentHashMap<>();

    private final Path folder;
    private final int port = freePort();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Process process;

    Shipped(String name) {
        folder = TARGET.resolve("shipped").resolve(name).toAbsolutePath();
        wipe(folder);
        env("AFTERCARE_DATA", dataFolder().toString());
        env("AFTERCARE_BASE_URL", "http://" + LOOPBACK + ":" + port);
    }

    /** The jar on H2, started at the first call and shared. */
    public static Shipped onH2() {
        return OnH2.SHARED;
    }

    /** The jar on PostgreSQL, started at the first call and shared. */
    public static Shipped onPostgres() {
        return OnPostgres.SHARED;
    }

    /** The EAR on Payara Server and PostgreSQL, started at the first call and shared. */
    public static Shipped earOnServer() {
        return OnServer.SHARED;
    }

    private static final class OnH2 {
        private static final Shipped SHARED = new ShippedJar("h2").asShared().start();
    }

    private static final class OnPostgres {
        private static final Shipped SHARED =
                new ShippedJar("postgres").asShared().onDatabase("shared").start();
    }

    private static final class OnServer {
        private static final Shipped SHARED =
                new ShippedEar("server").asShared().onDatabase("server").start();
    }

    /** Starts, and returns when the product answers. */
    public abstract Shipped start();

    /** Says what the process is to be killed for: the JVM and its arguments. */
    abstract List<String> command();

    /** Sets a variable for the next start; an empty value unsets. */
    public Shipped env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Puts the product on PostgreSQL, in a database of this name. */
    public Shipped onDatabase(String name) {
        Postgres.environment(name).forEach(this::env);
        return this;
    }

    Shipped asShared() {
        env("AFTERCARE_DEMO", "true");
        env("AFTERCARE_SMTP_HOST", LOOPBACK);
        env("AFTERCARE_SMTP_PORT", String.valueOf(Mailbox.shared().port()));
        if (Files.isDirectory(REFERENCE_DATA)) {
            env("AFTERCARE_REFERENCE_DATA", REFERENCE_DATA.toAbsolutePath().toString());
        }
        return this;
    }

    public URI baseUri() {
        return URI.create("http://" + LOOPBACK + ":" + port);
    }

    /** A client of this server, signed in as nobody. */
    public Http http() {
        return Http.at(baseUri());
    }

    public Path dataFolder() {
        return folder.resolve("data");
    }

    /** Everything logged so far, over all its starts. */
    public String log() {
        return read(logFile());
    }

    /** Standard error of all its starts. */
    public String errors() {
        return read(errorFile());
    }

    Path errorFile() {
        return folder.resolve("err");
    }

    Path folder() {
        return folder;
    }

    Path logFile() {
        return folder.resolve("log");
    }

    int port() {
        return port;
    }

    /** The process as the operating system knows it, as while it runs. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops it as an operator does, with SIGTERM, and gives the exit code. */
    public int stop() {
        process.destroy();
        await(40);
        return process.exitValue();
    }

    /** Kills it as a power cut would, with SIGKILL. */
    public void kill9() {
        process.destroyForcibly();
        await(20);
    }

    /** Starts it again, after a stop or a kill, or after stopping it, on the same data and port. */
    public Shipped restart() {
        if (process.isAlive()) {
            stop();
        }
        return start();
    }

    void await(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        folder.getFileName() + " didn't end within " + seconds + " s:\n" + lastOfLog());
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    Process launch() {
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectInput(new java.io.File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(errorFile().toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("AFTERCARE_"));
            environment.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    builder.environment().put(name, value);
                }
            });
            process = builder.start();
            Running.remember(process);
            LAUNCHED.put(port, this);
            return process;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Waits until the condition holds; fails with the end of the log when the process ends or time runs out. */
    void awaitReady(java.util.function.BooleanSupplier ready, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!ready.getAsBoolean()) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    boolean ended = !process.isAlive();
                    process.destroyForcibly();
                    throw new AssertionError(folder.getFileName()
                            + (ended ? " ended with " + process.exitValue() : " not ready within " + seconds + " s")
                            + ":\n" + errors() + lastOfLog());
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    /** What the server on this port logged of an incident and just after it; empty text when it isn't one of ours. */
    static String logged(int port, String incident) {
        Shipped server = LAUNCHED.get(port);
        if (server == null) return "";
        return server.log()
                .lines()
                .dropWhile(line -> !line.contains(incident))
                .limit(LINES_OF_TROUBLE)
                .collect(Collectors.joining("\n"));
    }

    private String lastOfLog() {
        List<String> lines = log().lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - 60)).collect(Collectors.joining("\n"));
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static void wipe(Path folder) {
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** The local addresses on which a process listens, as the kernel lists them; an IPv4 address without its port. */
    static Set<String> listeningAddresses(int port) throws IOException {
        Set<String> addresses = new TreeSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] cells = line.strip().split("\\s+");
                if (cells[3].equals("0A") && cells[1].endsWith(String.format(":%04X", port))) {
                    addresses.add(address(cells[1].substring(0, cells[1].indexOf(':'))));
                }
            }
        }
        return addresses;
    }

    /** The kernel writes words of four bytes, each in the order of the machine. */
    private static String address(String hex) throws IOException {
        byte[] bytes = new byte[hex.length() / 2];
        IntStream.range(0, bytes.length)
                .forEach(at -> bytes[at / 4 * 4 + 3 - at % 4] =
                        (byte) Integer.parseInt(hex.substring(2 * at, 2 * at + 2), 16));
        return InetAddress.getByAddress(bytes).getHostAddress();
    }

    static String javaExecutable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + folder.getFileName() + " on " + baseUri() + " "
                + Arrays.toString(environment.keySet().toArray());
    }
}
