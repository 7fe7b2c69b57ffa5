/** The outbox and the postman. Promises that a letter put in a transaction is sent once after its commit, whatever dies in between; observes nothing. */
package org.aftercare.notice;
