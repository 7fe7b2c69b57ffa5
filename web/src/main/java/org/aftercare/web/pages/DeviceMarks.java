package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.Imei;
import org.aftercare.device.MarkDesk;
import org.aftercare.device.MarkEntry;
import org.aftercare.device.NotYourReport;
import org.aftercare.device.Report;
import org.aftercare.device.ReportDevice;
import org.aftercare.platform.InvalidInput;

/** Reports the device that was found on the page lost, stolen or found again. */
@Named
@RequestScoped
public class DeviceMarks {
    private static final Set<String> FIELDS = Set.of("report", "reference", "reason");

    @Inject
    MarkDesk marks;

    @Inject
    DevicesPage page;

    @Inject
    Me me;

    @Inject
    Going going;

    private String report = "";
    private String reference = "";
    private String reason = "";
    private Mistakes wrong = Mistakes.NONE;

    public void send() {
        try {
            if (report.isEmpty()) throw new InvalidInput("report", "REQUIRED");
            var device = marks.report(told());
            going.tell(me.say("marks.done." + report, device.label()));
            going.to("devices", "code", device.label());
        } catch (InvalidInput | NotYourReport refused) {
            wrong = Mistakes.of(me.getWords(), refused, FIELDS);
        }
    }

    private ReportDevice told() {
        boolean imei = Imei.isMeant(page.getCode());
        return new ReportDevice(
                imei ? page.getCode() : "", imei ? "" : page.getCode(), Report.valueOf(report), reference, reason);
    }

    public boolean isOpen() {
        return me.is("OFFICE") || me.is("LEAD") || me.is("POS");
    }

    /** What may be said of it: nothing is found that wasn't lost. */
    public List<Report> reports(DeviceCard device) {
        return Stream.of(Report.values())
                .filter(choice -> !choice.mark().equals(device.mark()))
                .toList();
    }

    public boolean isHistoryOpen() {
        return me.is("OFFICE");
    }

    public List<MarkEntry> history(DeviceCard device) {
        return marks.history(device.id());
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report == null ? "" : report;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
