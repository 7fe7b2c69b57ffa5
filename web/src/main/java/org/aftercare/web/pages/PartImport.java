package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import org.aftercare.parts.StockImport;
import org.aftercare.platform.InvalidInput;
import org.aftercare.warranty.Upload;
import org.aftercare.warranty.UploadPolicies;

/** Head office's file of what stores have, and what is on its way to them. */
@Named
@RequestScoped
public class PartImport {
    @Inject
    StockImport desk;

    @Inject
    Going going;

    @Inject
    Me me;

    private Part file;
    private Mistakes wrong = Mistakes.NONE;

    public void read() {
        try {
            if (file == null || file.getSize() == 0) throw new InvalidInput("file", "REQUIRED");
            int rows = desk.read(Upload.text(content()));
            going.tell(me.say("parts.import.done", rows));
            going.to("parts.xhtml");
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
    }

    private UploadPolicies.File content() {
        try (var in = file.getInputStream()) {
            return new UploadPolicies.File(
                    Objects.requireNonNullElse(file.getSubmittedFileName(), ""), in.readAllBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
