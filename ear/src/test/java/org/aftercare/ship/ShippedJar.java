package org.aftercare.ship;

import java.util.ArrayList;
import java.util.List;

/** The runnable jar. */
public final class ShippedJar extends Shipped {
    private final List<String> options = new ArrayList<>();
    private final List<String> jvm = new ArrayList<>();

    /** A jar of one's own: not started yet, on H2, without demo; its folder is emptied. */
    public ShippedJar(String name) {
        super(name);
    }

    /** Adds an option of Payara Micro. */
    public ShippedJar option(String... option) {
        options.addAll(List.of(option));
        return this;
    }

    /** Adds an argument of the JVM. */
    public ShippedJar jvm(String... argument) {
        jvm.addAll(List.of(argument));
        return this;
    }

    @Override
    public ShippedJar env(String name, String value) {
        super.env(name, value);
        return this;
    }

    @Override
    public ShippedJar onDatabase(String name) {
        super.onDatabase(name);
        return this;
    }

    /** Compiled quickly rather than well: a test's server is young when it dies, and its start costs half the time so. */
    @Override
    List<String> command() {
        List<String> command =
                new ArrayList<>(List.of(javaExecutable(), "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar", TARGET.resolve("aftercare.jar").toAbsolutePath().toString(), "--port", String.valueOf(port())));
        command.addAll(options);
        return command;
    }

    @Override
    public ShippedJar start() {
        int before = log().length();
        launch();
        awaitReady(() -> log().indexOf("Aftercare is ready", before) >= 0, 240);
        return this;
    }

    /** Starts where a start must fail, and gives the exit code; what it said is in {@link #errors()}. */
    public int startInVain() {
        Process process = launch();
        await(180);
        return process.exitValue();
    }
}
