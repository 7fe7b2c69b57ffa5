package org.aftercare.web.api;

import org.aftercare.loaner.Lend;

/**
 * A loaner to be handed to a customer, as sent.
 *
 * @param loaner its code, IMEI or serial number
 * @param condition how it looks
 * @param battery its health in percent, where somebody measured it
 * @param agreedBy the name that the borrower typed
 * @param agreed they agree to bring it back
 */
public record LendInput(
        String loaner,
        String ticket,
        String condition,
        String accessories,
        Long battery,
        String agreedBy,
        Boolean agreed) {
    Lend parsed() {
        Fields fields = new Fields();
        String which = fields.required("loaner", loaner, Fields.CODE);
        String number = fields.required("ticket", ticket, Fields.CODE);
        String looks = fields.required("condition", condition, LoanResource.LONGEST);
        String with = fields.text("accessories", accessories, LoanResource.LONGEST);
        Integer capacity = LoanResource.percent(fields, battery);
        String name = fields.required("agreedBy", agreedBy, LoanResource.LONGEST_NAME);
        boolean yes = fields.yesOrNo("agreed", agreed);
        return fields.made(() -> new Lend(which, number, looks, with, capacity, name, yes));
    }
}
