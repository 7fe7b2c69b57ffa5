package org.aftercare.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.FaultCodes;
import org.aftercare.device.FaultCodes.FindingCode;
import org.aftercare.device.RegisterDevice;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.parts.CataloguePart;
import org.aftercare.parts.PartCatalogue;
import org.aftercare.parts.StockImport;
import org.aftercare.platform.Money;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.Time;
import org.aftercare.survey.DemoCustomer;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.Estimate;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.EstimateLine;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.Need;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.ReviewDesk;
import org.aftercare.ticket.ReviewFile;
import org.aftercare.ticket.ReviewVerdict;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;

/** The hands of the demo's people: each act at its told instant, by somebody of the right store, in its own transaction. */
@ApplicationScoped
class Demo {
    /** How many of a country's coins the demo takes for one euro. */
    private static final Map<String, Integer> FOR_A_EURO = Map.of("RON", 5, "PLN", 4, "INR", 100);

    private static final Map<String, String> FINDINGS = Map.of(
            "BATTERY_SHORT", "BATTERY_DEFECT",
            "BATTERY_SWOLLEN", "BATTERY_SWOLLEN",
            "NO_CHARGE", "PORT_DEFECT",
            "DISPLAY_BROKEN", "DISPLAY_CRACKED",
            "DISPLAY_FAULT", "DISPLAY_DEFECT",
            "TOUCH", "TOUCH_DEFECT",
            "CAMERA_REAR", "CAMERA_DEFECT",
            "FREEZES", "SOFTWARE_FAULT",
            "LIQUID", "LIQUID_DAMAGE");

    @Inject
    CounterDesk counter;

    @Inject
    TransferDesk transfers;

    @Inject
    DeviceDesk devices;

    @Inject
    NetworkDesk network;

    @Inject
    CaseFile files;

    @Inject
    EvidenceDesk evidence;

    @Inject
    ReviewDesk reviews;

    @Inject
    FaultCodes codes;

    @Inject
    EstimateDesk estimates;

    @Inject
    StockImport stock;

    @Inject
    PartCatalogue catalogue;

    @Inject
    DemoCustomer customer;

