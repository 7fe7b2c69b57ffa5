package org.aftercare.access;

/** What somebody is in the network. SYSTEM and CUSTOMER never sign in: timers and link-holders act as these. */
public enum Role {
    CLERK,
    TECHNICIAN,
    LEAD,
    MANAGER,
    OFFICE,
    POS,
    SYSTEM,
    CUSTOMER;

    /** The group name that the container knows. */
    public String group() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
