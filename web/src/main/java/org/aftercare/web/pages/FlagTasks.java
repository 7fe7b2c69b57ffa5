package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aftercare.survey.FlagDesk;

/** How many odd answers wait for head office: counted beside the page's name. */
@Named
@RequestScoped
public class FlagTasks {
    @Inject
    FlagDesk desk;

    private Integer count;

    public int getCount() {
        if (count == null) count = desk.open();
        return count;
    }

    public String getWords() {
        return BreachTasks.counted(getCount());
    }
}
