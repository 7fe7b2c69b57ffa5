package org.aftercare.device;

import org.aftercare.platform.Refusal;

/** Somebody else reported the device: they, or head office, may take it back. Nothing was changed. */
public class NotYourReport extends Refusal {
    NotYourReport() {}
}
