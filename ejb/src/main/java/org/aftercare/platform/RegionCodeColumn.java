package org.aftercare.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link RegionCode} as text. */
@Converter(autoApply = true)
public class RegionCodeColumn implements AttributeConverter<RegionCode, String> {
    @Override
    public String convertToDatabaseColumn(RegionCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public RegionCode convertToEntityAttribute(String column) {
        return column == null ? null : new RegionCode(column);
    }
}
