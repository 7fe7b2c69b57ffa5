package org.aftercare.ticket;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.CUSTOMER;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.POS;
import static org.aftercare.access.Role.SYSTEM;
import static org.aftercare.access.Role.TECHNICIAN;
import static org.aftercare.ticket.Need.AGREED;
import static org.aftercare.ticket.Need.CONDITION;
import static org.aftercare.ticket.Need.ESTIMATE;
import static org.aftercare.ticket.Need.EVIDENCE;
import static org.aftercare.ticket.Need.FINDING;
import static org.aftercare.ticket.Need.GOODWILL;
import static org.aftercare.ticket.Need.IDENTITY;
import static org.aftercare.ticket.Need.NOTE;
import static org.aftercare.ticket.Need.PARTS;
import static org.aftercare.ticket.Need.REASON;
import static org.aftercare.ticket.Need.REPAIR;
import static org.aftercare.ticket.Need.REPLACEMENT;
import static org.aftercare.ticket.Need.VERDICT;
import static org.aftercare.ticket.TicketStatus.APPEALED;
import static org.aftercare.ticket.TicketStatus.AWAITING_APPROVAL;
import static org.aftercare.ticket.TicketStatus.AWAITING_PARTS;
import static org.aftercare.ticket.TicketStatus.BOOKED;
import static org.aftercare.ticket.TicketStatus.CANCELLED;
import static org.aftercare.ticket.TicketStatus.CLOSED;
import static org.aftercare.ticket.TicketStatus.COLLECTED;
import static org.aftercare.ticket.TicketStatus.DIAGNOSING;
import static org.aftercare.ticket.TicketStatus.DISPOSED;
import static org.aftercare.ticket.TicketStatus.EXPIRED;
import static org.aftercare.ticket.TicketStatus.HOMEBOUND;
import static org.aftercare.ticket.TicketStatus.IN_REPAIR;
import static org.aftercare.ticket.TicketStatus.LOST;
import static org.aftercare.ticket.TicketStatus.QUALITY_CHECK;
import static org.aftercare.ticket.TicketStatus.READY;
import static org.aftercare.ticket.TicketStatus.RECEIVED;
import static org.aftercare.ticket.TicketStatus.REFUNDED;
import static org.aftercare.ticket.TicketStatus.RETURN_PENDING;
import static org.aftercare.ticket.TicketStatus.RETURN_READY;
import static org.aftercare.ticket.TicketStatus.SWAP_PENDING;
import static org.aftercare.ticket.TicketStatus.UNCLAIMED;
import static org.aftercare.ticket.TicketStatus.VOID;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aftercare.access.Role;

/**
 * Every step that a ticket may take. This table is the whole life cycle: buttons, the API's {@code legal} and {@code
 * docs/lifecycle.md} come from it. Declared in the order in which pages offer them: the usual next step first.
 */
public enum Step {
    RECEIVE(at(BOOKED), RECEIVED, by(CLERK, LEAD), CONDITION),
    CANCEL(at(BOOKED), CANCELLED, by(CLERK, LEAD, POS, CUSTOMER)),
    EXPIRE(at(BOOKED), EXPIRED, by(SYSTEM)),

    START_DIAGNOSIS(at(RECEIVED), DIAGNOSING, by(TECHNICIAN, LEAD)),
    SOLVE_AT_COUNTER(at(RECEIVED), READY, by(CLERK, TECHNICIAN, LEAD), NOTE),
    DECLARE_DEAD_ON_ARRIVAL(at(RECEIVED), SWAP_PENDING, by(CLERK, TECHNICIAN, LEAD), REASON),

    START_REPAIR(at(DIAGNOSING), IN_REPAIR, by(TECHNICIAN, LEAD), FINDING, EVIDENCE),
    PARTS_ARRIVED(at(AWAITING_PARTS), IN_REPAIR, by(TECHNICIAN, CLERK, LEAD, SYSTEM)),
    FINISH_REPAIR(at(IN_REPAIR), QUALITY_CHECK, by(TECHNICIAN, LEAD), REPAIR),
    SWAP(at(SWAP_PENDING), READY, by(TECHNICIAN, LEAD), REPLACEMENT),

