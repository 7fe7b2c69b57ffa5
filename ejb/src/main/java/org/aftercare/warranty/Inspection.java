package org.aftercare.warranty;

import static org.aftercare.warranty.CoverageRules.because;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.device.FaultCodes.FindingCode;
import org.aftercare.warranty.Coverage.Reason;
import org.aftercare.warranty.Policies.Exclusion;

/**
 * What a technician found may take a claim out of a source, or leave it open. An exclusion counts only when it is shown
 * by a photo; while the seller bears the burden of proof an unclear cause counts for the customer.
 */
final class Inspection {
    static final String SELLER = "SELLER";
    static final String CUSTOMER = "CUSTOMER";

    private final Claim claim;
    private final String component;

    Inspection(Claim claim, String component) {
        this.claim = claim;
        this.component = component;
    }

    Stance after(Stance before) {
        if (!(before instanceof Stance.InForce inForce)) return before;
        var excluded = excluded(inForce, claim.shown(component), "EXCLUDED");
        if (!excluded.isEmpty()) return new Stance.Over(inForce.rule(), inForce.until(), excluded, false);
        var alleged = excluded(inForce, claim.unshown(component), "NOT_SHOWN");
        if (!alleged.isEmpty()) return new Stance.Open(inForce.rule(), inForce.until(), alleged);
        boolean unclear =
                claim.isUnclear(component) && claim.policies().excludesAnything(inForce.source(), bought(inForce));
        return unclear ? ofUnclearCause(inForce) : inForce;
    }

    private List<Reason> excluded(Stance.InForce inForce, List<FindingCode> findings, String how) {
        List<Reason> excluded = new ArrayList<>();
        for (var finding : findings)
            exclusion(inForce, finding).ifPresent(row -> {
                claim.tell(
                        component, "EXCLUSION " + inForce.source(), finding.code(), how + " " + row.cause(), row.why());
                excluded.add(
                        how.equals("EXCLUDED")
                                ? because("EXCLUDED_" + row.cause(), finding.code())
                                : because("INSPECT_EVIDENCE", finding.code()));
            });
        return excluded;
    }

    private Optional<Exclusion> exclusion(Stance.InForce inForce, FindingCode finding) {
        return bought(inForce).contains(finding.cause())
                ? Optional.empty()
                : claim.policies().exclusion(inForce.source(), finding);
    }

    /** The causes that a plan covers though they are excluded otherwise. */
    private Set<String> bought(Stance.InForce inForce) {
        return inForce.source() != Source.PLAN
                ? Set.of()
                : claim.policies().plan(inForce.rule().code()).map(Plan::covers).orElse(Set.of());
    }

    private Stance ofUnclearCause(Stance.InForce inForce) {
        boolean forCustomer = burden(inForce).equals(SELLER);
        claim.tell(
                component,
                "UNCLEAR_CAUSE " + inForce.source(),
                "burden of proof " + burden(inForce),
                forCustomer ? "FOR_CUSTOMER" : "INSPECT_CAUSE",
                "an unclear cause counts for the customer while the seller bears the burden of proof");
        return forCustomer
                ? inForce
                : new Stance.Open(inForce.rule(), inForce.until(), List.of(because("INSPECT_CAUSE")));
    }

    /** Only under the seller's liability anybody bears a burden that runs out. */
    String burden(Stance.InForce stance) {
        if (stance.source() != Source.STATUTORY) return "";
        return stance.presumedUntil().filter(day -> !claim.day().isAfter(day)).isPresent() ? SELLER : CUSTOMER;
    }
}
