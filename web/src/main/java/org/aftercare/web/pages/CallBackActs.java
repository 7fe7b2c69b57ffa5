package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.function.Consumer;
import org.aftercare.counter.ReopeningDesk;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;
import org.aftercare.survey.CallBackCard;
import org.aftercare.survey.CallBackDesk;
import org.aftercare.survey.CallOutcome;
import org.aftercare.survey.StaleCallBack;

/** A call that is written down: how it came out, or that the repair is booked again. */
@Named
@RequestScoped
public class CallBackActs {
    private static final String VERSION = "version";

    @Inject
    CallBackDesk desk;

    @Inject
    ReopeningDesk reopening;

    @Inject
    CallBacksPage page;

    @Inject
    Going going;

    @Inject
    Me me;

    private final TypedForm form = new TypedForm("outcome", "note");

    public void record() {
        act(seen -> {
            var outcome = Arrays.stream(CallOutcome.values())
                    .filter(one -> one.name().equals(form.text("outcome")))
                    .findFirst();
            desk.record(seen.id(), version(), outcome.orElse(null), form.text("note"));
            going.tell(me.say("callbacks.done", seen.ticket(), outcome.orElseThrow()));
        });
    }

    public void bookAgain() {
        act(seen -> {
            reopening.bookAgain(seen.id(), version(), form.text("note"));
            going.tell(me.say("callbacks.booked", seen.ticket()));
        });
    }

    private void act(Consumer<CallBackCard> work) {
        try {
            if (page.getOpen() == null) throw new NotFound("callBack", "");
            work.accept(page.getOpen());
            going.to(page.getHere() + "#list");
        } catch (StaleCallBack stale) {
            // told, and seen above: what is sent again is meant
            form.getTyped().put(VERSION, String.valueOf(stale.presentVersion()));
            form.tell(me.getWords(), stale);
        } catch (Refusal refused) {
            form.tell(me.getWords(), refused);
        }
    }

    /** What the form brought back; no number is no version of ours. */
    private int version() {
        String seen = form.text(VERSION);
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    public TypedForm getForm() {
        if (page.getOpen() != null)
            form.suggest(VERSION, String.valueOf(page.getOpen().version()));
        return form;
    }

    public CallOutcome[] getOutcomes() {
        return CallOutcome.values();
    }
}
