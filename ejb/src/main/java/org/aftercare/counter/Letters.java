package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.customer.CustomerCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.network.Occupant.Closing;
import org.aftercare.network.StoreCard;
import org.aftercare.notice.Letter;
import org.aftercare.notice.Outbox;
import org.aftercare.routing.PromiseSlipped;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.SentEstimate;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;

/** What the counter writes to customers who gave an address. Links are made when a letter is sent. */
@Dependent
class Letters {
    private static final Duration TRACKING_LIFE = Duration.ofDays(180);
    private static final Set<String> DECIDING = Set.of("estimate", "beyondRepair", "estimateReminder");

    /** No policy has more: what is withdrawn needs no count that may have changed since. */
    private static final int MOST_REMINDERS = EstimateDesk.MOST_REMINDERS;

    @Inject
    Outbox outbox;

    @Inject
    LinkDesk links;

    @Inject
    DeviceDesk devices;

    @Inject
    Clock clock;

    void receipt(TicketCard ticket, CustomerCard customer, StoreCard store) {
        put("receipt", "receipt:" + ticket.number(), promised(ticket, store), clock.instant(), ticket, customer, store);
    }

    /** What was promised doesn't hold; each new promise is told once. */
    void slipped(PromiseSlipped news, CustomerCard customer, StoreCard store) {
        var ticket = news.ticket();
        var more = promised(ticket, store);
        more.put("toldBy", news.told().toString());
        var template = ticket.status() == TicketStatus.AWAITING_PARTS ? "slippedPart" : "slipped";
        var key = "slipped:" + ticket.number() + ":" + news.nth();
        put(template, key, more, clock.instant(), ticket, customer, store);
    }

    private static Map<String, String> promised(TicketCard ticket, StoreCard store) {
        Map<String, String> more = new TreeMap<>();
        if (ticket.likelyBy() != null) more.put("likelyBy", ticket.likelyBy().toString());
        if (ticket.safelyBy() != null) more.put("safelyBy", ticket.safelyBy().toString());
        more.put("zone", store.zone().getId());
        return more;
    }

    /**
     * Each question is a letter of its own; the ones that remind of it wait in the outbox until they are due or taken
     * back, so that each goes out once, whatever is restarted meanwhile.
     *
     * @param remindAt when, in order
     */
    void asked(SentEstimate sent, List<Instant> remindAt, TicketCard ticket, CustomerCard customer, StoreCard store) {
        var template = sent.price().isPresent() ? "estimate" : "beyondRepair";
        var words = words(sent);
        put(template, "offer:" + key(sent), words, clock.instant(), ticket, customer, store);
        for (int i = 0; i < remindAt.size(); i++)
            put("estimateReminder", reminder(sent, i), words, remindAt.get(i), ticket, customer, store);
    }

    /** Nobody is reminded of what is settled. */
    void settled(SentEstimate sent) {
        for (int i = 0; i < MOST_REMINDERS; i++) outbox.withdraw(reminder(sent, i));
    }

    void lapsed(SentEstimate sent, Instant at, TicketCard ticket, CustomerCard customer, StoreCard store) {
        put("estimateLapsed", "offerLapsed:" + key(sent), words(sent), at, ticket, customer, store);
    }

    private static Map<String, String> words(SentEstimate sent) {
        Map<String, String> words = new TreeMap<>();
        sent.total().ifPresent(total -> words.put("total", total.toString()));
        words.put("validUntil", sent.validUntil().toString());
        if (sent.hasForm()) words.put("repairer", sent.terms().repairerName());
        return words;
    }

    private static String key(SentEstimate sent) {
        return sent.ticket() + ":" + sent.number();
    }

    private static String reminder(SentEstimate sent, int index) {
        return "offerReminder:" + key(sent) + ":" + (index + 1);
    }

    /** What the second technician decided; it is final. */
    void appealDecided(ToldVerdict verdict, TicketCard ticket, CustomerCard customer, StoreCard store) {
        boolean covered = verdict.outcome() == Coverage.Outcome.COVERED;
        put(
                covered ? "appealCovered" : "appealNotCovered",
                key("appeal", ticket),
                Map.of("verdict", verdict.words()),
                clock.instant(),
                ticket,
                customer,
                store);
    }

    void ready(TicketCard ticket, CustomerCard customer, StoreCard store) {
        put("ready", key("ready", ticket), Map.of(), clock.instant(), ticket, customer, store);
    }

    /** Its store is closed. @param ready the phone has to be brought to the successor before it can be fetched */
    void rehomed(TicketCard ticket, CustomerCard customer, Closing closing, boolean ready) {
        Map<String, String> more = new TreeMap<>();
        more.put("former", closing.store().name());
        put(
                ready ? "rehomedReady" : "rehomed",
                key("rehomed", ticket),
                whereabouts(more, closing.successor().contact().address()),
                clock.instant(),
                ticket,
                customer,
                closing.successor());
    }

    /** @param said what is said anew of the store, by column @param act by which it is told once */
    void moved(
            TicketCard ticket,
            CustomerCard customer,
            StoreCard store,
            Instant from,
            int act,
            Map<String, String> said) {
        Map<String, String> more = new TreeMap<>();
        more.put("store", said.getOrDefault("name", store.name()));
        var address = said.getOrDefault("address", store.contact().address());
        put(
                "storeMoved",
                "moved:" + act + ":" + ticket.number(),
                whereabouts(more, address),
                from,
                ticket,
                customer,
                store);
    }

    private static Map<String, String> whereabouts(Map<String, String> words, String address) {
        if (!address.isEmpty()) words.put("address", address);
        return words;
    }

    /** A ticket may be ready several times: each at a version of its own. */
    private static String key(String kind, TicketCard ticket) {
        return kind + ":" + ticket.number() + ":" + ticket.version();
    }

    private void put(
            String template,
            String key,
            Map<String, String> more,
            Instant notBefore,
            TicketCard ticket,
            CustomerCard customer,
            StoreCard store) {
        if (customer == null) return;
        var address = outbox.address(customer.email(), customer.phone());
        if (address.isEmpty()) return;
        Map<String, String> words = new TreeMap<>();
        words.put("name", customer.name());
        words.put("number", ticket.number().value());
        words.put("device", deviceOf(ticket));
        words.put("store", store.name());
        words.putAll(more);
        outbox.put(new Letter(
                key,
                address,
                customer.language(),
                template,
                words,
                Optional.of(wish(template, ticket)),
                outbox.at(address, notBefore, store.zone())));
    }

    private Letter.LinkWish wish(String template, TicketCard ticket) {
        // what was offered, and its form, can be read as long as the repair can be followed
        boolean decides = DECIDING.contains(template);
        return new Letter.LinkWish(
                decides ? Purpose.ESTIMATE : Purpose.TRACKING,
                ticket.number().value(),
                clock.instant().plus(TRACKING_LIFE));
    }

    /** What the customer calls it, or the end of what stands on it. */
    private String deviceOf(TicketCard ticket) {
        String name = devices.model(ticket.modelCode())
                .map(DeviceModel::name)
                .orElseGet(() -> devices.byId(ticket.deviceId()).modelName());
        String label = ticket.deviceLabel();
        return name.isEmpty() ? "…" + label.substring(Math.max(0, label.length() - 4)) : name;
    }

    String trackingToken(TicketNumber number) {
        return links.token(Purpose.TRACKING, number.value(), clock.instant().plus(TRACKING_LIFE));
    }
}
