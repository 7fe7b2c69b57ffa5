/**
 * Phones that a store lends while a repair lasts: the pool of each store, who has which, and that it comes back before the
 * repaired one is handed over. Where a loaner is, custody's ledger says, of the phone itself.
 */
package org.aftercare.loaner;
