/**
 * Tests of what ships: the real jar and the real EAR, started as an operator starts them, driven over HTTP and in a real
 * browser. {@link org.aftercare.ship.Shipped} hands out servers that all tests share; a test that kills or misconfigures
 * one starts its own {@link org.aftercare.ship.ShippedJar}.
 */
package org.aftercare.ship;
