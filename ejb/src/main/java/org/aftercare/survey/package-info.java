/**
 * The closing survey: invitations, answers, scores, and what becomes of answers. Promises that everybody who hasn't
 * objected is asked once, in the transaction that ends the repair, that a score is never told without its n, that
 * whoever wasn't satisfied is owed one call, and that an odd answer is counted apart with every reason until people have
 * judged it; refuses a second answer to one invitation once the first can no longer be changed, and keeps no address.
 */
package org.aftercare.survey;
