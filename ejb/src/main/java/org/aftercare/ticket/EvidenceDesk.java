package org.aftercare.ticket;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Limits;
import org.aftercare.platform.NotFound;

/** What was found on a device and what shows it: photos, findings, and the dispute about them. */
@Stateless
public class EvidenceDesk {
    private static final int LONGEST_WORDS = 4_000;
    private static final Set<TicketStatus> LOOKED_AT =
            EnumSet.of(TicketStatus.DIAGNOSING, TicketStatus.IN_REPAIR, TicketStatus.AWAITING_PARTS);

    @Inject
    Tickets tickets;

    @Inject
    Findings findings;

    @Inject
    Appeals appeals;

    @Inject
    Finder finder;

    @Inject
    Recheck recheck;

    @Inject
    StepJudge judge;

    @Inject
    Limits limits;

    @Inject
    Callers callers;

    @Inject
    Event<StoryGrew> grew;

    @Inject
    Clock clock;

    /**
     * Keeps a photo: checked by content, re-encoded without place or camera.
     *
     * @throws InvalidInput field {@code photo}: PHOTO_UNREADABLE, PHOTO_TOO_LARGE, TOO_MANY_PHOTOS
     */
    public PhotoCard keep(TicketNumber number, byte[] upload) {
        var caller = callers.mustBe(Role.CLERK, Role.TECHNICIAN, Role.LEAD, Role.CUSTOMER);
        seen(number, caller);
        if (upload.length > limits.photoBytes()) throw new InvalidInput("photo", "PHOTO_TOO_LARGE");
        var picture = Picture.of(upload);
        var ticket = tickets.locked(number).orElseThrow();
        if (tickets.photos(ticket.id()).size() >= limits.photosPerTicket())
            throw new InvalidInput("photo", "TOO_MANY_PHOTOS", limits.photosPerTicket());
        var photo = new Photo(ticket, picture, clock.instant(), caller);
        tickets.add(photo);
        tickets.add(new TimelineLine(ticket, TimelineEntry.Kind.PHOTO, caller, clock.instant())
                .saying("", String.valueOf(photo.id())));
        tickets.flush();
        return photo.card();
    }

    /** In the order in which they were taken. */
    public List<PhotoCard> photos(TicketNumber number) {
        return tickets.photos(seen(number, callers.current()).id());
    }

    /** The picture itself; a customer sees what is held against them. */
    public KeptPicture picture(TicketNumber number, long photoId) {
        return photo(number, photoId).kept();
    }

    /** A small one, for lists. */
    public KeptPicture smallPicture(TicketNumber number, long photoId) {
        return photo(number, photoId).keptSmall();
    }

    /**
     * Codes what was found and decides coverage again, without taking a step.
     *
     * @throws StaleTicket when the ticket is no longer what the caller saw
     * @throws StepRefused when the device isn't on the bench
     * @throws InvalidInput fields {@code finding}, {@code evidence}, {@code replaces}, {@code words}
     */
    public TicketCard code(CodeFinding order) {
        var caller = callers.mustBe(Role.TECHNICIAN, Role.LEAD);
        var ticket = tickets.locked(order.number())
                .filter(found -> Sight.canSee(found.card(), caller))
                .orElseThrow(() -> new NotFound("ticket", order.number()));
        if (ticket.version() != order.version()) throw judge.stale(ticket, caller);
        if (!caller.sees(ticket.benchStore(), ticket.benchRegion())) throw new Forbidden(caller.role());
        if (!LOOKED_AT.contains(ticket.status())) throw judge.refusal(ticket, null, "NOT_ON_THE_BENCH", caller);
        if (order.code().isBlank()) throw new InvalidInput("finding", "REQUIRED");
        if (order.words().length() > LONGEST_WORDS) throw new InvalidInput("words", "TOO_LONG", LONGEST_WORDS);
        finder.found(ticket, order.found(), caller);
        recheck.afterFinding(ticket);
        tickets.add(new TimelineLine(ticket, TimelineEntry.Kind.FINDING, caller, clock.instant())
                .finding(order.code(), order.words()));
        tickets.flush();
        // what the law owes may have a clock of its own
        grew.fire(new StoryGrew(ticket.card()));
        return ticket.card();
    }

    /** Everything that was found, oldest first. */
    public List<FindingCard> findings(TicketNumber number) {
        var ticket = seen(number, callers.current());
        var all = findings.of(ticket.id());
        var inForce = Findings.inForce(all, ticket.stayBegan()).stream()
                .map(Finding::id)
                .collect(Collectors.toSet());
        return all.stream()
                .map(finding -> finding.card(inForce.contains(finding.id())))
                .toList();
    }

    /** The dispute about it, if there was one. */
    public Optional<AppealCard> appeal(TicketNumber number) {
        return appeals.newest(seen(number, callers.current()).id()).map(Appeal::card);
    }

    private Photo photo(TicketNumber number, long photoId) {
        var caller = callers.current();
        var ticket = seen(number, caller);
        boolean theirs = caller.is(Roles.STAFF) || caller.is(Role.CUSTOMER) && isHeldAgainstThem(ticket, photoId);
        return tickets.photo(ticket.id(), photoId)
                .filter(photo -> theirs)
                .orElseThrow(() -> new NotFound("photo", photoId));
    }

    private boolean isHeldAgainstThem(Ticket ticket, long photoId) {
        return findings.of(ticket.id()).stream()
                .anyMatch(finding -> finding.photos().contains(photoId));
    }

    private Ticket seen(TicketNumber number, Caller caller) {
        return tickets.find(number)
                .filter(ticket -> Sight.canSee(ticket.card(), caller))
                .orElseThrow(() -> new NotFound("ticket", number));
    }
}
