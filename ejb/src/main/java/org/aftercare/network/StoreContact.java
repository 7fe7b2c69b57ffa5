package org.aftercare.network;

import java.io.Serializable;

/**
 * Who stands behind a store, and how customers reach it.
 *
 * @param legalName who answers for its repairs; every text may be empty
 */
public record StoreContact(String legalName, String address, String phone, String email) implements Serializable {
    public static final StoreContact NONE = new StoreContact("", "", "", "");
}
