package org.tideover.conversation.urge;

import java.util.Arrays;
import java.util.Optional;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;

/**
 * How an urge changed, told in a word instead of a number.
 *
 * <p>Limitations: English and Spanish, and nothing else in the message.
 */
public enum Change {
  WORSE("worse|higher|stronger|not better|peor"),
  SAME("(the )?same|no (change|different|difference)|unchanged|didnt help|igual|lo mismo"),
  BETTER("better|lower|weaker|easier|less|gone|mejor|menos");

  private static final String BEFORE =
      "((it|its|is|got|gets|getting|feels?|feeling|i|im|much|a lot|way|even|a bit|a little|bit|still"
          + "|about|just|only|now|actually|mucho|un poco|estoy|esta|está) )*";
  private static final String AFTER = "( (now|again|than before|as before|actually|tbh))*[.! ]*";

  private final Pattern words;

  Change(String words) {
    this.words = Pattern.compile(BEFORE + "(" + words + ")" + AFTER);
  }

  /** The change that was told; empty if none was. */
  public static Optional<Change> told(Happening happening) {
    return Arrays.stream(values()).filter(one -> happening.words().are(one.words)).findFirst();
  }
}
