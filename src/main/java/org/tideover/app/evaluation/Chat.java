package org.tideover.app.evaluation;

import java.util.List;
import org.tideover.domain.Country;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonText;

/** A chat in which sentences are tried, each by a person of their own. */
public interface Chat {
  /**
   * Says each sentence after the same opening.
   *
   * @param opening what each person says before; empty for a first message
   * @param step is run for every sentence that is answered
   * @return the answers, in the order of the sentences
   */
  List<Answer> play(List<String> opening, List<PersonText> sentences, Runnable step);

  /** Where the people in it are taken to live. */
  Country country();

  /**
   * What one person received.
   *
   * @param openQuestion the key of the question that was open when they spoke; empty for none
   * @param messages what answered their sentence, in order
   */
  record Answer(String openQuestion, List<OutgoingMessage> messages) {}
}
