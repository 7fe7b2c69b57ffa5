package org.aftercare.web.api;

/** Whether the customer has a phone of the network's meanwhile. */
public record LoanerInput(Boolean lent) {}
