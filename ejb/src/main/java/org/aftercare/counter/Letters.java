package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.customer.CustomerCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.notice.Letter;
import org.aftercare.notice.Outbox;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** What the counter writes to customers who gave an address. Links are made when a letter is sent. */
@Dependent
class Letters {
    private static final Duration TRACKING_LIFE = Duration.ofDays(180);

    /** As long as an estimate binds; then the housekeeper lets it lapse. */
    private static final Duration ESTIMATE_LIFE = Duration.ofDays(30);

    @Inject
    Outbox outbox;

    @Inject
    LinkDesk links;

    @Inject
    DeviceDesk devices;

    @Inject
    Clock clock;

    void receipt(TicketCard ticket, CustomerCard customer, StoreCard store) {
        Map<String, String> more = new TreeMap<>();
        if (ticket.likelyBy() != null) more.put("likelyBy", ticket.likelyBy().toString());
        if (ticket.safelyBy() != null) more.put("safelyBy", ticket.safelyBy().toString());
        more.put("zone", store.zone().getId());
        put("receipt", "receipt:" + ticket.number(), more, ticket, customer, store);
    }

    /** Each estimate is a letter of its own. */
    void estimate(TicketCard ticket, CustomerCard customer, StoreCard store) {
        Map<String, String> more = new TreeMap<>();
        ticket.estimate().ifPresent(total -> more.put("total", total.toString()));
        put("estimate", key("estimate", ticket), more, ticket, customer, store);
    }

    void beyondRepair(TicketCard ticket, CustomerCard customer, StoreCard store) {
        put("beyondRepair", key("estimate", ticket), Map.of(), ticket, customer, store);
    }

    void ready(TicketCard ticket, CustomerCard customer, StoreCard store) {
        put("ready", key("ready", ticket), Map.of(), ticket, customer, store);
    }

    /** A ticket may be ready, or have an estimate, several times: each at a version of its own. */
    private static String key(String kind, TicketCard ticket) {
        return kind + ":" + ticket.number() + ":" + ticket.version();
    }

    private void put(
            String template,
            String key,
            Map<String, String> more,
            TicketCard ticket,
            CustomerCard customer,
            StoreCard store) {
        if (customer.email().isEmpty()) return;
        Map<String, String> words = new TreeMap<>(more);
        words.put("name", customer.name());
        words.put("number", ticket.number().value());
        words.put("device", deviceOf(ticket));
        words.put("store", store.name());
        outbox.put(new Letter(
                key,
                customer.email(),
                customer.language(),
                template,
                words,
                Optional.of(wish(template, ticket)),
                clock.instant()));
    }

    private Letter.LinkWish wish(String template, TicketCard ticket) {
        boolean decides = template.equals("estimate") || template.equals("beyondRepair");
        return new Letter.LinkWish(
                decides ? Purpose.ESTIMATE : Purpose.TRACKING,
                ticket.number().value(),
                clock.instant().plus(decides ? ESTIMATE_LIFE : TRACKING_LIFE));
    }

    /** What the customer calls it, or the end of what stands on it. */
    private String deviceOf(TicketCard ticket) {
        String name = devices.byId(ticket.deviceId()).modelName();
        String label = ticket.deviceLabel();
        return name.isEmpty() ? "…" + label.substring(Math.max(0, label.length() - 4)) : name;
    }

    String trackingToken(TicketNumber number) {
        return links.token(Purpose.TRACKING, number.value(), clock.instant().plus(TRACKING_LIFE));
    }
}
