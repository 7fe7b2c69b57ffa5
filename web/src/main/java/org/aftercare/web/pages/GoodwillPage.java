package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.platform.Money;
import org.aftercare.ticket.GoodwillDesk;
import org.aftercare.ticket.GoodwillGiven;

/** What the stores gave away in a month. */
@Named
@RequestScoped
public class GoodwillPage {
    @Inject
    GoodwillDesk goodwill;

    @Inject
    Me me;

    private String month = "";
    private YearMonth shown;
    private List<GoodwillGiven> grants = List.of();

    public void load() {
        shown = monthOf(month, YearMonth.from(me.now().atZone(me.getWords().zone())));
        grants = goodwill.given(shown);
    }

    /** @param otherwise for what is no month of ours */
    static YearMonth monthOf(String text, YearMonth otherwise) {
        try {
            return text != null && text.matches("20[0-9]{2}-[0-9]{2}") ? YearMonth.parse(text) : otherwise;
        } catch (DateTimeParseException noMonth) {
            return otherwise;
        }
    }

    public List<GoodwillGiven> getGrants() {
        return grants;
    }

    /** What each store gave together, in the order of the stores; of one money each. */
    public List<String> getSums() {
        Map<String, Money> sums = new LinkedHashMap<>();
        grants.forEach(grant -> sums.merge(
                grant.store() + " " + grant.worth().currency(),
                grant.worth(),
                (one, other) -> new Money(one.amount().add(other.amount()), one.currency())));
        return sums.entrySet().stream()
                .map(sum -> sum.getKey().split(" ")[0] + ": " + money(sum.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public String money(Money amount) {
        return amount.in(me.getLocale());
    }

    public String getName() {
        return shown.format(DateTimeFormatter.ofPattern("LLLL yyyy", me.getLocale()));
    }

    public String getEarlier() {
        return shown.minusMonths(1).toString();
    }

    public String getLater() {
        return shown.plusMonths(1).toString();
    }

    public String getMonth() {
        return shown == null ? month : shown.toString();
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
