package org.aftercare.counter;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.POS;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.FaultCodes;
import org.aftercare.device.Imei;
import org.aftercare.device.RegisterDevice;
import org.aftercare.loaner.Lend;
import org.aftercare.loaner.LoanDesk;
import org.aftercare.loaner.PoolBook;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Cause;
import org.aftercare.routing.PromiseDesk;
import org.aftercare.routing.RoutingDesk;
import org.aftercare.sla.ClockDesk;
import org.aftercare.swap.RefundDesk;
import org.aftercare.swap.TellRefund;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.OpenTicket;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;

/** The acts at the counter: each one transaction, one answer. */
@Stateless
public class CounterDesk {
    @Inject
    Callers callers;

    @Inject
    NetworkDesk network;

    @Inject
    DeviceDesk devices;

    @Inject
    FaultCodes codes;

    @Inject
    CustomerDesk customers;

    @Inject
    WarrantyDesk warranty;

    @Inject
    TicketDesk tickets;

    @Inject
    CaseFile files;

    @Inject
    CustodyDesk custody;

    @Inject
    ClockDesk clocks;

    @Inject
    RoutingDesk routing;

    @Inject
    PromiseDesk promises;

    @Inject
    Letters letters;

    @Inject
    HandOvers handOvers;

    @Inject
    PoolBook pools;

    @Inject
    LoanDesk loans;

    @Inject
    RefundDesk refunds;

    @Inject
    Clock clock;

    /**
     * Takes a phone in: device, customer, coverage, ticket, custody, clocks, route, promise and the receipt's letter. A
     * point of sale books instead: the phone is still with its owner.
     *
     * @throws InvalidInput with every field that is wrong
     * @throws AlreadyOpen when the device has an open ticket
     */
    public OpenedTicket open(Intake intake) {
        var caller = callers.mustBe(CLERK, TECHNICIAN, LEAD, POS);
        var store = network.find(intake.store())
                .orElseThrow(() -> new InvalidInput("storeCode", "UNKNOWN_STORE", intake.store()));
        caller.mustSee(store.code(), store.region());
        boolean walkIn = !caller.is(POS);
        check(intake, store, walkIn);

        var device = known(intake);
        devices.hold(device.id());
        mustNotBeOurs(device, intake.imei().isBlank() ? "serial" : "imei");
        files.openOf(device.id()).stream().findFirst().ifPresent(number -> {
            throw new AlreadyOpen(number);
        });
        var customer = customers.welcome(intake.customer());
        var decision = warranty.decide(question(intake, store, device));
        var coverage = warranty.decision(decision);

        var ticket = tickets.open(order(intake, store, device, customer.id(), decision, coverage, walkIn));
        if (walkIn) handOvers.takeIn(ticket);
        var number = ticket.number().value();
        intake.loan().ifPresent(loan -> loans.lend(loan.on(number)));
        var route = promises.settle(ticket, Cause.INTAKE);
        ticket = files.read(ticket.number());
        letters.receipt(ticket, customer, store);
        return new OpenedTicket(
                ticket, coverage, route, clocks.clocks(ticket.number()), letters.trackingToken(ticket.number()));
    }

    /** Hands the phone back and, when asked, closes: one act. */
    public TicketCard handBack(TakeStep collect, boolean closeAtOnce) {
        var ticket = take(collect);
        if (!closeAtOnce || ticket.status() != TicketStatus.COLLECTED) return ticket;
        return take(new TakeStep(ticket.number(), ticket.version(), Step.CLOSE, Papers.NONE));
    }

    /** Takes any step, with what it means for custody: the way of pages and API to steps. */
    public TicketCard take(TakeStep order) {
        callers.current();
        var unit = handOvers.replacement(order);
        var ticket = handOvers.after(order, tickets.take(order), unit);
        if (ticket.status() != TicketStatus.RECEIVED) return ticket;
        promises.settle(ticket, Cause.RECEIVED);
        return files.read(ticket.number());
    }

    /** Ends a repair in a refund, and says how much and how: one act. @throws InvalidInput as the step and the refund have it */
    public TicketCard refund(TakeStep refund, TellRefund told) {
        var ticket = take(refund);
        refunds.tell(ticket.number(), told);
        return ticket;
    }

    /** The tracking link's token for the printed receipt: the one link that staff may see, for it only shows. */
    public String trackingToken(TicketNumber number) {
        return letters.trackingToken(files.read(number).number());
    }

    /** What the counter would be told of a device, nothing kept. */
    public Coverage verdict(StoreCode at, DeviceCard device, boolean proofOfPurchase, List<String> symptoms) {
        callers.current();
        var store = network.store(at);
        return warranty.check(new Coverage.Question(
                device,
                warranty.today(device, store.zone()),
                store.country(),
                proofOfPurchase,
                components(symptoms),
                List.of()));
    }

