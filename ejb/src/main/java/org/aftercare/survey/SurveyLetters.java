package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.Purpose;
import org.aftercare.customer.CustomerCard;
import org.aftercare.notice.Letter;
import org.aftercare.notice.Outbox;

/** The letter that asks, the one that reminds, and taking both back. */
@Dependent
class SurveyLetters {
    @Inject
    Outbox outbox;

    @Inject
    LinkDesk links;

    /** Both are put at once: the reminder waits in the outbox until it is due or taken back. */
    void ask(Invitation invitation, CustomerCard customer, SurveyPolicy policy, ZoneId zone) {
        outbox.put(letter("survey", invitation, customer, policy, invitation.sendAt()));
        if (policy.reminderAfter().isZero()) return;
        Instant remindAt = policy.outsideQuietHours(invitation.sendAt().plus(policy.reminderAfter()), zone);
        if (remindAt.isBefore(invitation.expiresAt()))
            outbox.put(letter("surveyReminder", invitation, customer, policy, remindAt));
    }

    /** Whoever has answered is asked no more. */
    void answered(Invitation invitation) {
        outbox.withdraw(key("survey", invitation), key("surveyReminder", invitation));
    }

    void withdraw(Invitation invitation) {
        answered(invitation);
        links.withdraw(Purpose.SURVEY, subject(invitation));
    }

    /** Where the customer is asked; empty text for nowhere. */
    String address(CustomerCard customer) {
        return outbox.address(customer.email(), customer.phone());
    }

    private Letter letter(
            String template, Invitation invitation, CustomerCard customer, SurveyPolicy policy, Instant notBefore) {
        return new Letter(
                key(template, invitation),
                address(customer),
                customer.language(),
                template,
                Map.of(
                        "name", customer.name(),
                        "device", invitation.modelName(),
                        "store", invitation.storeName(),
                        "days", days(notBefore, invitation.expiresAt())),
                // the link outlives the invitation by as long as an answer of the last minute may be changed
                Optional.of(new Letter.LinkWish(
                        Purpose.SURVEY,
                        subject(invitation),
                        invitation.expiresAt().plus(policy.changeableFor()))),
                notBefore);
    }

    /** For how many whole days it can be answered; empty text for less than one. */
    private static String days(Instant from, Instant until) {
        long days = Duration.between(from, until).toDays();
        return days > 0 ? String.valueOf(days) : "";
    }

    private static String key(String template, Invitation invitation) {
        return template + ":" + invitation.id();
    }

    private static String subject(Invitation invitation) {
        return String.valueOf(invitation.id());
    }
}
