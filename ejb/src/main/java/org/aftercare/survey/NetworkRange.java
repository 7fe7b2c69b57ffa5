package org.aftercare.survey;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of IP addresses that have their first bits in common: {@code 192.0.2.0/24}, {@code 2001:db8::/48}. */
record NetworkRange(byte[] begins, int bits) {
    private static final String DIGITS = "[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*";

    NetworkRange {
        if (bits < 0 || bits > begins.length * Byte.SIZE) throw new IllegalArgumentException("/" + bits);
    }

    /** @throws IllegalArgumentException for anything else than such a range */
    static NetworkRange of(String text) {
        String[] parts = text.split("/", 2);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,3}")) throw new IllegalArgumentException(text);
        return new NetworkRange(bytes(parts[0]), Integer.parseInt(parts[1]));
    }

    /** False for what is no address in digits. */
    boolean contains(String address) {
        if (!address.matches(DIGITS)) return false;
        try {
            return begins(bytes(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private boolean begins(byte[] address) {
        if (address.length != begins.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if ((address[bit / Byte.SIZE] & mask) != (begins[bit / Byte.SIZE] & mask)) return false;
        }
        return true;
    }

    /** Of digits only: a name would be looked up. IPv4 within IPv6 is IPv4. */
    private static byte[] bytes(String address) {
        if (!address.matches(DIGITS)) throw new IllegalArgumentException(address);
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(address, noAddress);
        }
    }
}
