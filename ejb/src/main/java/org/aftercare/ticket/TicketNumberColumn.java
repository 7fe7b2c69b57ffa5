package org.aftercare.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a {@link TicketNumber} as text. */
@Converter(autoApply = true)
public class TicketNumberColumn implements AttributeConverter<TicketNumber, String> {
    @Override
    public String convertToDatabaseColumn(TicketNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public TicketNumber convertToEntityAttribute(String column) {
        return column == null ? null : new TicketNumber(column);
    }
}
