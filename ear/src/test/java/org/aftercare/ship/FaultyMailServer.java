package org.aftercare.ship;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that has a fault for whom it is told to: at each try for a recipient the next one, and none once they
 * are used up. Whoever hangs does so until the client leaves.
 */
final class FaultyMailServer implements AutoCloseable {
    enum Fault {
        LATER_AT_RECIPIENT,
        NEVER_AT_RECIPIENT,
        HANGS_AT_RECIPIENT,
        DROPS_AT_RECIPIENT,
        HANGS_AT_DATA,
        DROPS_AT_DATA,
        DROPS_IN_CONTENT,
        LATER_AT_END,
        NEVER_AT_END,
        TAKES_AND_DROPS,
        TAKES_AND_HANGS,
        NONE
    }

    private final ServerSocket door;
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unheard = new AtomicInteger();
    private volatile boolean silent;

    FaultyMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        start(this::open, "faulty mail server");
    }

    int port() {
        return door.getLocalPort();
    }

    /** What the next tries for this recipient meet, in place of what was told before. */
    void meets(String recipient, List<Fault> next) {
        faults.put(recipient, new ArrayDeque<>(next));
    }

    /** From now on it doesn't greet those who come, or it does again. */
    void silent(boolean now) {
        silent = now;
    }

    /** How many waited for a greeting in vain, and left. */
    int unheard() {
        return unheard.get();
    }

    boolean isHanging(String recipient) {
        return hanging.contains(recipient);
    }

    /** How often somebody named this recipient. */
    int tries(String recipient) {
        return tries.getOrDefault(recipient, 0);
    }

    /** The Message-IDs of what it has taken for this recipient, also where it never said so; in order. */
    List<String> taken(String recipient) {
        return taken.getOrDefault(recipient, List.of());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private static void start(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void open() {
        while (!door.isClosed())
            try {
                var guest = door.accept();
                start(() -> receive(guest), "faulty mail server's talk");
            } catch (IOException closed) {
                return;
            }
    }

    private void receive(Socket guest) {
        try (guest) {
            new Talk(guest).hold();
        } catch (IOException gone) {
            // the guest left, or was killed
        }
    }

    private Fault next(String recipient) {
        tries.merge(recipient, 1, Integer::sum);
        var next = faults.getOrDefault(recipient, new ArrayDeque<>());
        synchronized (next) {
            return next.isEmpty() ? Fault.NONE : next.poll();
        }
    }

    /** With one client; a method that gives false ends it. */
    private final class Talk {
        private final Socket guest;
        private final BufferedReader in;
        private String recipient;
        private Fault fault = Fault.NONE;

        Talk(Socket guest) throws IOException {
            this.guest = guest;
            in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        }

        void hold() throws IOException {
            if (silent) {
                awaitLeaving();
                unheard.incrementAndGet();
                return;
            }
            say("220 faulty");
            String line = in.readLine();
            while (line != null && answer(line)) line = in.readLine();
        }

        private boolean answer(String line) throws IOException {
            if (line.startsWith("RCPT")) return recipient(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
            if (line.startsWith("DATA")) return content();
            return say(line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }

        private boolean recipient(String address) throws IOException {
            recipient = address;
            fault = next(address);
            return switch (fault) {
                case LATER_AT_RECIPIENT -> say("450 4.2.1 later");
                case NEVER_AT_RECIPIENT -> say("550 5.1.1 nobody");
                case HANGS_AT_RECIPIENT -> hang();
                case DROPS_AT_RECIPIENT -> false;
                default -> say("250 ok");
            };
        }

        private boolean content() throws IOException {
            if (fault == Fault.HANGS_AT_DATA) return hang();
            if (fault == Fault.DROPS_AT_DATA) return false;
            say("354 go on");
            String id = "";
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) return false;
                if (line.startsWith("Message-ID:")) id = line;
                if (line.isEmpty() && fault == Fault.DROPS_IN_CONTENT) return false;
            }
            return end(id);
        }

        private boolean end(String id) throws IOException {
            if (fault == Fault.LATER_AT_END) return say("451 4.3.0 try again");
            if (fault == Fault.NEVER_AT_END) return say("554 5.6.0 not this");
            taken.computeIfAbsent(recipient, to -> new CopyOnWriteArrayList<>()).add(id);
            if (fault == Fault.TAKES_AND_DROPS) return false;
            if (fault == Fault.TAKES_AND_HANGS) return hang();
            return say("250 taken");
        }

        private boolean say(String line) throws IOException {
            guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            return true;
        }

        private boolean hang() throws IOException {
            hanging.add(recipient);
            awaitLeaving();
            hanging.remove(recipient);
            return false;
        }

        private void awaitLeaving() {
            try {
                while (in.read() >= 0)
                    ;
            } catch (IOException leftInAHurry) {
                // it has left all the same
            }
        }
    }
}
