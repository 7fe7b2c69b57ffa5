/** The people whose phones these are, and no more of them than a repair needs. */
package org.aftercare.customer;