    SEND_ESTIMATE(
            at(DIAGNOSING, IN_REPAIR, AWAITING_PARTS),
            AWAITING_APPROVAL,
            by(TECHNICIAN, LEAD),
            FINDING,
            EVIDENCE,
            ESTIMATE),
    DECLARE_BEYOND_REPAIR(
            at(DIAGNOSING, IN_REPAIR, AWAITING_PARTS),
            AWAITING_APPROVAL,
            by(TECHNICIAN, LEAD),
            FINDING,
            EVIDENCE,
            NOTE),
    ORDER_PARTS(at(DIAGNOSING, IN_REPAIR, SWAP_PENDING), AWAITING_PARTS, by(TECHNICIAN, LEAD), PARTS),
    REPORT_NO_FAULT(at(DIAGNOSING), QUALITY_CHECK, by(TECHNICIAN, LEAD), REASON),
    SOLVE_BY_SOFTWARE(at(DIAGNOSING), QUALITY_CHECK, by(TECHNICIAN, LEAD), FINDING, EVIDENCE, REPAIR),
    GRANT_GOODWILL(at(DIAGNOSING), IN_REPAIR, by(LEAD, MANAGER), FINDING, EVIDENCE, REASON, GOODWILL),
    PROPOSE_SWAP(at(DIAGNOSING, IN_REPAIR, AWAITING_PARTS), SWAP_PENDING, by(TECHNICIAN, LEAD), REASON),

    ACCEPT_ESTIMATE(at(AWAITING_APPROVAL), IN_REPAIR, by(CUSTOMER, CLERK, LEAD), AGREED),
    REFUSE_ESTIMATE(at(AWAITING_APPROVAL), RETURN_PENDING, by(CUSTOMER, CLERK, LEAD), AGREED),
    REVISE_ESTIMATE(at(AWAITING_APPROVAL), DIAGNOSING, by(TECHNICIAN, LEAD), REASON),
    LAPSE(at(AWAITING_APPROVAL), RETURN_PENDING, by(SYSTEM, LEAD), REASON),
    APPEAL(at(AWAITING_APPROVAL, RETURN_PENDING), APPEALED, by(CUSTOMER, CLERK, LEAD), REASON),
    DECIDE_APPEAL(at(APPEALED), DIAGNOSING, by(TECHNICIAN), FINDING, EVIDENCE, VERDICT),

    PART_WRONG(at(AWAITING_PARTS), DIAGNOSING, by(TECHNICIAN, LEAD), REASON),

    LOOK_AGAIN(at(IN_REPAIR), DIAGNOSING, by(TECHNICIAN, LEAD), REASON),

    PASS_CHECK(at(QUALITY_CHECK), READY, by(TECHNICIAN, LEAD)),
    FAIL_CHECK(at(QUALITY_CHECK), IN_REPAIR, by(TECHNICIAN, LEAD), REASON),
    FAULT_SHOWS(at(QUALITY_CHECK), DIAGNOSING, by(TECHNICIAN, LEAD), REASON),

    REFUND(at(SWAP_PENDING), REFUNDED, by(LEAD), REASON),
    DENY_SWAP(at(SWAP_PENDING), DIAGNOSING, by(LEAD, MANAGER), REASON),

    WITHDRAW(at(RECEIVED, DIAGNOSING), RETURN_PENDING, by(CUSTOMER, CLERK, LEAD), REASON),
    RETURN_UNREPAIRED(at(AWAITING_PARTS, SWAP_PENDING), RETURN_PENDING, by(TECHNICIAN, LEAD), REASON),
    PACK_FOR_RETURN(at(RETURN_PENDING), RETURN_READY, by(TECHNICIAN, CLERK, LEAD)),
    RESUME_REPAIR(at(RETURN_PENDING), IN_REPAIR, by(CUSTOMER, CLERK, LEAD), AGREED),

    ARRIVE_HOME(at(HOMEBOUND), READY, by(SYSTEM)),
    COLLECT(at(READY, RETURN_READY, UNCLAIMED), COLLECTED, by(CLERK, LEAD), IDENTITY),
    FAIL_AT_COUNTER(at(READY), DIAGNOSING, by(CLERK, LEAD), REASON),
    MARK_UNCLAIMED(at(READY, RETURN_READY), UNCLAIMED, by(SYSTEM, LEAD)),
    DISPOSE(at(UNCLAIMED), DISPOSED, by(LEAD), REASON),
    CLOSE(at(COLLECTED), CLOSED, by(CLERK, LEAD, SYSTEM)),
    COME_BACK(at(COLLECTED), RECEIVED, by(CLERK, LEAD), CONDITION, REASON),
    REOPEN(at(CLOSED), RECEIVED, by(CLERK, LEAD), CONDITION, REASON),
    BOOK_AGAIN(at(CLOSED), BOOKED, by(CUSTOMER, LEAD), REASON),