    private void check(Intake intake, StoreCard store, boolean walkIn) {
        List<FieldError> errors = new ArrayList<>();
        if (!store.inOperation()) errors.add(FieldError.of("storeCode", "STORE_CLOSED", store.code()));
        if (!intake.termsAccepted()) errors.add(FieldError.of("termsAccepted", "TERMS_REQUIRED"));
        if (intake.symptoms().isEmpty()) errors.add(FieldError.of("symptoms", "REQUIRED"));
        for (String symptom : intake.symptoms())
            if (codes.symptom(symptom).isEmpty()) errors.add(FieldError.of("symptoms", "UNKNOWN_SYMPTOM", symptom));
        if (walkIn && intake.condition().isBlank()) errors.add(FieldError.of("condition", "REQUIRED"));
        intake.arrivedAt()
                .filter(arrived -> arrived.isAfter(clock.instant().plusSeconds(300)))
                .ifPresent(arrived -> errors.add(FieldError.of("arrivedAt", "DATE_FUTURE")));
        if (intake.imei().isBlank() && intake.serial().isBlank()) errors.add(FieldError.of("imei", "REQUIRED"));
        if (!intake.imei().isBlank())
            Optional.ofNullable(Imei.problemOf(Imei.digitsOf(intake.imei())))
                    .ifPresent(problem -> errors.add(FieldError.of("imei", problem)));
        errors.addAll(customers.problems(intake.customer()));
        if (intake.loan().isPresent() && !walkIn) errors.add(FieldError.of("loaner", "NOT_ALLOWED"));
        else intake.loan().ifPresent(loan -> errors.addAll(lent(loan, intake.store())));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    /** Told at fields of their own, for the phone on the counter looks like something, too. */
    private List<FieldError> lent(Lend loan, StoreCode store) {
        return loans.problems(loan, store).stream()
                .map(error -> error.field().equals("loaner")
                        ? error
                        : new FieldError("loan." + error.field(), error.code(), error.arguments()))
                .toList();
    }

    /** A loaner comes back at the loaner desk, and isn't its borrower's to be repaired. */
    private void mustNotBeOurs(DeviceCard device, String field) {
        pools.codeOf(device.id()).ifPresent(code -> {
            throw new InvalidInput(field, "LOANER_PHONE", code);
        });
    }

    /** The device, kept from now on: a model the clerk chose, a sale a paper tells complete what was unknown. */
    private DeviceCard known(Intake intake) {
        var device = devices.atCounter(intake.imei(), intake.serial());
        boolean completed = device.modelCode().isEmpty() && !intake.modelCode().isEmpty()
                || intake.sale().completes(device);
        if (device.id() != 0 && !completed) return device;
        var sold = device.sold(intake.sale().on(), intake.sale().country());
        return devices.register(new RegisterDevice(
                sold.imei(),
                sold.imei2(),
                sold.serial(),
                sold.modelCode().isEmpty() ? intake.modelCode() : sold.modelCode(),
                sold.soldOn(),
                sold.activatedOn(),
                sold.producedOn(),
                sold.soldInCountry(),
                sold.channel()));
    }

    private Coverage.Question question(Intake intake, StoreCard store, DeviceCard device) {
        return new Coverage.Question(
                device,
                warranty.today(device, store.zone()),
                store.country(),
                intake.proofOfPurchase(),
                components(intake.symptoms()),
                List.of());
    }

    private List<String> components(List<String> symptoms) {
        return symptoms.stream()
                .flatMap(code -> codes.symptom(code).stream())
                .map(FaultCodes.Symptom::component)
                .distinct()
                .toList();
    }

    private OpenTicket order(
            Intake intake,
            StoreCard store,
            DeviceCard device,
            long customer,
            long decision,
            Coverage coverage,
            boolean walkIn) {
        var level = intake.symptoms().stream()
                .flatMap(code -> codes.symptom(code).stream())
                .map(FaultCodes.Symptom::level)
                .max(String::compareTo)
                .orElse("L1");
        return new OpenTicket(
                store.code(),
                store.region(),
                walkIn,
                device.id(),
                device.label(),
                device.modelCode(),
                customer,
                intake.symptoms(),
                intake.description(),
                intake.checklist(),
                intake.condition(),
                intake.accessories(),
                intake.proofOfPurchase(),
                intake.surveyAllowed(),
                intake.arrivedAt().orElse(clock.instant()),
                decision,
                coverage.outcome(),
                level,
                (int) routing.usualMinutes(intake.symptoms(), level),
                coverage.isStatutory(),
                intake.priority(),
                intake.loanerLent());
    }
}
