/** Where a phone is ready soonest, explained; pure rules and the desk that applies them. */
package org.aftercare.routing;
