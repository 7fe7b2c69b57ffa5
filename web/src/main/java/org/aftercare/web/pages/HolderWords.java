package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aftercare.custody.Holder;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;

/** Who has a thing, as people say it: the customer, a store by its name, on the way … */
@Named
@RequestScoped
public class HolderWords {
    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    public String name(Holder who) {
        return who.kind().equals("store")
                ? store(new StoreCode(who.place()))
                : me.getWords().of("holder." + who.kind());
    }

    /** The code where the store is in no file any more. */
    public String store(StoreCode code) {
        return network.find(code).map(StoreCard::name).orElse(code.value());
    }
}
