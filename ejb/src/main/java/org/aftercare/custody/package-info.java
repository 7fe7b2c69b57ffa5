/**
 * Who holds the thing now. An append-only ledger with one holder at any instant; each entry carries the hash of the one
 * before it. Promises that no hand-over is ever rewritten, and refuses one that doesn't start at the present holder.
 */
package org.aftercare.custody;
