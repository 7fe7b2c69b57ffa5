package org.aftercare.loaner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;

/** Loans as they stand by their repairs, in one statement however many they are. */
@Dependent
class LoanReader {
    @Inject
    CaseFile files;

    @Inject
    LoanerPolicies policies;

    @Inject
    Clock clock;

    List<LoanCard> cards(Collection<Loan> loans) {
        if (loans.isEmpty()) return List.of();
        var repairs = files.cards(loans.stream().map(Loan::ticket).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(TicketCard::number, Function.identity()));
        return loans.stream()
                .map(loan -> loan.card(repairs.get(loan.ticket()), policies.inForce(), clock.instant()))
                .toList();
    }

    LoanCard card(Loan loan) {
        return cards(List.of(loan)).get(0);
    }
}
