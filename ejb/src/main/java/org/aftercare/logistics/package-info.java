/** Parcels between stores: sent, and received only by a scan at the other end. */
package org.aftercare.logistics;
