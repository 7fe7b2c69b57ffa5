/** Queues and boards: the only room that reads across rooms; writes nothing. */
package org.aftercare.insight;
