package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.ticket.ReviewFile;
import org.aftercare.ticket.ReviewLine;

/**
 * The evidence on an appeal, and nothing of what was found first, by whom or where.
 *
 * @param description what the customer said at the counter
 * @param customersWords why they dispute
 */
public record ReviewJson(
        long id,
        Instant appealedAt,
        String brand,
        String modelName,
        LocalDate soldOn,
        LocalDate activatedOn,
        LocalDate producedOn,
        List<String> symptoms,
        String description,
        String condition,
        String accessories,
        boolean batterySafe,
        String customersWords,
        List<ShotJson> photos) {

    /** A photo. @param customers the customer sent it along with the appeal */
    public record ShotJson(long id, int width, int height, Instant at, boolean customers) {}

    /** One that waits. */
    public record Line(long id, Instant appealedAt, String modelName, List<String> symptoms) {
        static Line of(ReviewLine line) {
            return new Line(line.id(), line.appealedAt(), Absent.ifEmpty(line.modelName()), line.symptoms());
        }
    }

    static ReviewJson of(ReviewFile file) {
        return new ReviewJson(
                file.id(),
                file.appealedAt(),
                Absent.ifEmpty(file.brand()),
                Absent.ifEmpty(file.modelName()),
                file.soldOn().orElse(null),
                file.activatedOn().orElse(null),
                file.producedOn().orElse(null),
                file.symptoms(),
                Absent.ifEmpty(file.description()),
                Absent.ifEmpty(file.condition()),
                Absent.ifEmpty(file.accessories()),
                file.batterySafe(),
                file.customersWords(),
                file.photos().stream()
                        .map(shot -> new ShotJson(shot.id(), shot.width(), shot.height(), shot.at(), shot.customers()))
                        .toList());
    }
}
