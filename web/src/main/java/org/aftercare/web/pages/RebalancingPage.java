package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.ProposalCard;
import org.aftercare.routing.RebalancingDesk;
import org.aftercare.ticket.TicketNumber;

/** How a region's queues could be levelled: looked at, ticked, and confirmed as it was seen. */
@Named
@RequestScoped
public class RebalancingPage {
    @Inject
    RebalancingDesk desk;

    @Inject
    NetworkDesk network;

    @Inject
    HolderWords holders;

    @Inject
    HttpServletRequest request;

    @Inject
    Going going;

    @Inject
    Me me;

    private String region = "";
    private List<RegionCode> regions = List.of();
    private Optional<ProposalCard> proposal = Optional.empty();
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        me.getCaller().mustBe(Role.MANAGER, Role.OFFICE);
        regions = network.stores().stream()
                .filter(store -> me.getCaller().sees(store.code(), store.region()))
                .map(StoreCard::region)
                .distinct()
                .sorted()
                .toList();
        if (region.isEmpty() && !regions.isEmpty()) region = regions.get(0).value();
        try {
            if (FacesContext.getCurrentInstance().isPostback()) act();
            else proposal = desk.newest(asked());
        } catch (Refusal refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of("tickets"));
        }
        if (wrong.isAny() && RegionCode.isValid(region) && regions.contains(new RegionCode(region)))
            proposal = desk.newest(asked());
    }

    private void act() {
        if (request.getParameter("propose") != null) {
            desk.propose(asked());
            going.to("rebalancing", "region", region);
        } else apply(typed("apply"));
    }

    private void apply(String id) {
        if (!id.matches("[0-9]{1,18}")) return;
        var done = desk.apply(Long.parseLong(id), chosen());
        going.tell(me.say("rebalancing.done", done.moved()));
        going.to("rebalancing", "region", region);
    }

    private Set<TicketNumber> chosen() {
        return Arrays.stream(Objects.requireNonNullElse(request.getParameterValues("move"), new String[0]))
                .filter(TicketNumber::isValid)
                .map(TicketNumber::new)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private RegionCode asked() {
        if (!RegionCode.isValid(region)) throw new InvalidInput("region", "UNKNOWN_REGION", region);
        return new RegionCode(region);
    }

    private String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** Null where none was ever worked out. */
    public ProposalCard getProposal() {
        return proposal.orElse(null);
    }

    public String store(StoreCode code) {
        return holders.store(code);
    }

    public String length(Duration length) {
        return SlaChip.hours(me.getWords(), length);
    }

    public String getMadeBy() {
        return proposal.map(ProposalCard::madeBy)
                .filter(name -> !name.equals("system"))
                .orElseGet(() -> me.getWords().of("rebalancing.night"));
    }

    /** Who applied it, and what came of it. */
    public String getApplied() {
        return proposal.map(done ->
                        me.getWords().of("rebalancing.applied", done.appliedBy(), done.appliedAt(), done.moved()))
                .orElse("");
    }

    public List<RegionCode> getRegions() {
        return regions;
    }

    public Mistakes getWrong() {
        return wrong;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region == null ? "" : region;
    }
}
