package org.aftercare.parts;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.BenchMoved;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepTaken;
import org.aftercare.ticket.StoryGrew;
import org.aftercare.ticket.TicketStatus;

/** What a repair's steps mean for parts, in the step's transaction. */
@Dependent
class PartsFollower {
    static final int MOST = 20;
    /** While it stands so, what is reserved for it stays so. */
    private static final Set<TicketStatus> KEEPS = EnumSet.of(
            TicketStatus.DIAGNOSING,
            TicketStatus.AWAITING_PARTS,
            TicketStatus.AWAITING_APPROVAL,
            TicketStatus.APPEALED,
            TicketStatus.IN_REPAIR);

    @Inject
    Parts parts;

    @Inject
    PartCatalogue catalogue;

    @Inject
    Allotment allotment;

    /** Whether something may be reserved for it. */
    static boolean keeps(TicketStatus status) {
        return KEEPS.contains(status);
    }

    void taken(@Observes StepTaken event) {
        var ticket = event.ticket();
        if (event.step() == Step.ORDER_PARTS) order(event);
        else if (event.step() == Step.FINISH_REPAIR) allotment.fit(ticket);
        else if (event.step() == Step.PART_WRONG)
            allotment.wrong(ticket, named(event), event.papers().reason());
        else if (KEEPS.contains(event.from()) && !KEEPS.contains(event.to()))
            allotment.let(ticket.number(), parts.wants(ticket.number()));
    }

    /** A phone has come to where its parts are. */
    void came(@Observes StoryGrew event) {
        if (event.ticket().status() == TicketStatus.AWAITING_PARTS)
            allotment.goesOnIfComplete(event.ticket().number());
    }

    /** What it needs is needed at another bench. */
    void moved(@Observes BenchMoved event) {
        if (KEEPS.contains(event.ticket().status())) allotment.moveTo(event.ticket());
    }

    /** @throws InvalidInput field {@code parts}: PART_DOES_NOT_FIT, PART_QUANTITY */
    private void order(StepTaken event) {
        var list = PartList.read(
                event.papers().parts(), number -> catalogue.find(number).isPresent());
        List<FieldError> errors = new ArrayList<>();
        list.forEach((number, pieces) -> {
            var part = catalogue.find(number).orElseThrow();
            if (pieces < 1 || pieces > MOST) errors.add(FieldError.of("parts", "PART_QUANTITY", number, MOST));
            else if (!catalogue.mayFit(part, event.ticket().modelCode()))
                errors.add(FieldError.of("parts", "PART_DOES_NOT_FIT", number, part.name()));
        });
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        if (!list.isEmpty()) allotment.need(event.ticket(), list);
    }

    /** Those that the reason names, by label or by number; where it names none, the only one that there is. */
    private List<PartItem> named(StepTaken event) {
        var reserved = parts.reserved(event.ticket().number());
        var reason = event.papers().reason().toUpperCase(Locale.ROOT);
        var named = reserved.stream()
                .filter(item -> reason.contains(PartLabel.of(item.id())) || reason.contains(item.number()))
                .toList();
        return named.isEmpty() && reserved.size() == 1 ? reserved : named;
    }
}
