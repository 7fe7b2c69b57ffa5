package org.aftercare.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.aftercare.access.Purpose;

/**
 * A letter to be sent. It holds no link: what the link is for stands here, and the link itself is made when the letter
 * is rendered.
 *
 * <p>What each template names, beside {@code name} (the customer's), {@code number} (the ticket's), {@code device} (model
 * or what stands on it) and {@code store} (its name):
 *
 * <ul>
 *   <li>{@code receipt}: {@code likelyBy}, {@code safelyBy} (instants as {@link Instant#toString} writes them, or left
 *       out) and {@code zone} (the store's, e.g. {@code Europe/Bucharest}); a TRACKING link
 *   <li>{@code estimate}: {@code total}, e.g. {@code 120.00 EUR}, {@code validUntil}, a day, and {@code repairer}, where
 *       the European repair information form goes with it; an ESTIMATE link
 *   <li>{@code beyondRepair}: {@code validUntil}; an ESTIMATE link
 *   <li>{@code estimateReminder}: as the two before; an ESTIMATE link
 *   <li>{@code estimateLapsed}: as the two before; a TRACKING link
 *   <li>{@code appealCovered}, {@code appealNotCovered}: {@code verdict}, the reviewer's words; a TRACKING link
 *   <li>{@code slipped}, {@code slippedPart} where it waits for a part: as the receipt, and {@code toldBy}, what was
 *       promised before; a TRACKING link
 *   <li>{@code ready}: nothing more; a TRACKING link
 *   <li>{@code rehomed}, {@code rehomedReady}: {@code former}, the store that is closed, and {@code address} of the one
 *       that took over, where it is known; {@code storeMoved}: {@code address}; a TRACKING link
 *   <li>{@code survey} and {@code surveyReminder}: no number; a SURVEY link
 *   <li>{@code escalation}, to somebody who works here: {@code name}, {@code zone} (the reader's), {@code count} of all
 *       clocks, {@code breached} and {@code warned} where there are any, {@code more} that aren't listed, and for each
 *       line from 1 {@code item.1.is} (warning, breach, breachOver, tier, tierOver), {@code .number}, {@code .clock} (its
 *       kind), {@code .place}, {@code .at} (an instant), {@code .level}; {@link #PAGE} instead of a link
 *   <li>{@code callBack}, {@code callBackLate}, to somebody who works here: {@code name}, {@code number}, {@code store},
 *       {@code dueBy} (an instant) and {@code zone} (the store's); {@link #PAGE} instead of a link
 *   <li>{@code rise}, to head office: {@code name}, {@code count}, {@code more} that aren't listed, and for each line {@code
 *       item.1.is} (one), {@code .model} (its name), {@code .symptom} (its code), {@code .reports}, {@code .repairs},
 *       {@code .expected}, {@code .day} (since when); {@link #PAGE} instead of a link
 * </ul>
 *
 * @param key says which letter this is, once and for all, e.g. {@code survey:42}: the same key again is ignored
 * @param to an e-mail address, or a phone's number (E.164): then it is a text of one sentence, {@code <template>.text},
 *     and the link
 * @param template names the words in the bundles, e.g. {@code receipt}, {@code survey}, {@code ready}
 * @param words what the sentences name, by placeholder; no passwords, no links
 * @param link what the link in it is for and about, if it has one
 * @param notBefore sent at this instant at the earliest
 */
public record Letter(
        String key,
        String to,
        String language,
        String template,
        Map<String, String> words,
        Optional<LinkWish> link,
        Instant notBefore) {
    /** The word for the page of ours behind the button, for those who sign in: a path, no secret. */
    public static final String PAGE = "page";

    public Letter {
        words = Map.copyOf(words);
    }

    boolean isText() {
        return isPhone(to);
    }

    static boolean isPhone(String address) {
        return address.matches("\\+[0-9]+");
    }

    /** @param expiresAt exclusive */
    public record LinkWish(Purpose purpose, String subject, Instant expiresAt) {}
}
