package org.aftercare.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** Brings letters somewhere: to a mail server, or into a folder. One for each courier's round. */
interface Carrier extends AutoCloseable {
    /** Asked when the whole letter is out but for the sign that ends it; false stops the letter before that. */
    @FunctionalInterface
    interface LastWord {
        boolean mayGo() throws IOException;
    }

    /** Tries once. Never throws for what the other side does. */
    Delivery carry(Envelope envelope, LastWord lastWord);

    /** Ends the round; nothing that was accepted depends on it. */
    @Override
    void close();

    /** A message that keeps its own id, and that asks for the last word once it is written out. */
    final class Envelope extends MimeMessage {
        private final String messageId;
        private LastWord lastWord;
        private boolean stopped;
        private boolean handedOver;

        Envelope(jakarta.mail.Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }

        void askingFor(LastWord word) {
            lastWord = word;
        }

        /** The transport calls it once the server waits for the content, and ends the content itself afterwards. */
        @Override
        public void writeTo(OutputStream out, String[] leftOut) throws IOException, MessagingException {
            super.writeTo(out, leftOut);
            if (!lastWord.mayGo()) {
                stopped = true;
                throw new IOException("no longer ours");
            }
            handedOver = true;
        }

        /** Stopped by the last word: the server never got the end of it. */
        boolean isStopped() {
            return stopped;
        }

        /** From now on only the server knows whether it has the letter. */
        boolean isHandedOver() {
            return handedOver;
        }

        String fileName() {
            return messageId.substring(1, messageId.indexOf('@')) + ".eml";
        }
    }
}
