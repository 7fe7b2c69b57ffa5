package org.aftercare.ship;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.Schema;
import org.aftercare.platform.Settings;

/**
 * Starts {@code aftercare.jar}: checks the settings before anything else, starts Payara Micro with the product in it,
 * and says where it listens. A start that cannot succeed ends with one line on standard error and exit code 1; all else,
 * the log included, goes to standard output. Takes the options of Payara Micro, of which {@code --port} is the one to
 * know. Ends on SIGINT and SIGTERM as a JVM does, after the container has stopped the product.
 */
public final class Launcher {
    private static final String LOOPBACK_ONLY =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                    + ".address=127.0.0.1\n";

    /** Set where a build started it: nobody would stop it when the build is stopped. */
    private static final String ENDS_WITH_PARENT = "aftercare.ends.with.parent";

    private Launcher() {}

    public static void main(String[] arguments) {
        PrintStream told = System.err;
        System.setErr(System.out);
        try {
            start(arguments);
        } catch (Settings.Wrong | Refused refused) {
            told.println("aftercare: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static void start(String[] arguments) {
        if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
        List<String> options = new ArrayList<>(List.of(arguments));
        int port = port(options);
        if (Settings.isUnset(Settings.BASE_URL)) {
            System.setProperty(Settings.BASE_URL, "http://localhost:" + port);
        }
        Settings settings = Settings.current().prepare();
        refuseTakenPort(port, settings.demo());
        boot(options, settings);
        System.out.println(greeting(settings, port));
    }

    private static int port(List<String> options) {
        int at = options.lastIndexOf("--port");
        if (at < 0) {
            return 8080;
        }
        String given = at + 1 < options.size() ? options.get(at + 1) : "";
        if (given.matches("[1-9]\\d{0,4}") && Integer.parseInt(given) <= 65_535) {
            return Integer.parseInt(given);
        }
        throw new Refused("--port is '" + given + "': a port is a number from 1 to 65535");
    }

    private static void refuseTakenPort(int port, boolean loopback) {
        try (ServerSocket free = new ServerSocket(port, 1, loopback ? InetAddress.getLoopbackAddress() : null)) {
            free.setReuseAddress(true);
        } catch (IOException taken) {
            throw new Refused("port " + port + " is taken: choose another with --port");
        }
    }

    private static void boot(List<String> options, Settings settings) {
        Optional<Path> commands = settings.demo() ? Optional.of(loopbackOnly()) : Optional.empty();
        // the last one given counts, and a demo is never open to others
        commands.ifPresent(file -> options.addAll(List.of("--prebootcommandfile", file.toString())));
        try {
            PayaraMicroBoot micro = PayaraMicroLauncher.create(options.toArray(String[]::new));
            refuseWithoutProduct(micro);
        } catch (Settings.Wrong | Refused refused) {
            throw refused;
        } catch (Exception failed) { // which is all that Payara Micro declares
            failed.printStackTrace(System.out);
            throw new Refused("Payara Micro did not start; the log above says why");
        } finally {
            commands.ifPresent(Launcher::delete);
        }
    }

    /** Payara Micro stays up when its application could not be deployed, and answers 404 to everything. */
    private static void refuseWithoutProduct(PayaraMicroBoot micro) {
        // an application that failed while it started is still among the deployed names of the runtime
        if (micro.getRuntime().getLocalDescriptor().getDeployedApplications().stream()
                .noneMatch(application -> application.getName().equals("ROOT"))) {
            throw new Refused(
                    System.getProperty(Schema.REFUSAL, "Aftercare could not be deployed; the log above says why"));
        }
    }

    private static Path loopbackOnly() {
        try {
            return Files.writeString(Files.createTempFile("aftercare", ".preboot"), LOOPBACK_ONLY);
        } catch (IOException full) {
            throw new Refused("no temporary file can be written: " + full.getMessage());
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException kept) {
            file.toFile().deleteOnExit();
        }
    }

    private static String greeting(Settings settings, int port) {
        StringBuilder lines = new StringBuilder("Aftercare is ready on http://localhost:" + port);
        if (settings.demo()) {
            lines.append("\nDemo people: clerk, technician, lead, manager, office, pos; password: aftercare-demo");
        }
        if (settings.smtpHost().isEmpty()) {
            lines.append("\nNo mail server is set (AFTERCARE_SMTP_HOST): letters are kept as files under ")
                    .append(settings.dataFolder())
                    .append(", which is for trying only");
        }
        return lines.toString();
    }

    /** A start that cannot succeed, in one line. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String line) {
            super(line);
        }
    }
}
