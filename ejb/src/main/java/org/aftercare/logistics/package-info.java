/**
 * Parcels between stores: sent, alone or by manifest, and received only by a scan at the other end; and whether a store
 * has what the ledger says, by comparing and by counting.
 */
package org.aftercare.logistics;
