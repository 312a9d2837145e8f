package org.tideover.turn;

import java.util.List;
import org.tideover.domain.Incoming;

/** The door: every channel and the schedule hand their events in here. */
public interface Mailbox {
  /**
   * Takes events in. Returns only when they are stored durably, and never throws: it waits and
   * retries while the store is away, and meanwhile answers words of crisis by itself.
   *
   * @return those events that were new, in order
   */
  List<Incoming> accept(List<Incoming> events);

  /**
   * Looks at events that wait behind others which cannot be stored. While the store is away, words
   * of crisis in them are answered, each once; nothing else happens, and nothing is taken in.
   */
  default void meanwhile(List<Incoming> waiting) {}
}
