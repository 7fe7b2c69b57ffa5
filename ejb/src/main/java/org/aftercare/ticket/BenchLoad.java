package org.aftercare.ticket;

import java.io.Serializable;
import org.aftercare.platform.StoreCode;

/** What waits at a store's benches, phones on their way there included. @param workMinutes their usual bench time together */
public record BenchLoad(StoreCode store, long tickets, long workMinutes) implements Serializable {}
