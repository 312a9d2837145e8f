package org.tideover.reply;

import java.util.List;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.Wordings;

/**
 * What a turn says, in words.
 *
 * @param messages in order
 * @param toldGuess whether one of them says that the country is a guess
 * @param worded in which wordings their reader got what they got, with these
 */
public record Rendered(List<OutgoingMessage> messages, boolean toldGuess, Wordings worded) {
  /** Keeps its own copy. */
  public Rendered {
    messages = List.copyOf(messages);
  }
}
