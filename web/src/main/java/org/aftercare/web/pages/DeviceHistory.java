package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Typed;
import org.aftercare.warranty.History;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.HistoryDesk;

/** What bears on the coverage of the device that was found: its stays with us, the plans bought for it. */
@Named
@RequestScoped
public class DeviceHistory {
    @Inject
    HistoryDesk histories;

    @Inject
    DevicesPage page;

    @Inject
    Me me;

    @Inject
    Going going;

    private History history;
    private String planCode = "";
    private String boughtOn = "";
    private String reference = "";
    private Mistakes wrong = Mistakes.NONE;

    private History history() {
        if (history == null) history = histories.of(page.getFound().id());
        return history;
    }

    public List<BoughtPlan> getPlans() {
        return history().plans();
    }

    public List<History.PastRepair> getRepairs() {
        return history().repairs();
    }

    /** What may be sold for it at all; the decision tells whether a plan is for this device. */
    public List<String> getOffered() {
        return histories.offered();
    }

    public boolean isOpen() {
        return page.isMayRegister() && !getOffered().isEmpty();
    }

    public void buy() {
        try {
            if (planCode.isBlank()) throw new InvalidInput("planCode", "REQUIRED");
            histories.buy(page.getFound().id(), new BoughtPlan(planCode, day()), reference);
            going.tell(me.say("plans.done", planCode));
            going.to("devices", "code", page.getFound().label());
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of("planCode", "boughtOn", "reference"));
        }
    }

    private LocalDate day() {
        if (boughtOn.isBlank()) throw new InvalidInput("boughtOn", "REQUIRED");
        try {
            return Typed.day(boughtOn.strip());
        } catch (DateTimeException noDay) {
            throw new InvalidInput("boughtOn", "INVALID_DATE");
        }
    }

    public String getPlanCode() {
        return planCode;
    }

    public void setPlanCode(String planCode) {
        this.planCode = planCode == null ? "" : planCode;
    }

    public String getBoughtOn() {
        return boughtOn;
    }

    public void setBoughtOn(String boughtOn) {
        this.boughtOn = boughtOn == null ? "" : boughtOn;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference == null ? "" : reference;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
