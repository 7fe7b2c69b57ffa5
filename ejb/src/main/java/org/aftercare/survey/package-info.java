/**
 * The closing survey: invitations, answers, scores. Promises that everybody who hasn't objected is asked once, in the
 * transaction that ends the repair, and that a score is never told without its n; refuses a second answer to one
 * invitation once the first can no longer be changed.
 */
package org.aftercare.survey;
