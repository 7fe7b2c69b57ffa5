package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.counter.CounterDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.Typed;
import org.aftercare.swap.AddUnit;
import org.aftercare.swap.MakerDesk;
import org.aftercare.swap.RefundCard;
import org.aftercare.swap.RefundDesk;
import org.aftercare.swap.SendUnits;
import org.aftercare.swap.SwapUnitDesk;
import org.aftercare.swap.TellRefund;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TakeStep;

/** What may be done at the swap desk: a unit given, the money ordered, old units sent and settled, the stock filled. */
@Named
@RequestScoped
public class SwapActs {
    @Inject
    CounterDesk counter;

    @Inject
    SwapUnitDesk stock;

    @Inject
    MakerDesk makers;

    @Inject
    RefundDesk refunds;

    @Inject
    SwapsPage page;

    @Inject
    Going going;

    @Inject
    Me me;

    private final TypedForm giving = new TypedForm("replacement");
    private final TypedForm refunding = new TypedForm("amount", "method", "reference", "reason");
    private final TypedForm sending = new TypedForm("units", "carrier", "reference");
    private final TypedForm settling = new TypedForm("on", "amount", "reason");
    private final TypedForm filling = new TypedForm("device", "model", "reason");
    private final TypedForm carrying = new TypedForm("device");
    private long version;

    public void swap() {
        act(giving, () -> {
            var typed = giving.text("replacement");
            var unit = typed.isEmpty() ? giving.text("unit") : typed;
            var after = counter.take(order(Step.SWAP, Papers.NONE.withReplacement(unit)));
            going.tell(me.say("ticket.done", Step.SWAP, after.status()));
            going.to("ticket", "n", after.number());
        });
    }

    public void refund() {
        act(refunding, () -> {
            var told = money("amount");
            var papers = Papers.NONE.withReason(refunding.text("reason"));
            var after = counter.refund(order(Step.REFUND, papers), told);
            going.tell(me.say("ticket.done", Step.REFUND, after.status()));
            going.to("ticket", "n", after.number());
        });
    }

    /** How much of a refund that was made by the ticket alone. */
    public void tell() {
        act(refunding, () -> {
            refunds.tell(page.number(), money("amount"));
            back("swaps.refund.told", page.getTicket());
        });
    }

    private TakeStep order(Step step, Papers papers) {
        return new TakeStep(page.number(), version, step, papers);
    }

    private TellRefund money(String field) {
        List<FieldError> errors = new ArrayList<>();
        var amount = EstimateForm.amount(field, refunding.text(field), currency(), errors);
        var method = Stream.of(RefundCard.Method.values())
                .filter(one -> one.name().equals(refunding.text("method")))
                .findFirst();
        if (method.isEmpty()) errors.add(FieldError.of("method", "REQUIRED"));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new TellRefund(amount.orElseThrow(), method.orElseThrow(), refunding.text("reference"));
    }

    private Currency currency() {
        return Currency.getInstance(page.getCurrency());
    }

    public void send() {
        act(sending, () -> {
            var told = new SendUnits(page.ticked(), sending.text("carrier"), sending.text("reference"));
            var shipment = makers.send(told);
            going.tell(me.say("swaps.sent.done", shipment.number(), shipment.units()));
            going.to("swaps.xhtml");
        });
    }

    public void credit() {
        act(settling, () -> {
            var unit = makers.credit(chosen(), day(settling.text("on")), credited());
            back("swaps.credited", unit.label());
        });
    }

    private Optional<Money> credited() {
        if (settling.text("amount").isEmpty()) return Optional.empty();
        List<FieldError> errors = new ArrayList<>();
        var amount = EstimateForm.amount("amount", settling.text("amount"), currency(), errors);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return amount;
    }

    public void refuse() {
        act(settling, () -> {
            var unit = makers.refuse(chosen(), settling.text("reason"), settling.yes("cameBack"));
            back("swaps.refused", unit.label());
        });
    }

    public void scrap() {
        act(
                settling,
                () -> back(
                        "swaps.scrapped",
                        makers.scrap(chosen(), settling.text("reason")).label()));
    }

    private long chosen() {
        return page.getUnit().id();
    }

    public void add() {
        act(filling, () -> {
            var unit = stock.add(new AddUnit(page.place(), filling.text("device"), filling.text("model")));
            back("swaps.added", unit.label());
        });
    }

    /** The unit of another store that was scanned here. */
    public void takeOver() {
        act(carrying, () -> {
            var unit = stock.takeOver(carrying.text("device"), page.place());
            back("swaps.takenOver", unit.label());
        });
    }

    public void withdraw() {
        act(filling, () -> {
            var id = filling.text("unit");
            if (!id.matches("[0-9]{1,18}")) throw new NotFound("unit", id);
            back(
                    "swaps.withdrawn",
                    stock.withdraw(Long.parseLong(id), filling.text("reason")).label());
        });
    }

    private static LocalDate day(String text) {
        try {
            if (text.isEmpty()) throw new InvalidInput("on", "REQUIRED");
            return Typed.day(text);
        } catch (DateTimeException noDay) {
            throw new InvalidInput("on", "INVALID_DATE");
        }
    }

    private void back(String key, Object what) {
        going.tell(me.say(key, what));
        going.to("swaps.xhtml?" + page.getPlacePart());
    }

    private void act(TypedForm form, Runnable work) {
        try {
            work.run();
        } catch (StepRefused refused) {
            form.tell(me.getWords().of(refused), me.getWords().code("objection", refused.objection()));
        } catch (StaleTicket refused) {
            version = 0; // of the ticket as it is now
            form.tell(me.getWords(), refused);
        } catch (Refusal refused) {
            form.tell(me.getWords(), refused);
        }
    }

    public RefundCard.Method[] getMethods() {
        return RefundCard.Method.values();
    }

    public TypedForm getGiving() {
        return giving;
    }

    public TypedForm getRefunding() {
        return refunding;
    }

    public TypedForm getSending() {
        return sending;
    }

    public TypedForm getSettling() {
        return settling;
    }

    public TypedForm getCarrying() {
        return carrying;
    }

    public TypedForm getFilling() {
        return filling;
    }

    public long getVersion() {
        return version == 0 && page.getCard() != null ? page.getCard().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
