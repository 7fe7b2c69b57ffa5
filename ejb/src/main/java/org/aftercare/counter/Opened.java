package org.aftercare.counter;

import java.util.Optional;
import org.aftercare.access.LinkDesk;

/**
 * What a customer's link opened.
 *
 * @param link how the link stands
 * @param shown empty unless the link is good
 */
public record Opened<T>(LinkDesk.State link, Optional<T> shown) {}
