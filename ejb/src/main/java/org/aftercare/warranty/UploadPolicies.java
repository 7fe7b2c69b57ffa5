package org.aftercare.warranty;

import java.util.List;

/** Files that shall become a new version, with a note for whoever reads it later. */
public record UploadPolicies(List<File> files, String note) {
    public UploadPolicies {
        files = List.copyOf(files);
    }

    /** A file as it was sent. */
    public record File(String name, byte[] content) {}
}
