package org.aftercare.web.api;

import org.aftercare.device.Imei;
import org.aftercare.device.Report;
import org.aftercare.device.ReportDevice;

/**
 * A report, as sent.
 *
 * @param mark {@code LOST}, {@code STOLEN}, or {@code FOUND}, which takes either away
 * @param reference the number under which police, insurer or operator keep it
 * @param reason in words; one of both is needed
 */
public record MarkInput(String mark, String reference, String reason) {
    ReportDevice parsed(String label) {
        Fields fields = new Fields();
        var report = fields.one("mark", mark, Report.class);
        if (report.isEmpty() && !fields.isWrong("mark")) fields.wrong("mark", "REQUIRED");
        String number = fields.text("reference", reference, Fields.REFERENCE);
        String words = fields.text("reason", reason, 1_000);
        boolean imei = Imei.isMeant(label);
        return fields.made(
                () -> new ReportDevice(imei ? label : "", imei ? "" : label, report.orElseThrow(), number, words));
    }
}
