/** Stores, where they are and when they work; parcels' lanes. Promises that business time is what really passed while a store was open; refuses calendars that never open. What is said of stores, lanes and calendars is said in acts, and never of the past. */
package org.aftercare.network;
