package org.aftercare.swap;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.Imei;
import org.aftercare.device.TypedDevice;
import org.aftercare.loaner.PoolBook;
import org.aftercare.network.Reach;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TypedFields;
import org.aftercare.ticket.CaseFile;

/** Units that a store keeps for swaps: put in by its lead, given once each. */
@Stateless
public class SwapUnitDesk {
    static final int LONGEST = 400;
    private static final int LONGEST_DEVICE = 40;

    @Inject
    SwapUnits units;

    @Inject
    DeviceDesk devices;

    @Inject
    CustodyDesk custody;

    @Inject
    PoolBook pools;

    @Inject
    CaseFile files;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** What there is, by model. @throws org.aftercare.access.Forbidden for a store beyond the caller's scope */
    public List<SwapUnitCard> stock(StoreCode store) {
        reach.mustSee(callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE), store);
        return units.stock(store);
    }

    /**
     * Puts a unit into stock.
     *
     * @throws InvalidInput fields {@code store}, {@code device}, {@code model}
     */
    public SwapUnitCard add(AddUnit told) {
        var caller = callers.mustBe(LEAD, OFFICE);
        reach.mustSee(caller, told.store());
        var wrong = new TypedFields()
                .required("device", told.device(), LONGEST_DEVICE)
                .text("model", told.model(), LONGEST_DEVICE);
        var device = device(told, wrong);
        wrong.mustBeRight();
        var unit = new SwapUnit(told.store(), device.orElseThrow(), caller.name(), clock.instant());
        units.add(unit);
        custody.supply(unit.phone(), Holder.store(told.store()), "");
        return unit.card();
    }

    /** Empty when something is wrong with it. */
    private Optional<DeviceCard> device(AddUnit told, TypedFields wrong) {
        if (!wrong.errors().isEmpty()) return Optional.empty();
        var text = told.device().strip();
        boolean imei = Imei.isMeant(text);
        try {
            var device = devices.register(new TypedDevice(
                    imei ? text : "", "", imei ? "" : text, told.model().strip(), "", "", "", "", ""));
            devices.hold(device.id());
            if (device.modelCode().isEmpty()) wrong.wrong("model", "REQUIRED");
            pools.codeOf(device.id()).ifPresent(code -> wrong.wrong("device", "LOANER_PHONE", code));
            files.openOf(device.id()).stream()
                    .findFirst()
                    .ifPresent(number -> wrong.wrong("device", "DEVICE_IN_REPAIR", number));
            if (isHeld(device.id())) wrong.wrong("device", "DEVICE_HELD");
            return Optional.of(device);
        } catch (InvalidInput refused) {
            wrong.all("device", refused);
            return Optional.empty();
        }
    }

    /** Some store, or a carrier, has it already. */
    private boolean isHeld(long deviceId) {
        var kind = custody.holder(Thing.device(deviceId)).kind();
        return kind.equals("store") || kind.equals("transit");
    }

    /** Sends a unit back to the maker unused. @throws UnitTaken when it was given meanwhile @throws NotFound */
    public SwapUnitCard withdraw(long id, String why) {
        var caller = callers.mustBe(LEAD);
        new TypedFields().required("reason", why, LONGEST).mustBeRight();
        var unit = units.find(id)
                .map(units::locked)
                .filter(found -> reach.sees(caller, found.store()))
                .orElseThrow(() -> new NotFound("unit", id));
        if (!unit.isInStock()) throw new UnitTaken(unit.label());
        unit.withdraw(why.strip(), caller.name(), clock.instant());
        custody.handOver(unit.phone(), Holder.store(unit.store()), Holder.MAKER, "", clock.instant());
        return unit.card();
    }

    /**
     * Receives a unit of another store's stock: whoever scans it where it is now has it in theirs.
     *
     * @throws InvalidInput field {@code store}: UNKNOWN_STORE, STORE_CLOSED; field {@code device}: UNKNOWN_UNIT,
     *     UNIT_HERE, UNIT_FAR
     * @throws UnitTaken when it was given to somebody meanwhile
     * @throws UnitMoved when somebody else took it over a moment ago
     * @throws org.aftercare.custody.NotTheHolder when the ledger has it elsewhere than in its store
     */
    public SwapUnitCard takeOver(String device, StoreCode store) {
        var caller = callers.mustBe(CLERK, LEAD);
        var to = reach.mustSee(caller, store);
        if (!to.inOperation()) throw new InvalidInput("store", "STORE_CLOSED", store);
        new TypedFields().required("device", device, LONGEST_DEVICE).mustBeRight();
        var unit = devices.find(device.strip())
                .flatMap(found -> units.inStock(found.id()))
                .orElseThrow(() -> new InvalidInput("device", "UNKNOWN_UNIT"));
        var from = unit.store();
        units.locked(unit);
        if (!unit.isInStock()) throw new UnitTaken(unit.label());
        if (!unit.store().equals(from)) throw new UnitMoved(unit.card());
        if (from.equals(store)) throw new InvalidInput("device", "UNIT_HERE");
        if (!reach.isNear(from, to)) throw new InvalidInput("device", "UNIT_FAR", from);
        custody.handOver(unit.phone(), Holder.store(from), Holder.store(store), "", clock.instant());
        unit.moves(store);
        return unit.card();
    }

    /**
     * Takes a unit that lies where the old one lies out of stock; one that is in no stock may be given, too, unless it
     * is a pool's loaner, or lies in a store for something else: to be returned to the maker, say. The caller holds the ticket, then the unit's device.
     *
     * @throws InvalidInput field {@code replacement}: LOANER_PHONE, UNIT_ELSEWHERE, DEVICE_HELD
     * @throws UnitTaken when somebody else was given it a moment ago
     */
    @OpenTo("the counter, within the swap")
    public void give(long deviceId, Holder where, String ticket) {
        pools.codeOf(deviceId).ifPresent(code -> {
            throw new InvalidInput("replacement", "LOANER_PHONE", code);
        });
        var found = units.inStock(deviceId);
        if (found.isEmpty()) {
            if (isHeld(deviceId)) throw new InvalidInput("replacement", "DEVICE_HELD");
            return;
        }
        var unit = units.locked(found.get());
        if (!unit.isInStock()) throw new UnitTaken(unit.label());
        if (!where.isStore(unit.store())) throw new InvalidInput("replacement", "UNIT_ELSEWHERE", unit.store());
        unit.give(ticket, callers.current().name(), clock.instant());
    }
}
