package org.aftercare.parts;

import java.io.Serializable;
import java.util.List;

/** What has to do with the parts of one repair: what it still needs, each part that it has or had, what was ordered for it. */
public record TicketParts(List<PartWantCard> wants, List<PartCard> items, List<PartOrderCard> orders)
        implements Serializable {
    public TicketParts {
        wants = List.copyOf(wants);
        items = List.copyOf(items);
        orders = List.copyOf(orders);
    }

    public boolean isEmpty() {
        return wants.isEmpty() && items.isEmpty() && orders.isEmpty();
    }
}
