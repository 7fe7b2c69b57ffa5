package org.aftercare.ship;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in letters. */
final class Letters {
    private Letters() {}

    /** The words of a letter without its markup. */
    static String text(MimeMessage letter) {
        try {
            return plain(letter);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The path of the first link below this one, e.g. {@code /s/}; as customers get it. */
    static java.util.Optional<String> link(MimeMessage letter, String below) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(" + below + "[A-Za-z0-9_-]+)")
                .matcher(text(letter));
        return link.find() ? java.util.Optional.of(link.group(1)) : java.util.Optional.empty();
    }

    private static String plain(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) return (String) part.getContent();
        if (!(part.getContent() instanceof Multipart parts)) return "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart one = parts.getBodyPart(i);
            String text = plain(one);
            if (!text.isEmpty()) return text;
        }
        return "";
    }
}
