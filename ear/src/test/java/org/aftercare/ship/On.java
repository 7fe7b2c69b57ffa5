package org.aftercare.ship;

/** The databases that the same test runs on, each behind the shared jar. */
enum On {
    H2,
    POSTGRESQL;

    Shipped server() {
        return this == H2 ? Shipped.onH2() : Shipped.onPostgres();
    }
}
