package org.aftercare.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings letters to a mail server, over one connection as long as all goes well. What a failure means depends on how far
 * the dialogue was: before the end of the content the server has nothing; after it a reply code is an answer, and
 * everything else is none.
 */
class SmtpCarrier implements Carrier {
    private static final Logger LOG = System.getLogger(SmtpCarrier.class.getName());

    /** Angus tells a server's reply as the message of its exceptions. */
    private static final Pattern REPLY = Pattern.compile("^\\s*([245]\\d\\d)\\b");

    private final Session session;
    private final String user;
    private final String password;
    private Transport connected;

    /** @param user null, as the password, for a server that asks for none */
    SmtpCarrier(Session session, String user, String password) {
        this.session = session;
        this.user = user;
        this.password = password;
    }

    @Override
    public Delivery carry(Envelope envelope, LastWord lastWord) {
        try {
            connect();
        } catch (AuthenticationFailedException refused) {
            return dropped(new Delivery.NotReached("sign-in refused"));
        } catch (MessagingException failed) {
            return dropped(new Delivery.NotReached("no connection" + reply(failed)));
        }
        envelope.askingFor(lastWord);
        try {
            connected.sendMessage(envelope, envelope.getAllRecipients());
            return new Delivery.Accepted();
        } catch (MessagingException failed) {
            return dropped(meaning(envelope, failed));
        }
    }

    private void connect() throws MessagingException {
        if (connected != null && connected.isConnected()) return;
        drop();
        connected = session.getTransport();
        connected.connect(user, password);
    }

    private static Delivery meaning(Envelope envelope, MessagingException failed) {
        if (envelope.isStopped()) return new Delivery.NotOurs();
        String reply = reply(failed).strip();
        if (reply.startsWith("5")) return new Delivery.Rejected("SMTP " + reply);
        if (reply.startsWith("4")) return new Delivery.Deferred("SMTP " + reply);
        if (!envelope.isHandedOver()) return new Delivery.Deferred("connection lost");
        // 250 is expected, any other code of success is success as well
        return reply.startsWith("2") ? new Delivery.Accepted() : new Delivery.Unsure("no answer");
    }

    /** The server's reply code with a blank before it, or nothing; never its words, which may name the recipient. */
    private static String reply(MessagingException failed) {
        for (Exception link = failed; link != null; link = next(link)) {
            Matcher reply = REPLY.matcher(String.valueOf(link.getMessage()));
            if (reply.find()) return " " + reply.group(1);
        }
        return "";
    }

    private static Exception next(Exception link) {
        return link instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private Delivery dropped(Delivery outcome) {
        drop();
        return outcome;
    }

    private void drop() {
        if (connected == null) return;
        try {
            connected.close();
        } catch (MessagingException alreadyGone) {
            LOG.log(Level.DEBUG, "a mail server left without a word");
        }
        connected = null;
    }

    @Override
    public void close() {
        drop();
    }
}
