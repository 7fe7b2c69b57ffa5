/**
 * People and what they may do: roles, scopes, passwords, API tokens, and the links that customers hold. A role and a
 * scope are checked in the desks, by asking {@link org.aftercare.access.Callers}; what a page hides is only courtesy.
 */
package org.aftercare.access;
