package org.tideover.reply;

import java.util.List;
import java.util.Map;
import org.tideover.domain.OutgoingMessage;

/**
 * What a turn says, in words.
 *
 * @param messages in order
 * @param toldGuess whether one of them says that the country is a guess
 * @param worded in which wording, by its number, those are said with which we write first, by key
 */
public record Rendered(
    List<OutgoingMessage> messages, boolean toldGuess, Map<String, Integer> worded) {
  /** Keeps its own copies. */
  public Rendered {
    messages = List.copyOf(messages);
    worded = Map.copyOf(worded);
  }
}
