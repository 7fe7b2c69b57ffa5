package org.aftercare.ticket;

import java.io.Serializable;

/**
 * What the counter asks about each device. No passcode is ever asked for.
 *
 * @param lockOff the activation lock (Find My, FRP) is off, or the repair may not start
 * @param backedUp the owner has a backup, or accepts that data may be wiped, or repair mode is on
 * @param cardsRemoved SIM and memory cards are out
 * @param batterySafe neither swollen nor damaged; otherwise the phone is isolated and never flies
 * @param alsoCollects who else may collect it; empty text for nobody
 * @param caseNumber an insurer's or operator's number; empty text for none
 */
public record Checklist(
        boolean lockOff,
        boolean backedUp,
        boolean cardsRemoved,
        boolean batterySafe,
        String alsoCollects,
        String caseNumber)
        implements Serializable {}
