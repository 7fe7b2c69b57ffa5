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

    /** The same without its people, whose passwords cost a second or two to hash. */
    public static class Nobody extends DemoFiles {
        @Override
        public Sheet sheetIfAny(String name, String... columns) {
            return name.equals("people.csv")
                    ? sheetOf(name, String.join(",", columns) + "\n", columns)
                    : super.sheetIfAny(name, columns);
        }
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
                Optional.empty(),
                Optional.empty(),
                URI.create("http://localhost:8080"),
                Path.of("target", "demo", "secret"),
                Optional.empty(),
                true);
    }
}
