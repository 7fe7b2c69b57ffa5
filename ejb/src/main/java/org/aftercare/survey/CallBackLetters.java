package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.access.Colleague;
import org.aftercare.access.Role;
import org.aftercare.access.StaffDesk;
import org.aftercare.network.Country;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.notice.Letter;
import org.aftercare.notice.Outbox;

/** Who is written to about a call that is owed: no customer's words and no number stand in it. */
@Dependent
class CallBackLetters {
    private static final Logger LOG = System.getLogger(CallBackLetters.class.getName());
    private static final String USUAL_LANGUAGE = "en";

    @Inject
    StaffDesk staff;

    @Inject
    NetworkDesk network;

    @Inject
    Outbox outbox;

    /** The store's leads; when it is overdue its region's managers too; where none has an address, those above. */
    void tell(CallBack callBack, StoreCard store, Instant now) {
        boolean late = callBack.isOverdue(now);
        var people = staff.around(List.of(store.code()), List.of(store.region())).stream()
                .filter(person -> person.contact().isReachable())
                .toList();
        var told = told(people, late);
        if (told.isEmpty())
            LOG.log(Level.WARNING, "nobody who answers for {0} has an address: a call is owed there", store.code());
        told.forEach(person -> outbox.put(letter(late ? "callBackLate" : "callBack", person, callBack, store, now)));
    }

    private static List<Colleague> told(List<Colleague> people, boolean late) {
        var own = people.stream()
                .filter(person -> person.is(Role.LEAD) || late && person.is(Role.MANAGER))
                .toList();
        return Stream.of(own, only(people, Role.MANAGER), only(people, Role.OFFICE))
                .filter(these -> !these.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Colleague> only(List<Colleague> people, Role role) {
        return people.stream().filter(person -> person.is(role)).toList();
    }

    private Letter letter(String template, Colleague person, CallBack callBack, StoreCard store, Instant now) {
        return new Letter(
                template + ":" + callBack.id() + ":" + person.name(),
                person.contact().email(),
                language(person, store),
                template,
                Map.of(
                        "name",
                        person.fullName(),
                        "number",
                        callBack.ticket().value(),
                        "store",
                        store.name(),
                        "dueBy",
                        callBack.dueAt().toString(),
                        "zone",
                        store.zone().getId(),
                        Letter.PAGE,
                        "/callbacks.xhtml"),
                Optional.empty(),
                now);
    }

    private String language(Colleague person, StoreCard store) {
        String own = person.contact().language();
        if (!own.isEmpty()) return own;
        return network.country(store.country()).map(Country::language).orElse(USUAL_LANGUAGE);
    }
}
