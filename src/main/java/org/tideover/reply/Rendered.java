package org.tideover.reply;

import java.util.List;
import org.tideover.domain.OutgoingMessage;

/**
 * What a turn says, in words.
 *
 * @param messages in order
 * @param toldGuess whether one of them says that the country is a guess
 */
public record Rendered(List<OutgoingMessage> messages, boolean toldGuess) {
  /** Keeps its own copy. */
  public Rendered {
    messages = List.copyOf(messages);
  }
}
