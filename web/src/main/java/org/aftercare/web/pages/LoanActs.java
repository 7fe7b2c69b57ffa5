package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.access.Role;
import org.aftercare.loaner.Lend;
import org.aftercare.loaner.LoanCard;
import org.aftercare.loaner.LoanDesk;
import org.aftercare.loaner.LoanerCard;
import org.aftercare.loaner.LoanerState;
import org.aftercare.loaner.PoolDesk;
import org.aftercare.loaner.TakeBack;
import org.aftercare.loaner.TakeOverDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.Typed;

/** What may be done with the loaner that was scanned: lent, taken back, put aside. */
@Named
@RequestScoped
public class LoanActs {
    @Inject
    LoanDesk desk;

    @Inject
    PoolDesk pools;

    @Inject
    TakeOverDesk takeOvers;

    @Inject
    LoanersPage page;

    @Inject
    Going going;

    @Inject
    Me me;

    private final TypedForm lending = new TypedForm("ticket", "looks", "accessories", "battery", "agreedBy", "agreed");
    private final TypedForm returning = new TypedForm("looks", "accessories", "damage", "battery");
    private final TypedForm longer = new TypedForm("until", "reason");
    private final TypedForm leave = new TypedForm("reason");
    private final TypedForm putting = new TypedForm("state", "reason");
    private final TypedForm taking = new TypedForm();
    private boolean acted;

    public void lend() {
        act(lending, () -> {
            var told = new Lend(
                    page.getFound().code(),
                    lending.text("ticket"),
                    lending.text("looks"),
                    lending.text("accessories"),
                    lending.whole("battery"),
                    lending.text("agreedBy"),
                    lending.yes("agreed"));
            var loan = desk.lend(told);
            going.tell(me.say("loaners.lent", loan.code(), loan.ticket()));
            going.to("loan", "id", loan.id());
        });
    }

    public void takeBack() {
        act(returning, () -> {
            var back = new TakeBack(
                    page.getLoan().id(),
                    returning.text("looks"),
                    returning.text("accessories"),
                    returning.text("damage"),
                    returning.whole("battery"),
                    returning.yes("wiped"));
            told("loaners.back", desk.takeBack(back));
        });
    }

    public void extend() {
        act(longer, () -> {
            var until = day(longer.text("until"));
            told("loaners.longer.done", desk.extend(page.getLoan().id(), until, longer.text("reason")));
        });
    }

    public void waive() {
        act(leave, () -> told("loaners.waived", desk.waive(page.getLoan().id(), leave.text("reason"))));
    }

    public void lose() {
        act(leave, () -> told("loaners.lost", desk.declareLost(page.getLoan().id(), leave.text("reason"))));
    }

    public void put() {
        act(putting, () -> {
            var next = states().stream()
                    .filter(state -> state.name().equals(putting.text("state")))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("state", "REQUIRED"));
            var put = pools.put(page.getFound().id(), next, putting.text("reason"));
            going.tell(me.say("loaners.put", put.code(), put.state()));
            going.to("loaners.xhtml");
        });
    }

    /** The loaner of another store that was scanned here. */
    public void takeOver() {
        act(taking, () -> {
            var taken = takeOvers.takeOver(page.getElsewhere().loaner().code(), page.place());
            going.tell(me.say("loaners.takenOver", taken.code()));
            going.to("loaners.xhtml?code=" + taken.code());
        });
    }

    private void told(String key, LoanCard loan) {
        going.tell(me.say(key, loan.code(), loan.ticket()));
        going.to("loaners.xhtml");
    }

    private void act(TypedForm form, Runnable work) {
        acted = true;
        try {
            work.run();
        } catch (Refusal refused) {
            form.tell(me.getWords(), refused);
        }
    }

    private static LocalDate day(String text) {
        try {
            if (text.isEmpty()) throw new InvalidInput("until", "REQUIRED");
            return Typed.day(text);
        } catch (DateTimeException noDay) {
            throw new InvalidInput("until", "INVALID_DATE");
        }
    }

    /** The loaner came into another state before what was typed came in: Faces reads no field that isn't shown any more. */
    public boolean isMissed() {
        var context = FacesContext.getCurrentInstance();
        return context.isPostback()
                && !acted
                && context.getExternalContext().getRequestParameterMap().containsKey("loaner-act");
    }

    /** Where the caller may put it. */
    public List<LoanerState> states() {
        boolean lead = me.getCaller().is(Role.LEAD);
        return page.getFound().state().next().stream()
                .filter(state -> lead || !state.needsALead())
                .toList();
    }

    public List<LoanerState> getStates() {
        return page.getFound() == null ? List.of() : states();
    }

    public TypedForm getLending() {
        LoanerCard loaner = page.getFound();
        lending.suggest("ticket", page.getTicket());
        if (loaner != null) {
            lending.suggest("looks", loaner.looks());
            lending.suggest("accessories", loaner.accessories());
            lending.suggest("battery", loaner.battery() == null ? "" : String.valueOf(loaner.battery()));
        }
        return lending;
    }

    public TypedForm getReturning() {
        if (page.getLoan() != null)
            returning.suggest("accessories", page.getLoan().accessories());
        return returning;
    }

    public TypedForm getLonger() {
        return longer;
    }

    public TypedForm getLeave() {
        return leave;
    }

    public TypedForm getTaking() {
        return taking;
    }

    public TypedForm getPutting() {
        return putting;
    }
}
