package org.aftercare.platform;

import java.nio.file.Path;
import java.util.Map;

/** The reference files that an operator put into a folder of their own. */
public final class OperatorFiles extends ReferenceFiles {
    private final Path folder;

    public OperatorFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    protected Settings settings() {
        return Settings.of(Map.of(Settings.REFERENCE_DATA, folder.toString()));
    }
}
