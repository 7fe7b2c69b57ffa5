package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aftercare.sla.BreachList;

/** How many broken promises wait for somebody to say why: counted beside the page's name for those whose task it is. */
@Named
@RequestScoped
public class BreachTasks {
    private static final int COUNTED_TO = 1_000;

    @Inject
    BreachList list;

    private Integer count;

    public int getCount() {
        if (count == null) count = list.withoutReason();
        return count;
    }

    public String getWords() {
        return counted(getCount());
    }

    static String counted(int count) {
        return count > COUNTED_TO ? COUNTED_TO + "+" : Integer.toString(count);
    }
}
