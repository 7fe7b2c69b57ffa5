/** Phones and tablets, their models and the codes of their faults. Promises that a good IMEI is never a dead end; refuses wrong check digits. */
package org.aftercare.device;
