package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.loaner.LoanBook;
import org.aftercare.loaner.LoanCard;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.CaseFile;

/** What a borrower takes home and a store keeps: which phone, how it looked, and that it comes back. */
@Named
@RequestScoped
public class LoanPage {
    @Inject
    LoanBook book;

    @Inject
    CaseFile files;

    @Inject
    CustomerDesk customers;

    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    private String id = "";
    private LoanCard loan;
    private CustomerCard customer;
    private StoreCard store;

    public void load() {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("loan", id);
        loan = book.loan(Long.parseLong(id));
        customer = customers.byId(files.read(loan.ticket()).customerId());
        store = network.store(loan.store());
    }

    public Bars getBars() {
        return Bars.code128(loan.code());
    }

    /** In the time of its store. */
    public String getLent() {
        return me.getWords().at(store.zone()).of("loan.lent", loan.lentAt(), loan.lentBy());
    }

    public String getBack() {
        return me.getWords().at(store.zone()).of("loan.back", loan.endedAt(), loan.endedBy());
    }

    public LoanCard getLoan() {
        return loan;
    }

    public CustomerCard getCustomer() {
        return customer;
    }

    public StoreCard getStore() {
        return store;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }
}
