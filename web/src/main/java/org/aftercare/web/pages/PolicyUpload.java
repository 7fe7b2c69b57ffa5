package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aftercare.platform.InvalidInput;
import org.aftercare.warranty.PolicyDesk;
import org.aftercare.warranty.UploadPolicies;

/** Files that shall become a new version; whatever is wrong with them is told at once. */
@Named
@RequestScoped
public class PolicyUpload {
    @Inject
    PolicyDesk desk;

    @Inject
    Me me;

    @Inject
    Going going;

    private List<Part> files = List.of();
    private String note = "";
    private Mistakes wrong = Mistakes.NONE;

    public void keep() {
        try {
            var kept = desk.upload(new UploadPolicies(
                    files.stream()
                            .filter(part -> part.getSize() > 0)
                            .map(PolicyUpload::file)
                            .toList(),
                    note));
            going.tell(me.say(kept.isNew() ? "policies.upload.done" : "policies.upload.same", kept.version()));
            going.to("policies", "version", kept.version());
        } catch (InvalidInput refused) {
            var told = Mistakes.of(me.getWords(), refused, Set.of("note"));
            wrong = new Mistakes(me.getWords().of("policies.upload.refused"), told.at(), told.elsewhere());
        }
    }

    private static UploadPolicies.File file(Part part) {
        try (var in = part.getInputStream()) {
            return new UploadPolicies.File(
                    Objects.requireNonNullElse(part.getSubmittedFileName(), ""), in.readAllBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files == null ? List.of() : files;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
