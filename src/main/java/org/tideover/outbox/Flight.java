package org.tideover.outbox;

import org.tideover.domain.Priority;

/**
 * A message on its way.
 *
 * @param lane in which it left, which may be better than its own
 * @param overtaken whether nobody would miss it, so that it is not sent at all
 */
record Flight(Line line, Waiting place, Priority lane, boolean overtaken) {}