    DECLARE_LOST(TicketStatus.inCustody(), LOST, by(LEAD, MANAGER), REASON),
    VOID_TICKET(TicketStatus.inCustody(), VOID, by(LEAD), REASON);

    private static final Set<Step> BENCH = EnumSet.of(
            START_DIAGNOSIS,
            START_REPAIR,
            SEND_ESTIMATE,
            DECLARE_BEYOND_REPAIR,
            REPORT_NO_FAULT,
            SOLVE_BY_SOFTWARE,
            FINISH_REPAIR,
            LOOK_AGAIN,
            PASS_CHECK,
            FAIL_CHECK,
            FAULT_SHOWS,
            PACK_FOR_RETURN);
    private static final Set<Step> SENT_HOME = EnumSet.of(PASS_CHECK, SWAP, PACK_FOR_RETURN);

    private final Set<TicketStatus> from;
    private final TicketStatus to;
    private final Set<Role> roles;
    private final List<Need> needs;

    Step(Set<TicketStatus> from, TicketStatus to, Set<Role> roles, Need... needs) {
        this.from = from;
        this.to = to;
        this.roles = roles;
        this.needs = List.of(needs);
    }

    private static Set<TicketStatus> at(TicketStatus first, TicketStatus... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Role> by(Role first, Role... more) {
        return EnumSet.of(first, more);
    }

    public boolean isLegalAt(TicketStatus status) {
        return from.contains(status);
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** What the taker must bring. */
    public List<Need> needs() {
        return needs;
    }

    /** The same for somebody of that role: a customer who answers by their own link needs nobody's word. */
    public List<Need> needs(Role role) {
        return role == CUSTOMER ? needs.stream().filter(need -> need != AGREED).toList() : needs;
    }

    public Set<TicketStatus> from() {
        return Set.copyOf(from);
    }

    /** Where it leads when the phone lies at its pick-up store; elsewhere see {@link #leadsHomeward()}. */
    public TicketStatus to() {
        return to;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Done with the phone in the hands: it must be in the taker's store. */
    public boolean isAtTheBench() {
        return BENCH.contains(this);
    }

    /** How the repair came out once this step is taken, when it came out so before. */
    Outcome outcome(Outcome before) {
        return switch (this) {
            case SOLVE_AT_COUNTER -> Outcome.SOLVED_AT_COUNTER;
            case REPORT_NO_FAULT -> Outcome.NO_TROUBLE_FOUND;
            case SOLVE_BY_SOFTWARE -> Outcome.SOFTWARE_SOLVED;
            case FINISH_REPAIR -> Outcome.REPAIRED;
            case DECLARE_BEYOND_REPAIR -> Outcome.BEYOND_REPAIR;
            case SWAP -> Outcome.SWAPPED;
            case REFUND -> Outcome.REFUNDED;
            case PACK_FOR_RETURN -> before == Outcome.BEYOND_REPAIR ? before : Outcome.RETURNED_UNREPAIRED;
            case START_DIAGNOSIS,
                    FAIL_AT_COUNTER,
                    FAULT_SHOWS,
                    REOPEN,
                    COME_BACK,
                    BOOK_AGAIN,
                    DECIDE_APPEAL,
                    PART_WRONG,
                    LOOK_AGAIN,
                    REVISE_ESTIMATE,
                    DENY_SWAP,
                    RESUME_REPAIR -> Outcome.NONE;
            default -> before;
        };
    }

    /** Leads to HOMEBOUND when the phone isn't at its pick-up store. */
    public boolean leadsHomeward() {
        return SENT_HOME.contains(this);
    }

    /** The steps that somebody of this role may take now, the usual one first. */
    public static List<Step> legal(TicketStatus status, Role role) {
        return Arrays.stream(values())
                .filter(step -> step.isLegalAt(status) && step.isFor(role))
                .toList();
    }
}
