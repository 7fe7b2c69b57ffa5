package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Real repairs, from intake to an answered survey, through the API of what ships: each ends where it ended in life, is
 * asked for once, and every word of it is there afterwards.
 */
abstract class RealRepairs {
    private static final String STORE = "RO-REA-1";
    private static final int REPAIRS = 300;
    private static final int HANDS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final On on;

    private Staff clerk;
    private Staff technician;

    /** A repair that went through, as the API told it at the end. */
    private record Done(RealRepair repair, String mail, JsonObject ticket) {}

    RealRepairs(On on) {
        this.on = on;
    }

    @Test
    void everyOneEndsWhereItEndedInLifeAndNothingIsLost() throws Exception {
        Optional<Path> file = RealData.file("open-repair-mobile-tablet.csv");
        Assumptions.assumeTrue(file.isPresent(), "real data: absent");
        List<RealRepair> repairs = RealRepair.sample(file.get(), REPAIRS);
        assertThat(repairs).hasSizeGreaterThanOrEqualTo(REPAIRS);
        assertThat(repairs.stream().map(RealRepair::language).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(repairs.stream().map(RealRepair::end).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(RealRepair.End.class));
        assertThat(repairs.stream().filter(RealRepair::tablet)).hasSizeGreaterThan(REPAIRS / 5);
        clerk = Staff.of(on.server(), "clerk-real");
        technician = Staff.of(on.server(), "technician-real");
        JsonObject before = score();

        List<Done> done = each(repairs, this::repaired);
        Map<String, String> surveys = surveys(done, before.getInt("sent"));
        each(done, repair -> answered(repair, surveys.get(repair.mail())));

        assertThat(done.stream().map(one -> one.ticket().getString("number")).collect(Collectors.toSet()))
                .as("numbers")
                .hasSameSizeAs(done);
        each(done, this::isKept);
        assertThat(closed())
                .as("in the list")
                .containsAll(done.stream()
                        .map(one -> one.ticket().getString("number"))
                        .toList());
        JsonObject after = score();
        assertThat(after.getInt("sent") - before.getInt("sent")).isEqualTo(done.size());
        assertThat(after.getInt("answered") - before.getInt("answered")).isEqualTo(done.size());
        assertThat(after.getInt("n") - before.getInt("n")).isEqualTo(done.size());
        assertThat(topTwo(after))
                .isEqualTo(topTwo(before)
                        + (int) done.stream()
                                .filter(one -> one.repair().grade() >= 4)
                                .count());
        print(done);
    }

    /** From the counter to CLOSED, each by the steps that lead where it ended. */
    private Done repaired(RealRepair repair) {
        register(repair);
        JsonObject ticket = clerk.open(ticketOf(repair)).expect(201).json();
        assertThat(ticket.getJsonObject("device").getString(repair.tablet() ? "serial" : "imei"))
                .isEqualTo(repair.label());
        ticket = technician.take(technician.read(ticket), "START_DIAGNOSIS");
        if (repair.mustBeShown()) technician.photograph(ticket);
        ticket = switch (repair.end()) {
            case FIXED -> fixed(repair, ticket);
            case REPAIRABLE -> sentBack(declined(repair, ticket));
            case END_OF_LIFE -> {
                ticket = technician.take(
                        ticket, "DECLARE_BEYOND_REPAIR", "finding", repair.finding(), "note", "not worth it");
                yield sentBack(
                        clerk.take(clerk.read(ticket), "REFUSE_ESTIMATE", "agreed", "the owner, at the counter"));
            }
            case UNKNOWN -> {
                ticket = technician.take(ticket, "REPORT_NO_FAULT", "reason", "the fault did not show");
                yield technician.take(ticket, "PASS_CHECK");
            }
        };
        ticket = clerk.take(clerk.read(ticket), "COLLECT", "identity", "collection code");
        return new Done(repair, mailOf(repair), clerk.take(ticket, "CLOSE"));
    }

    private void register(RealRepair repair) {
        JsonObjectBuilder device = Json.createObjectBuilder()
                .add(repair.tablet() ? "serial" : "imei", repair.label())
                .add("modelCode", repair.modelCode())
                .add("soldInCountry", "RO");
        repair.soldBefore(LocalDate.now(ZoneOffset.UTC)).ifPresent(day -> device.add("soldOn", day.toString()));
        clerk.post("devices", device.build()).expect(201);
    }

    private JsonObject ticketOf(RealRepair repair) {
        return Json.createObjectBuilder()
                .add("storeCode", STORE)
                .add(repair.tablet() ? "serial" : "imei", repair.label())
                .add("customer", Sample.customer("Owner of " + repair.id(), mailOf(repair)))
                .add("termsAccepted", true)
                .add("surveyAllowed", true)
                .add("symptoms", Sample.list(repair.symptom()))
                .add("description", repair.text())
                .add("checklist", Sample.checklist())
                .add("condition", "brand as found: " + repair.brand())
                .add("proofOfPurchase", repair.age().isPresent())
                .build();
    }

    /** On warranty where it is covered, else once the owner has accepted what it costs. */
    private JsonObject fixed(RealRepair repair, JsonObject ticket) {
        Http.Answer onWarranty = technician.tries(ticket, "START_REPAIR", "finding", repair.finding());
        JsonObject begun;
        if (onWarranty.status() == 200) begun = onWarranty.json();
        else {
            assertThat(onWarranty.expect(409).json().getString("objection")).isIn("NOT_COVERED", "COVERAGE_UNDECIDED");
            begun = clerk.take(
                    estimated(repair, technician.read(ticket)), "ACCEPT_ESTIMATE", "agreed", "the owner, by phone");
        }
        assertThat(begun.getString("status")).isEqualTo("IN_REPAIR");
        return technician.take(
                technician.take(technician.read(begun), "FINISH_REPAIR", "repair", "done"), "PASS_CHECK");
    }

    /** Refused for its price; what is covered has none, and is taken back without. */
    private JsonObject declined(RealRepair repair, JsonObject ticket) {
        Http.Answer priced = priced(repair, ticket);
        if (priced.status() == 200)
            return clerk.take(clerk.read(priced.json()), "REFUSE_ESTIMATE", "agreed", "the owner, at the counter");
        assertThat(priced.expect(409).json().getString("objection")).isEqualTo("COVERED");
        return clerk.take(clerk.read(ticket), "WITHDRAW", "reason", "the owner won't wait");
    }

    private Http.Answer priced(RealRepair repair, JsonObject ticket) {
        return technician.tries(
                ticket,
                "SEND_ESTIMATE",
                "finding",
                repair.finding(),
                "estimate",
                Sample.estimate("80.00", "120.50", "38.10"));
    }

    private JsonObject estimated(RealRepair repair, JsonObject ticket) {
        JsonObject waiting = priced(repair, ticket).expect(200).json();
        assertThat(waiting.getJsonObject("estimate").getString("amount")).isEqualTo("238.60");
        return clerk.read(waiting);
    }

    private JsonObject sentBack(JsonObject ticket) {
        return technician.take(technician.read(ticket), "PACK_FOR_RETURN");
    }

    /** Each customer's survey by their address: one, and no two alike. */
    private Map<String, String> surveys(List<Done> done, int sentBefore) {
        Set<String> mails = done.stream().map(Done::mail).collect(Collectors.toSet());
        Map<String, String> links = new HashMap<>();
        Patience.until(PATIENCE, "a survey for each of " + mails.size() + " customers", () -> {
            if (score().getInt("sent") - sentBefore < mails.size()) return false;
            links.clear();
            links.putAll(surveysNow(mails));
            return links.size() == mails.size();
        });
        assertThat(new HashSet<>(links.values())).hasSameSizeAs(mails);
        return links;
    }

    private static Map<String, String> surveysNow(Set<String> mails) {
        Map<String, String> links = new HashMap<>();
        for (MimeMessage letter : Mailbox.shared().letters()) {
            String to = recipient(letter);
            if (mails.contains(to))
                Letters.link(letter, "/s/")
                        .ifPresent(link -> assertThat(links.put(to, link))
                                .as("another survey to %s", to)
                                .isNull());
        }
        return links;
    }

    /** By the public page, as a phone without scripts sends it. */
    private Done answered(Done done, String link) {
        Http phone = Http.browsing(on.server().baseUri());
        Form.of(link, phone.get(link).expect(200).body())
                .with("overall", String.valueOf(done.repair().grade()))
                .send(phone)
                .expect(200);
        return done;
    }

    private Done isKept(Done done) {
        RealRepair repair = done.repair();
        JsonObject ticket = clerk.read(done.ticket());
        assertThat(ticket.getString("status")).as(repair.id()).isEqualTo("CLOSED");
        assertThat(ticket.getString("outcome"))
                .as(repair.id())
                .isEqualTo(repair.end().outcome());
        assertThat(ticket.getString("description")).isEqualTo(repair.text());
        assertThat(ticket.getString("condition")).isEqualTo("brand as found: " + repair.brand());
        assertThat(ticket.getString("holder")).isEqualTo("customer");
        assertThat(ticket.getJsonObject("device").getString("modelCode")).isEqualTo(repair.modelCode());
        assertThat(ticket.getJsonObject("customer").getString("email")).isEqualTo(done.mail());
        List<String> ways = statuses(ticket);
        assertThat(ways).startsWith("RECEIVED", "DIAGNOSING").endsWith("COLLECTED", "CLOSED");
        if (repair.end() == RealRepair.End.FIXED) assertThat(ways).contains("IN_REPAIR", "READY");
        else assertThat(ways).doesNotContain("IN_REPAIR");
        return done;
    }

    private List<String> statuses(JsonObject ticket) {
        return clerk
                .get("tickets/" + ticket.getString("number") + "/timeline")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(entry -> Set.of("OPENED", "STEP").contains(entry.getString("kind")))
                .map(entry -> entry.getString("to"))
                .toList();
    }

    /** Every closed ticket of the store, page by page. */
    private List<String> closed() {
        List<String> numbers = new ArrayList<>();
        String after = "";
        do {
            JsonObject page = clerk.get("tickets?status=CLOSED&sort=opened&limit=37&after=" + after)
                    .expect(200)
                    .json();
            page.getJsonArray("items").stream()
                    .map(JsonValue::asJsonObject)
                    .forEach(row -> numbers.add(row.getString("number")));
            after = page.getString("next", "");
        } while (!after.isEmpty());
        assertThat(numbers).as("each once").doesNotHaveDuplicates();
        return numbers;
    }

    private JsonObject score() {
        return clerk.get("survey-results?store=" + STORE).expect(200).json();
    }

    private static int topTwo(JsonObject score) {
        return score.containsKey("topTwoShare")
                ? (int) Math.round(score.getJsonNumber("topTwoShare").doubleValue() * score.getInt("n"))
                : 0;
    }

    /** Each customer is somebody else on each database, for both send to one mailbox. */
    private String mailOf(RealRepair repair) {
        return Sample.mailOf(on + "-" + repair.id().replaceAll("[^A-Za-z0-9]", "-"));
    }

    private static String recipient(MimeMessage letter) {
        try {
            return ((jakarta.mail.internet.InternetAddress) letter.getAllRecipients()[0]).getAddress();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** With as many hands as a small store has. */
    private static <S, T> List<T> each(List<S> things, Function<S, T> work) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Callable<T>> calls = things.stream()
                    .<Callable<T>>map(thing -> () -> work.apply(thing))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : hands.invokeAll(calls)) results.add(result.get());
            return results;
        } finally {
            hands.shutdownNow();
        }
    }

    private void print(List<Done> done) {
        System.out.println("real repairs on " + on + ": " + done.size() + " "
                + done.stream()
                        .collect(Collectors.groupingBy(one -> one.repair().end(), Collectors.counting())) + " "
                + done.stream()
                        .collect(Collectors.groupingBy(one -> one.repair().language(), Collectors.counting())));
    }
}
