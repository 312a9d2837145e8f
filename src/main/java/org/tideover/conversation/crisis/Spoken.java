package org.tideover.conversation.crisis;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tideover.conversation.state.Happening;
import org.tideover.domain.Event;
import org.tideover.domain.RiskLevel;

/**
 * What a person's words say beyond their level of danger and their intent.
 *
 * <p>Limitations: English, and only what people often write. Whoever is not understood is asked, or
 * is taken to be in danger.
 */
final class Spoken {
  private static final Pattern RETRACTS =
      words(
          "jk|j/k|kidding|joking|(a|my) joke|not serious|didnt mean (it|that)|dont mean (it|that)"
              + "|never ?mind|nvm|no im not|im not suicidal|im (fine|ok|okay|good|safe|alright)"
              + "|i am (fine|ok|okay|good|safe|alright)"
              + "|(wont|not going to|not gonna) (do (it|anything)|hurt|kill|act)");
  private static final Pattern BY_NOW =
      words("already|i did it|i have done it|ive done it|its done|too late|in my hand");
  private static final Pattern SOON =
      words(
          "now|tonight|today|soon|in (a|an|one|two|a few|few) (minutes?|hours?)|this (evening|morning)");
  private static final Pattern OF_ANOTHER =
      words(
          "he|hes|him|his|she|shes|her|they|theyre|them|friend|someone|somebody|brother|sister"
              + "|mom|mum|dad|son|daughter|wife|husband|boyfriend|girlfriend|partner|roommate");
  private static final Pattern OF_SELF = words("i|im|ive|me|my|myself");
  private static final Map<String, Pattern> BARRIERS = barriers();

  private Spoken() {}

  /** Whether the person takes it back; never where the same words speak of danger. */
  static boolean retracts(Happening happening) {
    return calm(happening) && finds(RETRACTS, happening);
  }

  /** Whether something was done already, or is in the person's hand. */
  static boolean isDone(Happening happening) {
    return finds(BY_NOW, happening);
  }

  /** Whether it may be today. */
  static boolean isSoon(Happening happening) {
    return finds(SOON, happening);
  }

  /** Whether the words are about another person. */
  static boolean isOfAnother(Happening happening) {
    return finds(OF_ANOTHER, happening);
  }

  /** Whether the words are about the person themselves. */
  static boolean isOfSelf(Happening happening) {
    return finds(OF_SELF, happening);
  }

  /** What stands in the way of reaching somebody, if the words name it. */
  static Optional<String> barrier(Happening happening) {
    return BARRIERS.entrySet().stream()
        .filter(barrier -> finds(barrier.getValue(), happening))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether the words hold one of these, between word boundaries. */
  static boolean finds(Pattern pattern, Happening happening) {
    return happening.event() instanceof Event.Said said
        && pattern.matcher(plain(said.text().reveal())).find();
  }

  /** Words between word boundaries, without apostrophes. */
  static Pattern words(String alternatives) {
    return Pattern.compile("\\b(" + alternatives + ")\\b");
  }

  /** Whether the words carry no sign of danger. */
  static boolean calm(Happening happening) {
    return happening.heard().safety().level() == RiskLevel.NONE;
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("['\u2019`]", "").replaceAll("\\s+", " ");
  }

  private static Map<String, Pattern> barriers() {
    Map<String, Pattern> all = new LinkedHashMap<>();
    all.put("police", words("police|cops?|arrest(ed)?|warrants?|jail|prison|locked up"));
    all.put("credit", words("no credit|no minutes|no phone|out of credit|no signal|no battery"));
    all.put("cost", words("costs?|money|pay|afford|insurance|expensive|broke"));
    all.put("shame", words("ashamed|shame|embarrass(ed|ing)|judged?|guilty"));
    all.put("language", words("english|language|dont speak|cant speak|accent"));
    all.put(
        "no-help",
        words("wont help|cant help|dont help|useless|tried (it|that)|nobody cares|no point"));
    return all;
  }
}
