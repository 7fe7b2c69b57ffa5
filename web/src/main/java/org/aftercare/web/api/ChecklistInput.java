package org.aftercare.web.api;

import org.aftercare.ticket.Checklist;

/** The counter's checklist as sent. What nobody asked is not taken for a yes. */
public record ChecklistInput(
        Boolean lockOff,
        Boolean backedUp,
        Boolean cardsRemoved,
        Boolean batterySafe,
        String alsoCollects,
        String caseNumber) {

    /** As if it were sent empty: each answer that is missing is told. */
    static final ChecklistInput NONE = new ChecklistInput(null, null, null, null, null, null);

    Checklist parsed(Fields fields) {
        return new Checklist(
                fields.yesOrNo("checklist.lockOff", lockOff),
                fields.yesOrNo("checklist.backedUp", backedUp),
                fields.yesOrNo("checklist.cardsRemoved", cardsRemoved),
                fields.yesOrNo("checklist.batterySafe", batterySafe),
                fields.text("checklist.alsoCollects", alsoCollects, Fields.NAME),
                fields.text("checklist.caseNumber", caseNumber, Fields.REFERENCE));
    }
}
