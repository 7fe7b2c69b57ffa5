package org.aftercare.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The reference files of the demo network, as a first start finds them. */
public class DemoFiles extends ReferenceFiles {
    @Override
    protected Settings settings() {
        return demo();
    }

    /** The settings of a demo that writes nowhere. */
    public static Settings demo() {
        return new Settings(
                Path.of("target", "demo"),
                "",
                "",
                "",
                Optional.empty(),
                25,
                Optional.empty(),
                Optional.empty(),
                "aftercare@localhost",
                URI.create("http://localhost:8080"),
                Path.of("target", "demo", "secret"),
                Optional.empty(),
                true);
    }
}
