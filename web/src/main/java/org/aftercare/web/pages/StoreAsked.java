package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;

/** Which store a page is about: one's own; for those who see several the one that the address names, else the first. */
@Named
@RequestScoped
public class StoreAsked {
    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    private String store = "";

    /** @throws NotFound for what is no store, or when there is none */
    StoreCode code() {
        return me.store()
                .map(StoreCard::code)
                .or(() -> store.isEmpty()
                        ? getStores().stream().map(StoreCard::code).findFirst()
                        : named())
                .orElseThrow(() -> new NotFound("store", store));
    }

    private Optional<StoreCode> named() {
        return Optional.of(store)
                .filter(StoreCode::isValid)
                .map(StoreCode::new)
                .filter(code -> network.find(code).isPresent());
    }

    /** Those that one may choose from. */
    public List<StoreCard> getStores() {
        return network.stores().stream()
                .filter(one -> me.getCaller().sees(one.code(), one.region()))
                .toList();
    }

    public boolean isOne(StoreCard one) {
        return one.code().equals(code());
    }

    public String getName() {
        return network.find(code()).map(StoreCard::name).orElse(code().value());
    }

    /** Part of each address of the page: which store's it is; ends with {@code &} unless it is empty. */
    public String getPart() {
        return me.store().isPresent() ? "" : Period.part("store", code().value());
    }

    public String getStore() {
        return store;
    }

    public void setStore(String store) {
        this.store = store == null ? "" : store;
    }
}
