package org.aftercare.network;

import java.io.Serializable;

/** A point on the globe, in degrees. */
public record Location(double latitude, double longitude) implements Serializable {
    private static final double EARTH_KM = 6371.0088;

    /** The great-circle distance (haversine), in kilometres. */
    public double kilometresTo(Location other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
    }
}
