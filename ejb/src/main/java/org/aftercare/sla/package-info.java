/** The promises in time: clocks on stores' calendars, derived from the ticket's history; each level fires once, ever. */
package org.aftercare.sla;
