package org.aftercare.web.api;

/** A customer as sent. */
public record CustomerInput(String name, String phone, String email, String language) {}
