package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.customer.CustomerCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.notice.Letter;
import org.aftercare.notice.Outbox;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** What the counter writes to the customer. */
@Dependent
class Letters {
    private static final Duration TRACKING_LIFE = Duration.ofDays(180);

    @Inject
    Outbox outbox;

    @Inject
    LinkDesk links;

    @Inject
    DeviceDesk devices;

    @Inject
    Clock clock;

    /** The receipt by mail, for those who gave an address; its tracking link is made when it is sent. */
    void receipt(TicketCard ticket, CustomerCard customer, StoreCard store) {
        if (customer.email().isEmpty()) return;
        var expires = clock.instant().plus(TRACKING_LIFE);
        outbox.put(new Letter(
                "receipt:" + ticket.number(),
                customer.email(),
                customer.language(),
                "receipt",
                Map.of(
                        "name", customer.name(),
                        "number", ticket.number().value(),
                        "device", devices.byId(ticket.deviceId()).modelName(),
                        "store", store.name()),
                Optional.of(
                        new Letter.LinkWish(Purpose.TRACKING, ticket.number().value(), expires)),
                clock.instant()));
    }

    String trackingToken(TicketNumber number) {
        return links.token(Purpose.TRACKING, number.value(), clock.instant().plus(TRACKING_LIFE));
    }
}
