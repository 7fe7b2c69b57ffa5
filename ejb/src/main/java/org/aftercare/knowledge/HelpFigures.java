package org.aftercare.knowledge;

import java.io.Serializable;

/**
 * How an article does.
 *
 * @param shown times that it was asked for, or answered about
 * @param saidSolved said to have solved the problem
 * @param saidNot said not to have
 * @param waiting of those that say so, on devices whose fourteen days aren't over
 * @param counted of those that say so, on devices that didn't come in fourteen days
 */
public record HelpFigures(long shown, long saidSolved, long saidNot, long waiting, long counted)
        implements Serializable {
    public static final HelpFigures NONE = new HelpFigures(0, 0, 0, 0, 0);
}
