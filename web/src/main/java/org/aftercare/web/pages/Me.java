package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.NotSignedIn;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.FieldError;
import org.aftercare.web.LanguageFilter;
import org.aftercare.web.Visit;
import org.aftercare.web.Words;
import org.primefaces.context.PrimeFacesContext;

/** Whoever looks at the page: who they are, in which store, in which language and zone. */
@Named
@RequestScoped
public class Me {
    @Inject
    HttpServletRequest request;

    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    private Words plain;
    private Words words;
    private Optional<StoreCard> store;

    public boolean isSignedIn() {
        return Visit.caller(request).isPresent();
    }

    public Caller getCaller() {
        return Visit.caller(request).orElseThrow(NotSignedIn::new);
    }

    public boolean is(String role) {
        return Visit.caller(request)
                .filter(caller -> caller.is(Role.valueOf(role)))
                .isPresent();
    }

    /** The store they work in, if it is one. */
    public Optional<StoreCard> store() {
        if (store == null)
            store = Visit.caller(request)
                    .flatMap(caller -> caller.scope().onlyStore())
                    .flatMap(network::find);
        return store;
    }

    /** @throws org.aftercare.access.Forbidden for somebody without a store */
    public StoreCard mustHaveStore() {
        return store().orElseThrow(
                        () -> new org.aftercare.access.Forbidden(getCaller().role()));
    }

    /** Store, region or nothing, as the head of each page says it. */
    public String getPlace() {
        return store().map(StoreCard::name)
                .or(() -> getCaller()
                        .scope()
                        .onlyRegion()
                        .map(region -> getWords().of("me.region", region.value())))
                .orElseGet(() -> getWords().of("me.network"));
    }

    /** In the zone of their store; for those of a region or the network in that of most of its stores, and named. */
    public Words getWords() {
        if (words == null) words = isSignedIn() ? zoned() : plain();
        return words;
    }

    private Words zoned() {
        return store().map(own -> plain().at(own.zone()))
                .orElseGet(() -> plain().at(usualZone()).namingZone());
    }

    /** Words that tell no time: they ask no desk, for a page about trouble has nobody to ask for. */
    Words plain() {
        if (plain == null) plain = LanguageFilter.wordsOf(request);
        return plain;
    }

    private ZoneId usualZone() {
        var seen = Visit.caller(request).map(Caller::scope);
        return network.stores().stream()
                .filter(one -> seen.filter(scope -> scope.covers(one.code(), one.region()))
                        .isPresent())
                .collect(Collectors.groupingBy(StoreCard::zone, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<ZoneId, Long>comparingByValue()
                        .thenComparing(most -> most.getKey().getId()))
                .map(Map.Entry::getKey)
                .orElse(ZoneOffset.UTC);
    }

    public String say(String key, Object argument) {
        return getWords().of(key, argument);
    }

    public String say(String key, Object first, Object second) {
        return getWords().of(key, first, second);
    }

    public String say(FieldError error) {
        return getWords().of(error);
    }

    public Locale getLocale() {
        return plain().locale();
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Faces refuses a form that doesn't bring back the nonce of its page; its own script would add it, but not all pages load that. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
