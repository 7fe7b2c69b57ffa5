/**
 * Tests that run inside the container, deployed together with the WAR that ships: for what only a container does, as are
 * security, timers, transactions and observers. One container is started for all of them; a new class just extends this
 * package and is annotated with {@code @ArquillianTest}.
 */
package org.aftercare.inside;
