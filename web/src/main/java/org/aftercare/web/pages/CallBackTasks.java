package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aftercare.survey.CallBackDesk;

/** How many customers wait for a call: counted beside the page's name for those who make them. */
@Named
@RequestScoped
public class CallBackTasks {
    @Inject
    CallBackDesk desk;

    private Integer count;

    public int getCount() {
        if (count == null) count = desk.open();
        return count;
    }

    public String getWords() {
        return BreachTasks.counted(getCount());
    }
}
