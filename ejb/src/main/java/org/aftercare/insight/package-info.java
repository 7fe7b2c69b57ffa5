/**
 * Queues, boards, what goes along with scores, what is reported: the only room that reads across rooms; writes nothing but
 * counts that can be made anew.
 */
package org.aftercare.insight;
