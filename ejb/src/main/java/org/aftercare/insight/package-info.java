/** Queues, boards and counts: the only room that reads across rooms; writes nothing but counts that can be made anew. */
package org.aftercare.insight;
