package org.aftercare.web.api;

import org.aftercare.loaner.TakeBack;

/**
 * A loaner that came back, as sent.
 *
 * @param condition how it looks now
 * @param damage what is broken; absent for nothing
 * @param wiped nothing of the borrower's is on it any more
 */
public record LoanBackInput(String condition, String accessories, String damage, Long battery, Boolean wiped) {
    TakeBack parsed(long loan) {
        Fields fields = new Fields();
        String looks = fields.required("condition", condition, LoanResource.LONGEST);
        String with = fields.text("accessories", accessories, LoanResource.LONGEST);
        String broken = fields.text("damage", damage, LoanResource.LONGEST);
        Integer capacity = LoanResource.percent(fields, battery);
        boolean clean = fields.yesOrNo("wiped", wiped);
        return fields.made(() -> new TakeBack(loan, looks, with, broken, capacity, clean));
    }
}
