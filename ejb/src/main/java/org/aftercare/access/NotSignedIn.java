package org.aftercare.access;

import org.aftercare.platform.Refusal;

/** Nobody is signed in, or the token is not or no longer good. */
public class NotSignedIn extends Refusal {}
