package org.aftercare.notice;

/**
 * A letter in the postman's hands.
 *
 * @param claim whose hands: whatever is written about the letter afterwards needs it, so a lease that ran out writes nothing
 * @param stamp drawn when the letter was put; with the id it names the message for ever
 * @param tries how often it was taken up, this time included
 */
record Parcel(long id, String claim, String stamp, int tries, Letter letter) {

    /** The same at each try, so that a mail program shows a letter that came twice once. */
    String messageId(String host) {
        return "<" + mark() + "@" + host + ">";
    }

    /** What tells this letter from all others, at each try. */
    String mark() {
        return "letter-" + id + "." + stamp;
    }

    /** For the log: neither whose letter it is nor what it says. */
    @Override
    public String toString() {
        return String.valueOf(id);
    }
}
