package org.tideover.app.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;

/** Where a conversation is played: the program itself, with time that passes when it is told to. */
public interface Stage {
  /**
   * Somebody new comes.
   *
   * @param app the language of their app, such as {@code en-US}
   */
  void begin(String app);

  /**
   * Somebody new comes, and every movement that is offered is this one.
   *
   * @param movement its id
   */
  void beginWith(String movement);

  /** Something happens to them. */
  void happens(Event event);

  /** Something happens to somebody else. */
  void happens(String name, Event event);

  /** What time it is. */
  Instant now();

  /** Time passes, and appointments are kept. */
  void passes(Duration time);

  /** Time passes while the program is off. */
  void isOffline(Duration time);

  /** Time passes until no session runs any more. */
  void passesUntilTheSessionEnds();

  /** New messages to them since the last call. */
  List<OutgoingMessage> received();

  /** New messages to somebody else since the last call. */
  List<OutgoingMessage> received(String name);
}
