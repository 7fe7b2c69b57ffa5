package org.aftercare.ship;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A mail server that keeps what it is sent, for tests to read. It can be stopped and started, as mail servers are. */
public final class Mailbox implements AutoCloseable {
    private final GreenMail server;
    private final int port;

    private Mailbox() {
        port = Shipped.freePort();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private static final class Shared {
        private static final Mailbox BOX = new Mailbox();
    }

    /** The one that the shared servers send to. */
    public static Mailbox shared() {
        return Shared.BOX;
    }

    /** One of one's own. */
    public static Mailbox open() {
        return new Mailbox();
    }

    public int port() {
        return port;
    }

    /** Every letter received so far, oldest first. */
    public List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages());
    }

    /** The letters to one address so far, oldest first. */
    public List<MimeMessage> lettersTo(String address) {
        return letters().stream().filter(letter -> isTo(letter, address)).toList();
    }

    /** Waits until at least so many letters have come to the address, and gives them. */
    public List<MimeMessage> awaitLettersTo(String address, int count, Duration patience) {
        Patience.until(
                patience,
                count + " letters to " + address,
                () -> lettersTo(address).size() >= count);
        return lettersTo(address);
    }

    /** Waits for a letter to this address with a link below this path, e.g. {@code /s/}, and gives the link's path. */
    public String awaitLinkTo(String address, String below, Duration patience) {
        var link = new AtomicReference<String>();
        Patience.until(patience, "a link below " + below + " to " + address, () -> {
            lettersTo(address).forEach(letter -> Letters.link(letter, below).ifPresent(link::set));
            return link.get() != null;
        });
        return link.get();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return Arrays.stream(letter.getRecipients(RecipientType.TO))
                    .anyMatch(to -> ((InternetAddress) to).getAddress().equalsIgnoreCase(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Down, as a mail server is at times; what came so far is kept. */
    public void down() {
        server.getSmtp().stopService();
    }

    @Override
    public void close() {
        server.stop();
    }
}
