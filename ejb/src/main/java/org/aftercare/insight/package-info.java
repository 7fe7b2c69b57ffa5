/** Queues, boards and what goes along with scores: the only room that reads across rooms; writes nothing. */
package org.aftercare.insight;
