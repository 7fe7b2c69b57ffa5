package org.aftercare.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** EclipseLink 4 knows no {@link Instant}: kept as {@code timestamp with time zone}, in UTC. */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, OffsetDateTime> {
    @Override
    public OffsetDateTime convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant convertToEntityAttribute(OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }

    /** What a native query gave for such a column: drivers differ in it. */
    public static Instant read(Object column) {
        if (column instanceof Timestamp stamp) return stamp.toInstant();
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
