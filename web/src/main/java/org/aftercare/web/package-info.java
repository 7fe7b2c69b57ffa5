/**
 * How people and machines come in: who they are, the words they read, and what every answer says about safety. Knows no
 * rule of the trade; asks the desks.
 */
package org.aftercare.web;
