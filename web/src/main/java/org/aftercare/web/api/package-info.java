/**
 * The REST API: how points of sale, the maker's systems and scripts come in. Binds bodies to plain input records of
 * text, gathers every error with its field, and only then makes a command; answers refusals as problem documents (RFC
 * 9457). Decides nothing: the desks do.
 */
package org.aftercare.web.api;
