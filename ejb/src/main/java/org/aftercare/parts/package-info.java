/**
 * The parts that repairs need: single things in the ledger, each in one place, reserved for one repair at most. Promises
 * that of two who want the last one, one gets it; that repairs are served in the order of their promises; and that who
 * waits goes on when the last part is there.
 */
package org.aftercare.parts;
