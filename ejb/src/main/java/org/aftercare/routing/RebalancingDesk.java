package org.aftercare.routing;

import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.RegionCode;
import org.aftercare.ticket.PromiseBook;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;

/** Levels a region's queues: what nobody has touched yet may be ready sooner at another bench. Nothing moves unconfirmed. */
@Stateless
public class RebalancingDesk {
    /** The phones whose deadlines come first; the cost grows with the cube of their number: 300 take about a second. */
    private static final int MOST_PHONES = 300;

    @Inject
    Callers callers;

    @Inject
    NetworkDesk network;

    @Inject
    PromiseBook book;

    @Inject
    TicketDesk tickets;

    @Inject
    Benches benches;

    @Inject
    RoutingPolicies policies;

    @Inject
    PromisesGiven given;

    @Inject
    Proposals proposals;

    @Inject
    Clock clock;

    /**
     * Works out anew what could be gained, and keeps it to be confirmed.
     *
     * @throws InvalidInput field {@code region}: UNKNOWN_REGION
     * @throws org.aftercare.access.Forbidden beyond the caller's region
     */
    public ProposalCard propose(RegionCode region) {
        var caller = callers.mustBe(MANAGER, OFFICE, SYSTEM);
        within(caller, region);
        var queue = movable(book.untouched(region, MOST_PHONES));
        Map<String, TicketCard> byNumber =
                queue.stream().collect(Collectors.toMap(one -> one.number().value(), Function.identity()));
        var proposal = new Proposal(region, queue.size(), caller.name(), clock.instant());
        proposals.add(proposal);
        Rebalancing.propose(benches.phones(queue, region), policies.inForce(), benches.roads())
                .forEach(move -> proposals.add(new RebalancingMove(proposal.id(), byNumber.get(move.phone()), move)));
        return card(proposal);
    }

    /** What somebody wanted at that bench stays there. */
    private List<TicketCard> movable(List<TicketCard> untouched) {
        var chosen = given.chosen(untouched.stream().map(TicketCard::id).toList());
        return untouched.stream().filter(one -> !chosen.contains(one.id())).toList();
    }

    /** The same, once for each night, by whichever node is first. */
    public void proposeAtNight(RegionCode region, LocalDate night) {
        callers.mustBe(SYSTEM);
        if (proposals.isFirst(region, night)) propose(region);
    }

    /** The newest of a region. @throws org.aftercare.access.Forbidden beyond the caller's region */
    public Optional<ProposalCard> newest(RegionCode region) {
        within(callers.mustBe(MANAGER, OFFICE), region);
        return proposals.newest(region).map(this::card);
    }

    /** @throws NotFound when there is none, or it is of a region beyond the caller's scope */
    public ProposalCard read(long id) {
        return card(seen(proposals.find(id), id));
    }

    /**
     * Has the chosen phones wait where it was proposed: they have to be sent there. One that somebody has touched
     * meanwhile stays.
     *
     * @throws InvalidInput field {@code tickets}: REQUIRED when none is chosen, NOT_PROPOSED for one that isn't
     * @throws ProposalOver when it was applied already, or is older than half a day
     */
    public ProposalCard apply(long id, Collection<TicketNumber> chosen) {
        var caller = callers.mustBe(MANAGER, OFFICE);
        var proposal = seen(proposals.locked(id), id);
        if (proposal.isApplied() || proposal.isStale(clock.instant())) throw new ProposalOver(id);
        var moves = proposals.moves(id);
        check(moves, chosen);
        for (RebalancingMove move : moves)
            move.come(chosen.contains(move.ticket()) ? moved(move) : ProposalCard.Result.NOT_CHOSEN);
        proposal.apply(caller.name(), clock.instant());
        return card(proposal);
    }

    private static void check(List<RebalancingMove> moves, Collection<TicketNumber> chosen) {
        if (chosen.isEmpty()) throw new InvalidInput("tickets", "REQUIRED");
        var known = moves.stream().map(RebalancingMove::ticket).collect(Collectors.toSet());
        for (TicketNumber number : chosen)
            if (!known.contains(number)) throw new InvalidInput("tickets", "NOT_PROPOSED", number);
    }

    private ProposalCard.Result moved(RebalancingMove move) {
        var now = tickets.hold(move.ticket());
        var goal = network.find(move.to()).filter(StoreCard::inOperation);
        if (goal.isEmpty() || !now.filter(move::isStillSo).filter(benches::lies).isPresent())
            return ProposalCard.Result.LEFT_OUT;
        tickets.moveBench(move.ticket(), move.to(), goal.get().region(), Cause.REBALANCED.name());
        return ProposalCard.Result.MOVED;
    }

    private Proposal seen(Optional<Proposal> found, long id) {
        var caller = callers.mustBe(MANAGER, OFFICE);
        return found.filter(one -> sees(caller, one.region())).orElseThrow(() -> new NotFound("rebalancing", id));
    }

    private void within(Caller caller, RegionCode region) {
        if (storesOf(region).isEmpty()) throw new InvalidInput("region", "UNKNOWN_REGION", region);
        if (!sees(caller, region)) throw new Forbidden(caller.role());
    }

    private boolean sees(Caller caller, RegionCode region) {
        return storesOf(region).stream().allMatch(store -> caller.sees(store.code(), region));
    }

    private List<StoreCard> storesOf(RegionCode region) {
        return network.stores().stream()
                .filter(store -> store.region().equals(region))
                .toList();
    }

    private ProposalCard card(Proposal proposal) {
        return proposal.card(proposals.moves(proposal.id()), clock.instant());
    }
}
