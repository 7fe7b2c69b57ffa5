/**
 * What becomes of a phone that isn't repaired: units that stores keep to give instead, the old ones that go back to the
 * maker, and money that is owed for them. An old unit lies in its store, and says so, until it is really sent.
 */
package org.aftercare.swap;
