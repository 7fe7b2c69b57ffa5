package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.aftercare.counter.CounterDesk;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Settings;
import org.aftercare.routing.PromiseDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;

/** What the customer takes home: the phone's paper, with the number, the promise and where to follow it. */
@Named
@RequestScoped
public class ReceiptPage {
    @Inject
    CaseFile files;

    @Inject
    CustomerDesk customers;

    @Inject
    DeviceDesk devices;

    @Inject
    WarrantyDesk warranty;

    @Inject
    NetworkDesk network;

    @Inject
    CounterDesk counter;

    @Inject
    PromiseDesk promises;

    @Inject
    HolderWords holders;

    @Inject
    Me me;

    private String number = "";
    private TicketCard card;
    private CustomerCard customer;
    private DeviceCard device;
    private Coverage coverage;
    private StoreCard store;
    private String link;

    public void load() {
        if (!TicketNumber.isValid(number)) throw new NotFound("ticket", number);
        card = files.read(new TicketNumber(number));
        customer = customers.byId(card.customerId());
        device = devices.byId(card.deviceId());
        coverage = warranty.decision(card.coverageId());
        store = network.store(card.pickupStore());
        link = Settings.current().baseUrl() + "/t/" + counter.trackingToken(card.number());
    }

    public Bars getBars() {
        return Bars.code128(number);
    }

    public Bars getQr() {
        return Bars.qr(link);
    }

    public String getSymptoms() {
        return card.symptoms().stream()
                .map(code -> me.getWords().code("symptom", code))
                .collect(Collectors.joining(", "));
    }

    /** In the time of the store where it will be collected. */
    public String getPromise() {
        return me.getWords().at(store.zone()).of("receipt.promise.words", card.likelyBy(), card.safelyBy());
    }

    /** What the promise was reckoned from; empty text for a repair of before promises were kept. */
    public String getBecause() {
        return promises.given(card.number()).stream()
                .reduce((older, newer) -> newer)
                .map(promise -> TicketRoute.because(me, holders.store(promise.bench()), promise))
                .orElse("");
    }

    public String getReceived() {
        return me.getWords().at(store.zone()).instant(card.openedAt());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public TicketCard getCard() {
        return card;
    }

    public CustomerCard getCustomer() {
        return customer;
    }

    public DeviceCard getDevice() {
        return device;
    }

    public Coverage getCoverage() {
        return coverage;
    }

    public StoreCard getStore() {
        return store;
    }

    public String getLink() {
        return link;
    }
}
