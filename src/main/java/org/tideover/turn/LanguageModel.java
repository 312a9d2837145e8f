package org.tideover.turn;

import java.time.Duration;
import java.util.Optional;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.Intent;
import org.tideover.domain.SafetyAssessment;

/**
 * A language model that the operator connected. Whatever it is asked, it answers within {@link
 * #LIMIT} or not at all, is asked once, and never throws. Its answers are opinions: the callers
 * decide what one may change.
 */
public interface LanguageModel {
  /** How long anybody waits for a model, for all that one message asks of it. */
  Duration LIMIT = Duration.ofMillis(2_500);

  /** What people are told of it before they agree. */
  ConnectedModel connected();

  /** How much danger it reads in the words. */
  Optional<SafetyAssessment> danger(String words);

  /** What it reads the words to mean. */
  Optional<Intent> intent(String words);

  /** One sentence that mirrors the words, as the model wrote it: nobody may read it unchecked. */
  Optional<String> reflection(String words);
}
