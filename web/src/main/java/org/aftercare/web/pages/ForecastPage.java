package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import org.aftercare.insight.AtRisk;
import org.aftercare.insight.Forecast;
import org.aftercare.insight.ForecastDesk;
import org.aftercare.platform.StoreCode;

/** The promises that may be broken within 48 hours, the likeliest first; their chances together are the board's figure. */
@Named
@RequestScoped
public class ForecastPage {
    private static final int ROWS = 200;

    @Inject
    ForecastDesk desk;

    @Inject
    BoardPage board;

    @Inject
    Me me;

    private Forecast forecast;

    /** Of the stores that the board looks at; reckoned when it is first asked for. */
    public Forecast getForecast() {
        if (forecast == null) forecast = desk.forecast(board.question());
        return forecast;
    }

    public List<AtRisk> getRows() {
        var all = getForecast().tickets();
        return all.subList(0, Math.min(ROWS, all.size()));
    }

    /** What stands in the file only. */
    public int getMore() {
        return Math.max(0, getForecast().tickets().size() - ROWS);
    }

    public long getExpected() {
        return Math.round(getForecast().expected());
    }

    public String chance(double chance) {
        return NumberFormat.getPercentInstance(me.getLocale()).format(chance);
    }

    public String name(StoreCode code) {
        return board.name(code);
    }

    public SlaChip sla(AtRisk one) {
        return SlaChip.of(me.getWords(), me.now(), one.dueAt(), one.dueAt() == null, false, false);
    }
}
