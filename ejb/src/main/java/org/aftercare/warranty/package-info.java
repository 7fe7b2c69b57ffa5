/** What is owed to the customer, and why. Values in, decision out; the same inputs and policy give the same decision for ever. */
package org.aftercare.warranty;
