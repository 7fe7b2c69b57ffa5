package org.aftercare.customer;

/** A customer as typed at the counter; {@code country} (ISO 3166-1) is where a national phone number is read. */
public record NewCustomer(String name, String phone, String email, String language, String country) {}
