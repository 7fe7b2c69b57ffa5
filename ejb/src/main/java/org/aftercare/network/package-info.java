/** Stores, where they are and when they work; parcels' lanes. Promises that business time is what really passed while a store was open; refuses calendars that never open. */
package org.aftercare.network;
