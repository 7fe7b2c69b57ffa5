package org.aftercare.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.platform.Settings;

/** Turns letters into messages, with the links made at this moment, and knows the way to the mail server. */
@ApplicationScoped
class PostOffice {
    private static final int SMTPS = 465;
    private static final Duration OBJECTION = Duration.ofDays(365);

    @Inject
    Pen pen;

    @Inject
    LinkDesk links;

    @Inject
    Clock clock;

    private HttpClient client;

    /** The carrier that the settings ask for. */
    Carrier carrier(Settings settings, MailPolicy policy) {
        if (settings.smtpHost().isEmpty())
            return new FolderCarrier(settings.dataFolder().resolve("outbox"));
        return new SmtpCarrier(
                session(settings, policy),
                settings.smtpUser().orElse(null),
                settings.smtpPassword().orElse(null));
    }

    private static Session session(Settings settings, MailPolicy policy) {
        String host = settings.smtpHost().orElseThrow();
        var way = new Properties();
        way.setProperty("mail.transport.protocol", "smtp");
        way.setProperty("mail.smtp.host", host);
        way.setProperty("mail.smtp.port", String.valueOf(settings.smtpPort()));
        way.setProperty("mail.smtp.localhost", settings.baseUrl().getHost());
        way.setProperty("mail.smtp.auth", String.valueOf(settings.smtpUser().isPresent()));
        way.setProperty(
                "mail.smtp.connectiontimeout", String.valueOf(policy.connect().toMillis()));
        way.setProperty("mail.smtp.timeout", String.valueOf(policy.answer().toMillis()));
        way.setProperty("mail.smtp.writetimeout", String.valueOf(policy.answer().toMillis()));
        way.setProperty("mail.smtp.quitwait", "false");
        way.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.smtpPort() == SMTPS));
        way.setProperty("mail.smtp.starttls.enable", "true");
        // a password goes nowhere in the clear but to this machine
        way.setProperty(
                "mail.smtp.starttls.required",
                String.valueOf(settings.smtpUser().isPresent() && !Settings.isThisMachine(host)));
        return Session.getInstance(way);
    }

    /** Brings texts to the gateway that the settings name, if there is one. */
    TextCarrier texts(Settings settings, MailPolicy policy) {
        return new TextCarrier(settings.textUrl(), settings.textToken(), policy, client(policy));
    }

    /** One for all rounds: each has threads of its own. */
    private synchronized HttpClient client(MailPolicy policy) {
        if (client == null)
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(policy.connect())
                    .build();
        return client;
    }

    /** What a text says, its link at the end. */
    String text(Parcel parcel, Settings settings) throws Unwritable {
        Letter letter = parcel.letter();
        return pen.text(letter, link(letter, settings));
    }

    Carrier.Envelope envelope(Parcel parcel, Settings settings) throws Unwritable {
        Letter letter = parcel.letter();
        Optional<String> objection = objection(letter, settings);
        Pen.Written written = pen.write(letter, link(letter, settings), objection);
        try {
            var envelope = new Carrier.Envelope(
                    Session.getInstance(new Properties()),
                    parcel.messageId(settings.baseUrl().getHost()));
            envelope.setFrom(new InternetAddress(settings.mailFrom()));
            envelope.setRecipient(Message.RecipientType.TO, address(letter.to()));
            envelope.setSubject(written.subject(), "UTF-8");
            envelope.setSentDate(Date.from(clock.instant()));
            envelope.setHeader("Auto-Submitted", "auto-generated");
            if (objection.isPresent()) {
                // RFC 8058: a mail program offers one button, and posts to that address
                envelope.setHeader("List-Unsubscribe", "<" + objection.get() + ">");
                envelope.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            envelope.setContentLanguage(new String[] {written.language().toLanguageTag()});
            envelope.setContent(
                    new MimeMultipart("alternative", part(written.text(), "plain"), part(written.html(), "html")));
            envelope.saveChanges();
            return envelope;
        } catch (MessagingException wrong) {
            // its message names the address, and messages are logged
            throw new Unwritable("address or sender", null);
        }
    }

    /** A link made now; or the address of a page for those who sign in, which needs no secret. */
    private Optional<String> link(Letter letter, Settings settings) {
        Optional<String> page = Optional.ofNullable(letter.words().get(Letter.PAGE));
        return letter.link().map(wish -> address(wish, settings)).or(() -> page.map(path -> settings.baseUrl() + path));
    }

    /** Where whoever is asked says that they don't want to be: in each letter that asks, and good for long. */
    private Optional<String> objection(Letter letter, Settings settings) {
        return letter.link()
                .filter(wish -> wish.purpose() == Purpose.SURVEY)
                .map(wish -> new Letter.LinkWish(
                        Purpose.OBJECTION, wish.subject(), wish.expiresAt().plus(OBJECTION)))
                .map(wish -> address(wish, settings));
    }

    private String address(Letter.LinkWish wish, Settings settings) {
        return settings.baseUrl()
                + path(wish.purpose())
                + links.token(wish.purpose(), wish.subject(), wish.expiresAt());
    }

    private static String path(Purpose purpose) {
        return switch (purpose) {
            case TRACKING -> "/t/";
            case ESTIMATE -> "/e/";
            case SURVEY -> "/s/";
            case OBJECTION -> "/o/";
        };
    }

    private static InternetAddress address(String to) throws MessagingException {
        var address = new InternetAddress(to, true);
        // a strict parser still takes a name, a group or several lines
        if (!address.getAddress().equals(to) || to.chars().anyMatch(sign -> sign <= ' '))
            throw new MessagingException("not one bare address");
        return address;
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", kind);
        return part;
    }
}
