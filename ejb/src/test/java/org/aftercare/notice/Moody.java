package org.aftercare.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server of moods: for each message the next one, and kindness once they are used up. */
final class Moody implements AutoCloseable {
    enum Mood {
        KIND,
        SILENT_GREETING,
        TEMPORARY_RECIPIENT,
        NO_SUCH_RECIPIENT,
        TEMPORARY_AT_END,
        REFUSED_AT_END,
        DROPS_AT_RECIPIENT,
        DROPS_IN_CONTENT,
        TAKES_AND_DROPS,
        TAKES_AND_HANGS,
        ANSWERS_GARBAGE_AT_END
    }

    private final ServerSocket socket;
    private final Queue<Mood> moods = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger unanswered = new AtomicInteger();

    Moody() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var door = new Thread(this::open, "moody");
        door.setDaemon(true);
        door.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    synchronized void then(Mood... next) {
        moods.addAll(List.of(next));
    }

    private synchronized Mood next() {
        return moods.isEmpty() ? Mood.KIND : moods.poll();
    }

    private synchronized boolean isNext(Mood mood) {
        if (moods.peek() != mood) return false;
        moods.poll();
        return true;
    }

    private void open() {
        while (!socket.isClosed())
            try {
                var guest = socket.accept();
                var talk = new Thread(() -> talk(guest), "moody talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
    }

    private void talk(Socket guest) {
        try (guest;
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(guest.getOutputStream(), true, StandardCharsets.UTF_8)) {
            if (isNext(Mood.SILENT_GREETING)) {
                hang();
                return;
            }
            say(out, "220 moody");
            Mood mood = Mood.KIND;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("MAIL")) mood = next();
                if (line.startsWith("RCPT") && mood == Mood.DROPS_AT_RECIPIENT) return;
                if (line.startsWith("RCPT") && mood == Mood.TEMPORARY_RECIPIENT) say(out, "450 4.2.1 <ana@x> later");
                else if (line.startsWith("RCPT") && mood == Mood.NO_SUCH_RECIPIENT)
                    say(out, "550 5.1.1 <ana@x> nobody");
                else if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    if (mood == Mood.DROPS_IN_CONTENT) return;
                    String content = content(in);
                    if (!end(mood, content, out)) return;
                } else say(out, "250 ok");
            }
        } catch (IOException gone) {
            // the guest left
        }
    }

    private boolean end(Mood mood, String content, PrintWriter out) {
        switch (mood) {
            case TEMPORARY_AT_END -> say(out, "451 4.3.0 try again");
            case REFUSED_AT_END -> say(out, "554 5.6.0 not this");
            case TAKES_AND_DROPS -> {
                taken.add(content);
                unanswered.incrementAndGet();
                return false;
            }
            case TAKES_AND_HANGS -> {
                taken.add(content);
                unanswered.incrementAndGet();
                hang();
                return false;
            }
            case ANSWERS_GARBAGE_AT_END -> {
                taken.add(content);
                unanswered.incrementAndGet();
                say(out, "@@@");
                return false;
            }
            default -> {
                taken.add(content);
                say(out, "250 taken");
            }
        }
        return true;
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) throw new IOException("left in the middle");
            content.append(line).append('\n');
        }
        return content.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    private void hang() {
        try {
            over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        socket.close();
    }
}
