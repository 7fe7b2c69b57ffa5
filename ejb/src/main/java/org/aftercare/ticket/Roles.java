package org.aftercare.ticket;

import java.util.List;
import org.aftercare.access.Role;

/** Groups of roles that several desks of this room ask for. */
final class Roles {
    static final Role[] STORE_STAFF = {Role.CLERK, Role.TECHNICIAN, Role.LEAD};
    static final Role[] STAFF = {Role.CLERK, Role.TECHNICIAN, Role.LEAD, Role.MANAGER, Role.OFFICE};

    private Roles() {}

    static boolean isStaff(Role role) {
        return List.of(STAFF).contains(role);
    }
}
