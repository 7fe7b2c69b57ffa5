package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;

/** What lies before somebody who calls a customer back: four statements, however many there are. */
@Dependent
class CallBackPapers {
    @Inject
    CallBacks callBacks;

    @Inject
    Invitations invitations;

    @Inject
    CustomerDesk customers;

    @Inject
    CaseFile files;

    CallBackCard card(CallBack callBack) {
        return cards(List.of(callBack)).get(0);
    }

    List<CallBackCard> cards(List<CallBack> these) {
        if (these.isEmpty()) return List.of();
        var answers = by(invitations.all(ids(these, CallBack::invitation)), Invitation::id);
        var people = by(customers.all(ids(these, CallBack::customer)), CustomerCard::id);
        var tickets = by(files.cards(ids(these, CallBack::ticket)), TicketCard::number);
        var calls = callBacks.tries(ids(these, CallBack::id)).stream()
                .collect(Collectors.groupingBy(
                        CallTry::callBack, Collectors.mapping(CallTry::card, Collectors.toList())));
        return these.stream()
                .map(one -> card(
                        one,
                        answers.get(one.invitation()),
                        people.get(one.customer()),
                        tickets.get(one.ticket()),
                        calls.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static CallBackCard card(
            CallBack one, Invitation asked, CustomerCard who, TicketCard ticket, List<CallBackCard.Call> calls) {
        return new CallBackCard(
                one.id(),
                one.version(),
                one.ticket(),
                one.store(),
                one.region(),
                who.name(),
                one.isClosed() ? "" : who.phone(),
                one.isClosed() ? "" : who.email(),
                asked.modelName(),
                ticket.status(),
                new CallBackCard.Opened(one.overall(), one.fixed()),
                asked.answer().orElseThrow(),
                one.openedAt(),
                one.dueAt(),
                one.closedAt(),
                calls);
    }

    private static <K> List<K> ids(List<CallBack> these, Function<CallBack, K> of) {
        return these.stream().map(of).distinct().toList();
    }

    private static <K, T> Map<K, T> by(List<T> things, Function<T, K> key) {
        return things.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
