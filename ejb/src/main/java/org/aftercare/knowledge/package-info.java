/**
 * What is known of problems and what helps: articles that office writes, offered before and at the counter, and whether
 * they helped; rises of what is reported. Promises that nothing is offered which nobody has published, that every writing
 * stays, and that a problem counts as solved only where the device didn't come within fourteen days.
 */
package org.aftercare.knowledge;
