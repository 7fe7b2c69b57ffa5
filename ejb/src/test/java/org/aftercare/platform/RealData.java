package org.aftercare.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real data that lies beside a developer's checkout and is not part of the project: in the folder named by the property
 * {@code aftercare.real.data}. With {@code AFTERCARE_REAL_DATA=required} its absence fails.
 */
public final class RealData {
    private RealData() {}

    /** The file, where it is there; says whether it was used. */
    public static Optional<Path> file(String name) {
        Path file = Path.of(System.getProperty("aftercare.real.data", "../../shared/data"), name);
        boolean there = Files.isRegularFile(file);
        System.out.println("real data: " + (there ? "used" : "absent") + " (" + name + ")");
        if (!there && "required".equals(System.getenv("AFTERCARE_REAL_DATA")))
            throw new AssertionError("real data is required, but " + name + " is absent");
        return Optional.of(file).filter(f -> there);
    }
}
