package org.aftercare.ship;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The processes that the tests started and that still run: none outlives the tests, also of those that failed. */
final class Running {
    private static final Set<Process> PROCESSES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Running::stopAll, "stop what the tests started"));
    }

    private Running() {}

    static void remember(Process process) {
        PROCESSES.add(process);
        process.onExit().thenAccept(PROCESSES::remove);
    }

    private static void stopAll() {
        PROCESSES.forEach(Process::destroy);
        for (Process process : PROCESSES) {
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException asked) {
                process.destroyForcibly();
            }
        }
        Postgres.stop();
    }
}
