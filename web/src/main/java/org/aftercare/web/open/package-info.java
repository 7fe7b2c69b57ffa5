/**
 * The pages behind customers' links: survey, tracking, estimate. Promise to work on any phone without a script, a cookie
 * or a login, to write nothing on a GET, and to tell nobody without a good link whether there is a ticket at all.
 */
package org.aftercare.web.open;
