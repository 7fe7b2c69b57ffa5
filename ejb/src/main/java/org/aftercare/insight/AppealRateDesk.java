package org.aftercare.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.insight.AppealQuestion.By;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** How verdicts fare on appeal, within the scope of those who lead. */
@Stateless
public class AppealRateDesk {
    /** What a page or a file of them may hold. */
    public static final int MOST_ROWS = 500;

    @Inject
    AppealFigures figures;

    @Inject
    Callers callers;

    /** The most disputed first. @throws Forbidden for technicians by name, but for the lead of their store */
    public List<AppealRate> rates(AppealQuestion question) {
        var caller = allowed(question);
        return figures.rates(question, scope(caller), limitedTo(caller));
    }

    /** The appeals behind a figure, the newest first; at most 500. @throws Forbidden as above */
    public List<AppealRow> list(AppealQuestion question) {
        var caller = allowed(question);
        return figures.rows(question, scope(caller), limitedTo(caller), MOST_ROWS);
    }

    private Caller allowed(AppealQuestion question) {
        var caller = callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        if (question.by() == By.TECHNICIAN && !caller.is(Role.LEAD)) throw new Forbidden(caller.role());
        return caller;
    }

    private static String scope(Caller caller) {
        if (caller.scope().onlyStore().isPresent()) return "a.finder_store";
        return caller.scope().onlyRegion().isPresent() ? "a.finder_region" : "";
    }

    private static String limitedTo(Caller caller) {
        return caller.scope()
                .onlyStore()
                .map(StoreCode::value)
                .or(() -> caller.scope().onlyRegion().map(RegionCode::value))
                .orElse("");
    }
}
