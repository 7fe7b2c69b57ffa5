package org.aftercare.ticket;

import jakarta.ejb.Stateless;
import java.util.List;

/** What is written in a ticket's file: reading it, and adding notes and photos. */
@Stateless
public class CaseFile {
    /** @throws org.aftercare.platform.NotFound when there is none, or it is beyond the caller's scope */
    public TicketCard read(TicketNumber number) {
        throw new UnsupportedOperationException();
    }

    /** The steps the caller may take now, the usual one first, each with what it needs and what stands in its way. */
    public List<LegalStep> legal(TicketNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Oldest first. */
    public List<TimelineEntry> timeline(TicketNumber number) {
        throw new UnsupportedOperationException();
    }

    /** The status history, oldest first, for the clocks; asks no caller. */
    public List<StatusSince> history(TicketNumber number) {
        throw new UnsupportedOperationException();
    }

    /** @param forCustomer shown on the tracking page; else among staff only */
    public TimelineEntry note(TicketNumber number, String text, boolean forCustomer) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps a photo: checked by content, re-encoded without place or camera.
     *
     * @throws org.aftercare.platform.InvalidInput field {@code photo}: PHOTO_UNREADABLE, PHOTO_TOO_LARGE
     */
    public PhotoCard photo(TicketNumber number, byte[] picture) {
        throw new UnsupportedOperationException();
    }

    /** The picture itself, as JPEG. */
    public byte[] picture(TicketNumber number, long photoId) {
        throw new UnsupportedOperationException();
    }
}
