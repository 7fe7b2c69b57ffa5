/** The acts that span rooms in one transaction: intake, hand-over, steps with what they mean for custody. */
package org.aftercare.counter;
