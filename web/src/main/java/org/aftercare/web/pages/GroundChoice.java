package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.warranty.Coverage;

/** The customer prefers another of the grounds in force. */
@Named
@RequestScoped
public class GroundChoice {
    @Inject
    TicketDesk tickets;

    @Inject
    TicketPage page;

    @Inject
    TicketAside aside;

    @Inject
    Me me;

    @Inject
    Going going;

    private String ground = "";
    private long version;

    /** What may be chosen, by name, the present one first; more than one, or there is no choice. */
    public Map<String, String> getGrounds() {
        Map<String, String> grounds = new LinkedHashMap<>();
        for (var part : aside.getCoverage().components())
            part.stack().stream()
                    .filter(Coverage.Ground::isInForce)
                    .forEach(one -> grounds.putIfAbsent(
                            (me.getWords().code("source", one.source()) + " " + one.code()).strip(), one.key()));
        return grounds;
    }

    public boolean isOpen() {
        return me.getCaller().is(Role.CLERK, Role.LEAD, Role.TECHNICIAN)
                && TicketDesk.mayChoose(page.getCard().status())
                && getGrounds().size() > 1;
    }

    public void choose() {
        try {
            tickets.choose(page.getCard().number(), version, ground);
            going.tell(me.getWords().of("ticket.ground.done"));
            going.to("ticket", "n", page.getCard().number());
        } catch (StaleTicket refused) {
            page.review(refused);
        } catch (InvalidInput | StepRefused refused) {
            aside.tell(Mistakes.of(me.getWords(), refused, Set.of("ground")));
        }
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground == null ? "" : ground;
    }

    public long getVersion() {
        return version == 0 ? page.getVersion() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
