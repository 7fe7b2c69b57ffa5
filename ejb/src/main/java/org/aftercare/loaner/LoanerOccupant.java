package org.aftercare.loaner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.network.Occupant;
import org.aftercare.platform.StoreCode;

/**
 * Loaners that are out come back at the successor, where their borrowers collect; those that lie in the closed store are
 * its pool's until somebody scans them elsewhere.
 */
@Dependent
class LoanerOccupant implements Occupant {
    private static final String LOANER = "LOANER";
    private static final String LOAN = "LOAN";

    @Inject
    Loaners loaners;

    @Inject
    Loans loans;

    @Override
    public List<Stock> has(StoreCode store) {
        return List.of(new Stock(LOANER, loaners.atHome(store).size()), new Stock(LOAN, loans.countOut(store)));
    }

    @Override
    public List<Rehomed> rehome(Closing closing) {
        var from = closing.store().code();
        var to = closing.successor().code();
        List<Rehomed> told = new ArrayList<>();
        loans.rehome(from, to)
                .forEach(loan ->
                        told.add(new Rehomed(LOAN, loan.code(), loan.ticket().value())));
        loaners.rehome(from, to);
        loaners.atHome(from).forEach(code -> told.add(new Rehomed(LOANER, code, "")));
        return told;
    }
}
