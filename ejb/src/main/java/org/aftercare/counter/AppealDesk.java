package org.aftercare.counter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Purpose;
import org.aftercare.counter.DisputedClaim.Standing;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.KeptPicture;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketNumber;

/**
 * Where a customer disputes what was found, by the link of the letter that told them: the one they got to decide on an
 * estimate, or to learn that the device is beyond repair.
 */
@Stateless
public class AppealDesk {
    /** What a customer may add of their own. */
    public static final int MOST_PHOTOS = 3;

    private static final int LONGEST_WORDS = 4_000;

    @Inject
    LinkDesk links;

    @Inject
    CustomersClaim claims;

    @Inject
    EvidenceDesk evidence;

    @Inject
    CounterDesk counter;

    /** Reads and writes nothing. */
    @OpenTo("the holder of a decision's link; the token is looked up")
    public Opened<DisputedClaim> claim(String token) {
        return opened(token, claims::of);
    }

    /** A photo that is held against them. @throws org.aftercare.platform.NotFound when it isn't */
    @OpenTo("the holder of a decision's link; the token is looked up")
    public Opened<KeptPicture> picture(String token, long photoId) {
        return opened(token, number -> evidence.picture(number, photoId));
    }

    /**
     * Disputes what was found, once.
     *
     * @param words why; @param photos at most three of their own
     * @return how the dispute stands now; nothing was written unless it was OPEN
     * @throws InvalidInput fields {@code words}, {@code photo}
     * @throws org.aftercare.ticket.StaleTicket, org.aftercare.ticket.StepRefused when something happened meanwhile
     */
    @OpenTo("the holder of a decision's link; the token is looked up")
    public Opened<DisputedClaim> dispute(String token, String words, List<byte[]> photos) {
        return opened(token, number -> disputed(number, words, photos));
    }

    private DisputedClaim disputed(TicketNumber number, String words, List<byte[]> photos) {
        DisputedClaim claim = claims.of(number);
        if (claim.standing() != Standing.OPEN) return claim;
        check(words, photos);
        photos.forEach(photo -> evidence.keep(number, photo));
        counter.take(new TakeStep(number, TakeStep.AS_IT_IS, Step.APPEAL, Papers.NONE.withReason(words.strip())));
        return claims.of(number);
    }

    private static void check(String words, List<byte[]> photos) {
        List<FieldError> errors = new ArrayList<>();
        if (words.isBlank()) errors.add(FieldError.of("words", "REQUIRED"));
        if (words.length() > LONGEST_WORDS) errors.add(FieldError.of("words", "TOO_LONG", LONGEST_WORDS));
        if (photos.size() > MOST_PHOTOS) errors.add(FieldError.of("photo", "TOO_MANY", MOST_PHOTOS));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private <T> Opened<T> opened(String token, Function<TicketNumber, T> what) {
        LinkDesk.Link link = links.open(Purpose.ESTIMATE, token);
        if (link.state() != LinkDesk.State.GOOD) return new Opened<>(link.state(), Optional.empty());
        var number = new TicketNumber(link.subject());
        return new Opened<>(link.state(), Optional.of(Callers.acting(Caller.CUSTOMER, () -> what.apply(number))));
    }
}
