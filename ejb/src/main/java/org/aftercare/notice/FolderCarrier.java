package org.aftercare.notice;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps letters as files, for trying without a mail server. A letter that comes twice is the same file. */
class FolderCarrier implements Carrier {
    private final Path folder;

    FolderCarrier(Path folder) {
        this.folder = folder;
    }

    @Override
    public Delivery carry(Envelope envelope, LastWord lastWord) {
        envelope.askingFor(lastWord);
        try {
            var content = new ByteArrayOutputStream();
            envelope.writeTo(content);
            keep(folder.resolve(envelope.fileName()), content.toByteArray());
            return new Delivery.Accepted();
        } catch (IOException | MessagingException failed) {
            return envelope.isStopped() ? new Delivery.NotOurs() : new Delivery.NotReached("folder");
        }
    }

    /** Written aside, then renamed: whoever watches the folder sees whole letters only. */
    private void keep(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, "letter", ".new");
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        // every file is closed already
    }
}
