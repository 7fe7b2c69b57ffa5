package org.aftercare.ticket;

import org.aftercare.platform.Refusal;

/** Somebody else has decided that appeal, or the repair ended before anybody did. Nothing changed. */
public class AppealOver extends Refusal {}