    /** What a demo customer brings. */
    record Visit(
            String imei,
            String serial,
            String model,
            NewCustomer customer,
            String symptom,
            String words,
            boolean papers) {
        Visit of(NewCustomer owner, String complaint) {
            return new Visit(imei, serial, model, owner, complaint, "as the owner tells it", papers);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void register(List<RegisterDevice> sold) {
        Callers.acting(Caller.SYSTEM, () -> sold.forEach(devices::register));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void stock(Sheet counted) {
        Callers.acting(Caller.SYSTEM, () -> stock.keep(counted));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    TicketNumber open(StoreCode store, Visit visit, boolean booked, Instant at) {
        var opened = new TicketNumber[1];
        as(
                store,
                booked ? Role.POS : Role.CLERK,
                at,
                () -> opened[0] =
                        counter.open(intake(store, visit, at)).ticket().number());
        return opened[0];
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    TicketStatus take(TicketNumber number, Step step, Instant at) {
        var ticket = read(number);
        var store = step.isAtTheBench() ? ticket.benchStore() : ticket.pickupStore();
        var role = step.isFor(Role.TECHNICIAN) && (step.isAtTheBench() || !step.isFor(Role.CLERK))
                ? Role.TECHNICIAN
                : step.isFor(Role.CLERK) ? Role.CLERK : step.isFor(Role.LEAD) ? Role.LEAD : Role.SYSTEM;
        as(store, role, at, () -> {
            if (step.needs().contains(Need.FINDING)) photograph(ticket);
            counter.take(new TakeStep(number, read(number).version(), step, papers(step, ticket)));
        });
        return read(number).status();
    }

    /** What takes a claim out of warranty must be shown. */
    private void photograph(TicketCard ticket) {
        var found = finding(ticket);
        if (codes.finding(found).filter(FindingCode::excludes).isPresent())
            evidence.keep(ticket.number(), DemoPhoto.of(found, ticket.id()));
    }

    /** A technician of another store decides the appeal. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void review(TicketNumber number, boolean upheld, Instant at) {
        var disputed = read(number);
        var elsewhere = Callers.acting(Caller.SYSTEM, network::stores).stream()
                .filter(store -> store.inOperation()
                        && !store.code().equals(disputed.pickupStore())
                        && !store.code().equals(disputed.benchStore()))
                .findFirst()
                .orElseThrow();
        as(elsewhere.code(), Role.TECHNICIAN, at, () -> {
            long appeal = Callers.acting(Caller.SYSTEM, () -> evidence.appeal(number))
                    .orElseThrow()
                    .id();
            var photos = reviews.file(appeal).photos().stream()
                    .map(ReviewFile.Shot::id)
                    .toList();
            reviews.decide(
                    appeal,
                    upheld
                            ? new ReviewVerdict(finding(disputed), photos, "The photos show it clearly.")
                            : new ReviewVerdict(
                                    "CAUSE_UNCLEAR", List.of(), "The photos do not tell how it came about."));
        });
    }

    private static String finding(TicketCard ticket) {
        return FINDINGS.getOrDefault(ticket.symptoms().get(0), "MAINBOARD_DEFECT");
    }

    /** Repairs on warranty where it is covered; else by an estimate that the owner accepts. */
    @Transactional
    boolean isCovered(TicketNumber number) {
        return read(number).coverage() == Coverage.Outcome.COVERED;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void send(TicketNumber number, StoreCode from, StoreCode to, Instant at) {
        as(from, Role.CLERK, at, () -> transfers.dispatch(number, to, ""));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void scan(TicketNumber number, StoreCode store, Instant at) {
        as(store, Role.CLERK, at, () -> transfers.scan(number.value(), store, at));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void answer(TicketNumber number, Random mood, Instant at) {
        Time.at(at, () -> customer.answer(number, mood));
    }

    @Transactional
    TicketCard read(TicketNumber number) {
        return Callers.acting(Caller.SYSTEM, () -> files.read(number));
    }

    private void as(StoreCode code, Role role, Instant at, Runnable act) {
        StoreCard store = Callers.acting(Caller.SYSTEM, () -> network.store(code));
        var name = role.group() + "-" + code.value().toLowerCase(java.util.Locale.ROOT);
        var caller =
                role == Role.SYSTEM ? Caller.SYSTEM : new Caller(name, role, new Scope.AtStore(code, store.region()));
        Callers.acting(caller, () -> Time.at(at, act));
    }

    private static Intake intake(StoreCode store, Visit visit, Instant at) {
        return new Intake(
                store,
                visit.imei(),
                visit.serial(),
                visit.model(),
                visit.customer(),
                true,
                true,
                List.of(visit.symptom()),
                visit.words(),
                new Checklist(true, true, true, true, "", ""),
                "light scratches on the frame",
                "",
                visit.papers(),
                Optional.of(at.minusSeconds(400)));
    }

    /** Exactly what the step asks for. */
    private Papers papers(Step step, TicketCard ticket) {
        var papers = Papers.NONE;
        for (Need need : step.needs()) papers = with(papers, need, ticket);
        return papers;
    }

    private Estimate estimate(TicketCard ticket) {
        var currency = Callers.acting(Caller.SYSTEM, () -> estimates.currency(ticket.number()));
        var rate = new BigDecimal(FOR_A_EURO.getOrDefault(currency.getCurrencyCode(), 1));
        return new Estimate(List.of(
                new EstimateLine(
                        EstimateLine.Kind.LABOUR,
                        "part replaced and tested",
                        new BigDecimal("1.5"),
                        new Money(new BigDecimal("28").multiply(rate), currency)),
                new EstimateLine(
                        EstimateLine.Kind.PART,
                        "display assembly",
                        BigDecimal.ONE,
                        new Money(new BigDecimal("74.90").multiply(rate), currency))));
    }

    /** The number of what its symptom points to, where there is one for its model. */
    private String part(TicketCard ticket) {
        var component = codes.symptom(ticket.symptoms().get(0))
                .map(FaultCodes.Symptom::component)
                .orElse("");
        return catalogue.fitting(ticket.modelCode()).stream()
                .filter(part -> part.component().equals(component))
                .findFirst()
                .map(CataloguePart::number)
                .orElse("a part that the catalogue lacks");
    }

    private Papers with(Papers papers, Need need, TicketCard ticket) {
        return switch (need) {
            case NOTE -> papers.withNote("explained at the counter");
            case REASON -> papers.withReason("see the notes");
            case FINDING -> papers.withFinding(finding(ticket));
            case EVIDENCE -> papers; // the photos just taken count
            case ESTIMATE, GOODWILL -> papers.withEstimate(estimate(ticket));
            case AGREED -> papers.withAgreed("the owner, at the counter");
            case REPAIR -> papers.withRepair("part replaced, tested for an hour");
            case PARTS -> papers.withParts(part(ticket));
            case CONDITION -> papers.withCondition("as before");
            case IDENTITY -> papers.withIdentity("collection code");
            case REPLACEMENT -> papers.withReplacement("DEMO-SWAP-" + ticket.id());
            case VERDICT -> papers.withVerdict("faulty from the start: the socket was never opened");
        };
    }
}
