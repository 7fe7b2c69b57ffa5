package org.aftercare.ticket;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.network.StoreContact;
import org.aftercare.platform.Money;

/**
 * What an estimate was offered on, as it was then: who repairs, what, where it is handed over and in which time. Kept
 * with the estimate, so that the European repair information form (Directive (EU) 2024/1799, Art. 4 and Annex I) can be
 * shown later as it was given.
 *
 * @param form that form belongs to this offer
 * @param repairer who answers for the repair, and how to reach them
 * @param zone the store's
 * @param device its model's name; empty text when unknown
 * @param deviceLabel its IMEI or serial number
 * @param symptoms codes of what its owner complained of
 * @param days until it is repaired, from the customer's yes
 * @param loaner a phone is lent meanwhile
 * @param loanerPerDay tax included; empty when it costs nothing
 */
public record OfferTerms(
        boolean form,
        StoreContact repairer,
        String storeName,
        ZoneId zone,
        String device,
        String deviceLabel,
        List<String> symptoms,
        int days,
        boolean loaner,
        Optional<Money> loanerPerDay)
        implements Serializable {
    public OfferTerms {
        symptoms = List.copyOf(symptoms);
    }

    /** Who answers for the repair: the legal name where the data has one, else the store's. */
    public String repairerName() {
        return repairer.legalName().isEmpty() ? storeName : repairer.legalName();
    }
}
