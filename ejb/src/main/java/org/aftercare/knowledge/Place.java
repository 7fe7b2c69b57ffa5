package org.aftercare.knowledge;

/** Where an article is offered: at the intake, on the page behind a repair's link, or to anybody before they come. */
public enum Place {
    COUNTER,
    TRACKING,
    OPEN
}
