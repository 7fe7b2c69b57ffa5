package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aftercare.loaner.PoolDesk;
import org.aftercare.logistics.NotAstray;
import org.aftercare.logistics.Scanned;
import org.aftercare.logistics.TransferCard;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;
import org.aftercare.ticket.TicketNumber;

/** What comes in and goes out of a store, by scan. A second scan of the same thing moves nothing, so reloading may. */
@Named
@RequestScoped
public class ScanPage {
    @Inject
    TransferDesk transfers;

    @Inject
    PoolDesk pools;

    @Inject
    HttpServletRequest request;

    @Inject
    Going going;

    @Inject
    Me me;

    private String code = "";
    private String astray = "";
    private Scanned result;
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        me.mustHaveStore();
    }

    public void scan() {
        try {
            if (code.isBlank()) throw new InvalidInput("code", "REQUIRED");
            if (isLoaner()) going.to("loaners", "code", code.strip());
            else result = transfers.scan(code.strip(), me.mustHaveStore().code(), me.now());
            code = "";
        } catch (InvalidInput refused) {
            tell(refused);
        }
    }

    /** The label of a phone of the pool: what it means is the loaner desk's to say. */
    private boolean isLoaner() {
        return code.strip().toUpperCase(Locale.ROOT).startsWith("L-")
                && pools.find(code).isPresent();
    }

    /** What has just been scanned came to the wrong store. */
    public void sendOn() {
        var here = me.mustHaveStore().code();
        try {
            if (!TicketNumber.isValid(astray)) throw new NotFound("ticket", astray);
            var leg = transfers.sendOn(new TicketNumber(astray), here);
            going.tell(
                    leg.from().equals(here)
                            ? me.say("scans.sentOn", leg.number(), leg.to())
                            : me.say("scans.stays", leg.number()));
            going.to("scan.xhtml");
        } catch (NotAstray | NotFound refused) {
            tell(refused);
        }
    }

    /** What was scanned came to the wrong store, or the button that this offers was pressed. */
    public boolean isDiverting() {
        return result == null ? request.getParameter("astray") != null : "WRONG_STORE".equals(result.exception());
    }

    public String getAstray() {
        return result == null ? astray : result.ticket();
    }

    public void setAstray(String number) {
        astray = number == null ? "" : number;
    }

    private void tell(Refusal refused) {
        wrong = Mistakes.of(me.getWords(), refused, Set.of("code"));
    }

    /** {@code ok}, {@code bad}, or {@code warn} where nothing moved and nothing is wrong. */
    public String getTone() {
        return !result.exception().isEmpty() ? "bad" : result.moved().isEmpty() ? "warn" : "ok";
    }

    public String getSaid() {
        if (!result.exception().isEmpty()) return me.getWords().code("scan", result.exception());
        return result.moved().isEmpty()
                ? me.getWords().of("scan.nothing")
                : me.getWords().code("moved", result.moved());
    }

    public List<TransferCard> getIncoming() {
        return transfers.incoming(me.mustHaveStore().code());
    }

    public List<TransferCard> getOutgoing() {
        return transfers.outgoing(me.mustHaveStore().code());
    }

    public boolean isLate(TransferCard transfer) {
        return transfer.dueAt().isBefore(me.now());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Scanned getResult() {
        return result;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
