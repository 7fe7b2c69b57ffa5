package org.aftercare.web.api;

/** A plan that was bought for a device. @param boughtOn a date @param reference the contract's number */
public record PlanInput(String planCode, String boughtOn, String reference) {}
