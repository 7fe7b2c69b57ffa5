/**
 * The cellar: the clock, refusals, the codes that every room speaks, idempotency keys and paging. Knows no room.
 */
package org.aftercare.platform;
