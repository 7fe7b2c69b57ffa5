package org.aftercare.web.api;

import org.aftercare.loaner.AddLoaner;

/**
 * A phone to be lent from now on, as sent.
 *
 * @param device its IMEI or serial number
 * @param modelCode where the IMEI doesn't tell it
 * @param code its inventory code, where it has one; absent for the next of the store
 * @param condition how it looks
 */
public record LoanerAddInput(
        String storeCode,
        String device,
        String modelCode,
        String code,
        String condition,
        String accessories,
        Long battery) {
    AddLoaner parsed() {
        Fields fields = new Fields();
        fields.required("storeCode", storeCode, Fields.CODE);
        var store = fields.store("storeCode", storeCode);
        String which = fields.required("device", device, Fields.CODE);
        String model = fields.text("modelCode", modelCode, Fields.CODE);
        String own = fields.text("code", code, Fields.CODE);
        String looks = fields.required("condition", condition, LoanResource.LONGEST);
        String with = fields.text("accessories", accessories, LoanResource.LONGEST);
        Integer capacity = LoanResource.percent(fields, battery);
        return fields.made(() -> new AddLoaner(store.orElseThrow(), which, model, own, looks, with, capacity));
    }
}
