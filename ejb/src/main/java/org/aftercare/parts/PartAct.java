package org.aftercare.parts;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.TECHNICIAN;
import static org.aftercare.parts.PartPlace.DEFECTIVE;
import static org.aftercare.parts.PartPlace.FITTED;
import static org.aftercare.parts.PartPlace.FREE;
import static org.aftercare.parts.PartPlace.LOST;
import static org.aftercare.parts.PartPlace.MAKER;
import static org.aftercare.parts.PartPlace.RESERVED;
import static org.aftercare.parts.PartPlace.SCRAPPED;
import static org.aftercare.parts.PartPlace.TRANSIT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Role;

/** Every act on a single part: from where, to where, by whom. This table is the whole life of a part. */
public enum PartAct {
    RESERVE(EnumSet.of(FREE), RESERVED, by(CLERK, TECHNICIAN, LEAD), false),
    /** The repair doesn't need it. */
    RELEASE(EnumSet.of(RESERVED), FREE, by(CLERK, TECHNICIAN, LEAD), false),
    FIT(EnumSet.of(RESERVED), FITTED, by(TECHNICIAN, LEAD), false),
    /** New, and doesn't work: the repair gets another one. */
    DEAD_ON_ARRIVAL(EnumSet.of(FREE, RESERVED, FITTED), DEFECTIVE, by(TECHNICIAN, LEAD), false),
    /** It broke in the store; the repair gets another one. */
    SET_ASIDE(EnumSet.of(FREE, RESERVED), DEFECTIVE, by(CLERK, TECHNICIAN, LEAD), true),
    /** Setting it aside was a mistake. */
    PUT_BACK(EnumSet.of(DEFECTIVE), FREE, by(TECHNICIAN, LEAD), true),
    /** The reason is the parcel's reference. */
    RETURN(EnumSet.of(DEFECTIVE), MAKER, by(CLERK, TECHNICIAN, LEAD), true),
    SCRAP(EnumSet.of(FREE, DEFECTIVE), SCRAPPED, by(TECHNICIAN, LEAD), true),
    SEND(EnumSet.of(FREE), TRANSIT, by(CLERK, TECHNICIAN, LEAD), false),
    /** By a scan, in the store that it goes to. */
    ARRIVE(EnumSet.of(TRANSIT), FREE, by(CLERK, TECHNICIAN, LEAD), false),
    /** Nobody finds it; the repair gets another one. */
    LOSE(EnumSet.of(FREE, RESERVED, DEFECTIVE, TRANSIT), LOST, by(LEAD), true),
    /** It turned up in the store that had it last. */
    FIND(EnumSet.of(LOST), FREE, by(LEAD), true),
    /** It came from the maker, or was counted. */
    TAKE_IN(EnumSet.of(MAKER), FREE, by(CLERK, TECHNICIAN, LEAD), false);

    private final Set<PartPlace> from;
    private final PartPlace to;
    private final Set<Role> roles;
    private final boolean needsReason;

    PartAct(Set<PartPlace> from, PartPlace to, Set<Role> roles, boolean needsReason) {
        this.from = from;
        this.to = to;
        this.roles = roles;
        this.needsReason = needsReason;
    }

    private static Set<Role> by(Role first, Role... more) {
        return EnumSet.of(first, more);
    }

    public boolean isLegalAt(PartPlace place) {
        return from.contains(place);
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    public boolean needsReason() {
        return needsReason;
    }

    public PartPlace to() {
        return to;
    }

    Role[] roles() {
        return roles.toArray(Role[]::new);
    }

    /** What somebody of that role may do with a single part that is there; reserving asks for a number, a scan for a parcel. */
    public static List<PartAct> legal(PartPlace place, Role role) {
        return Arrays.stream(values())
                .filter(act -> act.isLegalAt(place) && act.isFor(role) && act.isOfOne())
                .toList();
    }

    /** Done to one part, by its label. */
    boolean isOfOne() {
        return this != RESERVE && this != ARRIVE && this != TAKE_IN && this != SEND;
    }

    /** The act that leads from one place to another; of a part that is set aside, the fault tells which. */
    public static Optional<PartAct> between(PartPlace from, PartPlace to) {
        return Arrays.stream(values())
                .filter(act -> act.from.contains(from) && act.to == to)
                .findFirst();
    }
}
