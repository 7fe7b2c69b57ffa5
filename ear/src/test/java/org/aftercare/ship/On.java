package org.aftercare.ship;

/** What ships, in the forms and on the databases that the same test runs on; each server is shared. */
enum On {
    H2,
    POSTGRESQL,
    FULL_SERVER;

    Shipped server() {
        return switch (this) {
            case H2 -> Shipped.onH2();
            case POSTGRESQL -> Shipped.onPostgres();
            case FULL_SERVER -> Shipped.earOnServer();
        };
    }
}
