package org.tideover.conversation;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.ReachingOut;
import org.tideover.domain.Act;
import org.tideover.domain.Classification;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;

/**
 * Words that deny, doubt, ask or take their leave, and what they mean: nobody is better by them.
 */
final class NoBetter {
  private static final String FAREWELL = "goodbye";
  private static final String NOT_TODAY = "not today";

  private static final Map<String, Intent> MEANT =
      Map.ofEntries(
          Map.entry("he isn't waking up", Intent.OTHER),
          Map.entry("she hasn't woke up", Intent.OTHER),
          Map.entry("he woke up then passed out again", Intent.OTHER),
          Map.entry("trying to keep him awake", Intent.OTHER),
          Map.entry("is he breathing how do i tell", Intent.OTHER),
          Map.entry("i dont think hes breathing", Intent.NO),
          Map.entry("her breathing is slow", Intent.OTHER),
          Map.entry("no i'm not", Intent.NO),
          Map.entry("no im alone", Intent.NO),
          Map.entry(NOT_TODAY, Intent.NO),
          Map.entry("i called and nobody answered", Intent.OTHER),
          Map.entry("they hung up on me", Intent.OTHER),
          Map.entry("no help is coming", Intent.NO),
          Map.entry(FAREWELL, Intent.THANKS));

  private static final List<String> WORDS = MEANT.keySet().stream().sorted().toList();

  private static final Set<String> GOOD_NEWS =
      Set.of(
          "crisis.od-woke",
          "crisis.od-side",
          "crisis.reached",
          "crisis.called",
          "crisis.safe-later",
          "crisis.safe-now");

  private NoBetter() {}

  static String any(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  static boolean isOne(Event.Said said) {
    return MEANT.containsKey(said.text().reveal());
  }

  static IntentMatch meant(Event.Said said) {
    Intent meant = MEANT.getOrDefault(said.text().reveal(), Intent.OTHER);
    return IntentMatch.of(meant, 1, Classification.By.PHRASE);
  }

  /** Whether such words are taken for good news; who was reached before may take their leave. */
  static boolean isGoodNews(Act act, Event.Said said, ConversationState before) {
    if (!isOne(said)) {
      return false;
    }
    String words = said.text().reveal();
    boolean reached =
        words.equals(FAREWELL) && before instanceof ReachingOut reaching && reaching.reached();
    boolean denied = words.equals(NOT_TODAY) && act.key().equals("crisis.denied");
    return denied || GOOD_NEWS.contains(act.key()) && !reached;
  }
}
