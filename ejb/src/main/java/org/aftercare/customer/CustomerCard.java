package org.aftercare.customer;

/**
 * Somebody who owns a phone of ours.
 *
 * @param phone E.164, e.g. {@code +40722123456}; empty text when not given
 * @param email empty text when not given
 * @param language BCP 47, e.g. {@code ro}
 */
public record CustomerCard(long id, String name, String phone, String email, String language) {}
