/** The closing survey: invitations, answers, scores; one answer for each invitation. */
package org.aftercare.survey;
