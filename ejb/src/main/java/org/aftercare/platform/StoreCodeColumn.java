package org.aftercare.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link StoreCode} as text. */
@Converter(autoApply = true)
public class StoreCodeColumn implements AttributeConverter<StoreCode, String> {
    @Override
    public String convertToDatabaseColumn(StoreCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public StoreCode convertToEntityAttribute(String column) {
        return column == null ? null : new StoreCode(column);
    }
}
