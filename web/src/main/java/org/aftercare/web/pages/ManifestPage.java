package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aftercare.logistics.ManifestBag;
import org.aftercare.logistics.ManifestDesk;
import org.aftercare.logistics.ManifestSheet;
import org.aftercare.platform.StoreCode;

/** The paper that travels with the bags, and what became of each. */
@Named
@RequestScoped
public class ManifestPage {
    @Inject
    ManifestDesk desk;

    @Inject
    HolderWords holders;

    @Inject
    Me me;

    private String number = "";
    private ManifestSheet sheet;

    public void load() {
        sheet = desk.manifest(number);
    }

    public Bars getBars() {
        return Bars.code128(number);
    }

    public Bars bars(ManifestBag bag) {
        return Bars.code128(bag.number().value());
    }

    public String store(StoreCode code) {
        return holders.store(code);
    }

    /** In order: received, on the way, missing, lost. */
    public String getProgress() {
        return me.getWords()
                .of(
                        "manifest.progress",
                        sheet.count(ManifestBag.State.RECEIVED),
                        sheet.bags().size(),
                        sheet.count(ManifestBag.State.MISSING));
    }

    public boolean isAnyMissing() {
        return sheet.count(ManifestBag.State.MISSING) > 0;
    }

    public boolean isToUs() {
        return me.store()
                .filter(own -> own.code().equals(sheet.manifest().to()))
                .isPresent();
    }

    public ManifestSheet getSheet() {
        return sheet;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }
}
