package org.aftercare.counter;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.RegisterDevice;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.QueueQuestion;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.parts.StockImport;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/**
 * Tells the demo network's last weeks: tickets in every state, at every store, through the same desks that people use,
 * by a seeded rule. Only in a demo with its own network, and while no ticket is there yet.
 */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoHistory {
    private static final Logger LOG = System.getLogger(DemoHistory.class.getName());
    private static final long SEED = 20_261_122;
    private static final StoreCode HOME = new StoreCode("RO-BUC-1");

    /** A life up to a certain point; the bench's usual way is put in where a plot says so. */
    private enum Plot {
        NEW(),
        LOOKED_AT(Step.START_DIAGNOSIS),
        PRICED(Step.START_DIAGNOSIS, Step.SEND_ESTIMATE),
        DISPUTED(Step.START_DIAGNOSIS, Step.SEND_ESTIMATE, Step.APPEAL),
        HEARD(Step.START_DIAGNOSIS, Step.SEND_ESTIMATE, Step.APPEAL, Step.DECIDE_APPEAL),
        WAITS_FOR_PARTS(Step.START_DIAGNOSIS, Step.ORDER_PARTS),
        ON_THE_BENCH(Step.START_DIAGNOSIS, Step.START_REPAIR),
        CHECKED(Step.START_DIAGNOSIS, Step.START_REPAIR, Step.FINISH_REPAIR),
        TO_BE_SWAPPED(Step.START_DIAGNOSIS, Step.PROPOSE_SWAP),
        GOES_BACK(Step.START_DIAGNOSIS, Step.SEND_ESTIMATE, Step.REFUSE_ESTIMATE),
        DONE(Step.START_DIAGNOSIS, Step.START_REPAIR, Step.FINISH_REPAIR, Step.PASS_CHECK),
        DONE_UNREPAIRED(Step.START_DIAGNOSIS, Step.SEND_ESTIMATE, Step.REFUSE_ESTIMATE, Step.PACK_FOR_RETURN),
        FETCHED(Step.SOLVE_AT_COUNTER, Step.COLLECT),
        FORGOTTEN(Step.START_DIAGNOSIS, Step.REPORT_NO_FAULT, Step.PASS_CHECK, Step.MARK_UNCLAIMED),
        CLOSED(Step.START_DIAGNOSIS, Step.START_REPAIR, Step.FINISH_REPAIR, Step.PASS_CHECK, Step.COLLECT, Step.CLOSE),
        NO_FAULT(Step.START_DIAGNOSIS, Step.REPORT_NO_FAULT, Step.PASS_CHECK, Step.COLLECT, Step.CLOSE),
        REFUNDED(Step.DECLARE_DEAD_ON_ARRIVAL, Step.REFUND),
        DISPOSED(Step.START_DIAGNOSIS, Step.REPORT_NO_FAULT, Step.PASS_CHECK, Step.MARK_UNCLAIMED, Step.DISPOSE),
        MISTAKEN(Step.VOID_TICKET),
        MISSING(Step.DECLARE_LOST),
        BOOKED(),
        CALLED_OFF(Step.CANCEL),
        NEVER_CAME(Step.EXPIRE);

        private final List<Step> steps;

        Plot(Step... steps) {
            this.steps = List.of(steps);
        }

        /** About a finding that takes the claim out of warranty. */
        boolean isDisputed() {
            return this == DISPUTED || this == HEARD;
        }

        boolean isBooking() {
            return this == BOOKED || this == CALLED_OFF || this == NEVER_CAME;
        }

        /** How long ago it began, at most. */
        Duration age(Random random) {
            boolean isOver = ordinal() >= FORGOTTEN.ordinal() && ordinal() <= MISSING.ordinal() || this == NEVER_CAME;
            if (this == CLOSED) return Duration.ofHours(24 * 6 + random.nextInt(24 * 90));
            if (this == FETCHED) return Duration.ofMinutes(60 + random.nextInt(60 * 10));
            return isOver
                    ? Duration.ofHours(24 * 6 + random.nextInt(24 * 30))
                    : Duration.ofMinutes(30 + random.nextInt(60 * 24 * 5));
        }
    }

    /** What a bench does about as fast as is promised. */
    private static final Set<Step> BENCH = EnumSet.of(
            Step.START_DIAGNOSIS, Step.START_REPAIR, Step.FINISH_REPAIR, Step.REPORT_NO_FAULT, Step.PASS_CHECK);

    private static final List<Plot> OFTEN = List.of(
            Plot.NEW, Plot.LOOKED_AT, Plot.ON_THE_BENCH, Plot.WAITS_FOR_PARTS, Plot.DONE, Plot.CLOSED, Plot.NO_FAULT);
    /** How many more repairs have ended where the demo's people work: a few answers say little. */
    private static final int RATED = 16;

    private static final String[] SYMPTOMS = {
        "BATTERY_SHORT", "NO_CHARGE", "DISPLAY_BROKEN", "FREEZES", "TOUCH", "CAMERA_REAR", "DISPLAY_FAULT"
    };

    @Inject
    Demo demo;

    @Inject
    ReferenceFiles files;

    @Inject
    NetworkDesk network;

    @Inject
    QueueDesk queues;

    @Inject
    Clock clock;

    private final Random random = new Random(SEED);
    private final Random moods = new Random(SEED);
    private int customers;

    @PostConstruct
    void tellTheLastWeeks() {
        if (!files.isDemoNetwork() || isTold()) return;
        demo.stock(files.demoSheet("parts-stock.csv", StockImport.COLUMNS));
        var phones = new ArrayDeque<>(phones());
        var stores = Callers.acting(Caller.SYSTEM, network::stores).stream()
                .filter(StoreCard::inOperation)
                .toList();
        int told = 0;
        for (StoreCard store : stores)
            for (Plot plot : plots(store)) if (!phones.isEmpty() && tell(store, plot, phones.pop())) told++;
        LOG.log(Level.INFO, "demo: {0} repairs told at {1} stores", told, stores.size());
    }

    private boolean isTold() {
        var question = QueueQuestion.of(QueueQuestion.Side.COUNTER);
        return !Callers.acting(Caller.SYSTEM, () -> queues.page(question, "", 1))
                .items()
                .isEmpty();
    }

    /** Every plot at the first store, where the demo's people work; a few of the usual ones elsewhere. */
    private List<Plot> plots(StoreCard store) {
        if (store.code().equals(HOME)) {
            var all = new ArrayList<>(List.of(Plot.values()));
            all.addAll(OFTEN);
            all.addAll(OFTEN);
            all.addAll(Collections.nCopies(RATED, Plot.CLOSED));
            return all;
        }
        var some = new ArrayList<Plot>();
        for (int i = 0; i < 2; i++) some.add(OFTEN.get(random.nextInt(OFTEN.size())));
        some.add(Plot.values()[random.nextInt(Plot.values().length)]);
        return some;
    }

    private boolean tell(StoreCard store, Plot plot, Demo.Visit phone) {
        var now = clock.instant();
        var at = open(store, now.minus(plot.age(random)));
        if (!at.isBefore(now)) at = now.minusSeconds(60);
        var symptom = SYMPTOMS[random.nextInt(SYMPTOMS.length)];
        var visit = phone.of(customer(store.country()), plot.isDisputed() ? "DISPLAY_BROKEN" : symptom);
        try {
            var number = demo.open(store.code(), visit, plot.isBooking(), at);
            for (Step step : plot.steps) at = take(number, step, at, now);
            if (moods.nextInt(4) > 0) answer(number, at, now);
            return true;
        } catch (Refusal refused) {
            LOG.log(Level.DEBUG, "demo: {0} at {1} ends early: {2}", plot, store.code(), refused.getMessage());
            return true;
        }
    }

    /** One step of a plot with what it takes to get there: the way to another bench, an accepted estimate, the way home. */
    private Instant take(TicketNumber number, Step step, Instant before, Instant now) {
        var ticket = demo.read(number);
        var at = before;
        if (step == Step.START_DIAGNOSIS && !ticket.benchStore().equals(ticket.pickupStore()))
            at = carry(ticket, at, now);
        if (step == Step.COLLECT && ticket.status() == TicketStatus.HOMEBOUND) at = carry(ticket, at, now);
        at = BENCH.contains(step) ? soon(ticket, at, now, 25) : soon(ticket, at, now);
        if (step == Step.DECIDE_APPEAL) demo.review(number, random.nextBoolean(), at);
        else if (step == Step.START_REPAIR && !demo.isCovered(number)) {
            demo.take(number, Step.SEND_ESTIMATE, at);
            at = soon(ticket, at, now);
            demo.take(number, Step.ACCEPT_ESTIMATE, at);
        } else demo.take(number, step, at);
        return at;
    }

    /** Some customers are asked, some of them answer, a few days later; whoever was asked just now hasn't yet. */
    private void answer(TicketNumber number, Instant ended, Instant now) {
        var at = ended.plus(Duration.ofMinutes(60 * 18 + moods.nextInt(60 * 72)));
        if (at.isBefore(now)) demo.answer(number, moods, at);
    }

    private Instant carry(TicketCard ticket, Instant at, Instant now) {
        boolean home = ticket.status() == TicketStatus.HOMEBOUND;
        var from = home ? ticket.benchStore() : ticket.pickupStore();
        var to = home ? ticket.pickupStore() : ticket.benchStore();
        var sent = soon(ticket, at, now);
        demo.send(ticket.number(), from, to, sent);
        var there = soon(ticket, sent.plus(Duration.ofHours(20)), now);
        demo.scan(ticket.number(), to, there);
        return there;
    }

    /** A while later, while the store is open, and never ahead of the wall clock. */
    private Instant soon(TicketCard ticket, Instant at, Instant now) {
        return soon(ticket, at, now, 150);
    }

    private Instant soon(TicketCard ticket, Instant at, Instant now, int minutes) {
        var later = at.plus(Duration.ofMinutes(5 + random.nextInt(minutes)));
        var open = Callers.acting(
                Caller.SYSTEM, () -> network.calendar(ticket.pickupStore()).nextOpening(later));
        return open.isBefore(now) ? open : now.minusSeconds(1).isAfter(at) ? now.minusSeconds(1) : at;
    }

    private Instant open(StoreCard store, Instant at) {
        return Callers.acting(
                Caller.SYSTEM, () -> network.calendar(store.code()).nextOpening(at));
    }

    /** The devices of the demo, registered and well mixed. */
    private List<Demo.Visit> phones() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var devices = files.demoSheet(
                        "devices.csv",
                        "imei",
                        "imei2",
                        "serial",
                        "model",
                        "soldDaysAgo",
                        "activatedDaysAgo",
                        "producedDaysAgo",
                        "country",
                        "channel")
                .rows(row -> device(row, today));
        demo.register(devices);
        var visits = new ArrayList<>(devices.stream()
                .map(device -> new Demo.Visit(device.imei(), device.serial(), "", null, "", "", random.nextInt(4) > 0))
                .toList());
        Collections.shuffle(visits, random);
        return visits;
    }

    private static RegisterDevice device(Sheet.Row row, LocalDate today) {
        return new RegisterDevice(
                row.maybe("imei"),
                row.maybe("imei2"),
                row.maybe("serial"),
                row.text("model"),
                daysAgo(row, "soldDaysAgo", today),
                daysAgo(row, "activatedDaysAgo", today),
                daysAgo(row, "producedDaysAgo", today),
                row.text("country"),
                row.text("channel"));
    }

    private static Optional<LocalDate> daysAgo(Sheet.Row row, String column, LocalDate today) {
        return row.readIfAny(column, Integer::valueOf, "number of days").map(today::minusDays);
    }

    private NewCustomer customer(String country) {
        var names = NAMES;
        int n = customers++;
        var name = names[n % names.length] + " " + FAMILIES[n / names.length % FAMILIES.length];
        var phone = country.equals("RO") && n % 3 > 0 ? "07220%05d".formatted(n) : "";
        return new NewCustomer(
                name, phone, "customer" + n + "@example.org", country.equals("RO") ? "ro" : "en", country);
    }

    private static final String[] NAMES = {
        "Ana", "Andrei", "Ioana", "Mihai", "Elena", "Radu", "Maria", "Ștefan", "Priya", "Arjun", "Kasia", "Piotr",
        "Lena", "Jonas", "Lucía", "Diego"
    };
    private static final String[] FAMILIES = {
        "Popescu",
        "Ionescu",
        "Țăranu",
        "Sharma",
        "Patel",
        "Kowalska",
        "Nowak",
        "Schmidt",
        "Weber",
        "García",
        "Müller",
        "Dumitru",
        "Marin",
        "Rossi"
    };
}
