package org.tideover.safety;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tideover.content.GuardrailContent;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.domain.Wording;

/**
 * The last door that a sentence written by a language model passes before a person may read it. It
 * lets through only what is known to be harmless: a short sentence of plain letters, in the words
 * of our own replies and of the person, none of which stands on a list, and which the safety filter
 * finds nothing in.
 *
 * <p>Limitations: it reads English, and knows words and not what they imply; whatever it does not
 * know is dropped, good sentences among them.
 */
public final class Guardrail {
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 25;
  private static final int LONGEST = 160;

  // Each looks for single signs: linear in the length of the text.
  private static final Pattern NUMBER = Pattern.compile("\\p{N}");
  private static final Pattern LINK = Pattern.compile("[/@#:]|\\p{L}\\.\\p{L}");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z ,.'’-]*");
  private static final Pattern ONE_SENTENCE = Pattern.compile("[^.]+\\.?");

  /** What says of somebody what they are. */
  private static final List<List<String>> YOU_ARE =
      List.of(
          List.of("you", "are"),
          List.of("youre"),
          List.of("you", "were"),
          List.of("you", "have", "been"),
          List.of("youve", "been"));

  /** What may stand before what somebody is. */
  private static final Set<String> HOW = Set.of("not", "so", "very", "really", "quite", "still");

  /**
   * Why somebody's words may not be mirrored at all: what is said beside a drug may speak for it.
   */
  private static final Set<String> UNMIRRORED = Set.of("drug", "medicine");

  private final GuardrailContent content;
  private final Function<String, SafetyAssessment> filter;

  /**
   * Joins what authors wrote with the safety filter.
   *
   * @param filter assesses a text
   */
  public Guardrail(GuardrailContent content, Function<String, SafetyAssessment> filter) {
    this.content = content;
    this.filter = filter;
  }

  /**
   * The sentence as a person may read it; empty if it has to be dropped.
   *
   * @param written what the model wrote
   * @param told the person's own words, which the sentence may mirror
   */
  public Optional<String> pass(String written, String told) {
    String sentence = written.strip();
    return !mayMirror(told) || objection(sentence, told).isPresent()
        ? Optional.empty()
        : Optional.of(sentence.endsWith(".") ? sentence : sentence + ".");
  }

  /** Whether a sentence may mirror these words: none that name a drug or a medicine. */
  public boolean mayMirror(String told) {
    List<String> words = Wording.words(told);
    return UNMIRRORED.stream()
        .flatMap(reason -> content.never().getOrDefault(reason, List.of()).stream())
        .noneMatch(phrase -> holds(words, phrase));
  }

  /** Why the sentence has to be dropped: the id of a reason, never a word of it. */
  Optional<String> objection(String sentence, String told) {
    if (sentence.length() > LONGEST) {
      return Optional.of("length");
    }
    return shape(sentence).or(() -> words(sentence, told)).or(() -> danger(sentence));
  }

  private Optional<String> shape(String sentence) {
    if (NUMBER.matcher(sentence).find()) {
      return Optional.of("number");
    }
    if (LINK.matcher(sentence).find()) {
      return Optional.of("link");
    }
    if (!PLAIN.matcher(sentence).matches()) {
      return Optional.of("signs");
    }
    int words = Wording.words(sentence).size();
    if (words < FEWEST_WORDS || words > MOST_WORDS) {
      return Optional.of("length");
    }
    return ONE_SENTENCE.matcher(sentence).matches() && opens(Wording.words(sentence))
        ? Optional.empty()
        : Optional.of("form");
  }

  private boolean opens(List<String> words) {
    return content.openings().stream().anyMatch(opening -> at(words, 0, opening));
  }

  private Optional<String> words(String sentence, String told) {
    List<String> words = Wording.words(sentence);
    return content.never().entrySet().stream()
        .filter(reason -> reason.getValue().stream().anyMatch(phrase -> holds(words, phrase)))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> unknown(words, told))
        .or(() -> labels(words));
  }

  /** "You are" before anything but a feeling or a doing may repeat an insult as a fact. */
  private Optional<String> labels(List<String> words) {
    for (int start = 0; start < words.size(); start++) {
      for (List<String> form : YOU_ARE) {
        if (at(words, start, form)
            && !isHarmless(words.subList(start + form.size(), words.size()))) {
          return Optional.of("label");
        }
      }
    }
    return Optional.empty();
  }

  /** What follows begins with a feeling or a doing, and the person's own words stay out of it. */
  private boolean isHarmless(List<String> rest) {
    return rest.stream()
            .filter(word -> !HOW.contains(word))
            .findFirst()
            .filter(content.afterYouAre()::contains)
            .isPresent()
        && content.words().containsAll(rest);
  }

  /** A word that is neither ours nor the person's may be anything, in any language. */
  private Optional<String> unknown(List<String> words, String told) {
    Set<String> known = new HashSet<>(Wording.words(told));
    known.addAll(content.words());
    return known.containsAll(words) ? Optional.empty() : Optional.of("unknown-word");
  }

  private static boolean holds(List<String> words, List<String> phrase) {
    for (int start = 0; start + phrase.size() <= words.size(); start++) {
      if (at(words, start, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean at(List<String> words, int start, List<String> phrase) {
    if (start + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!is(words.get(start + i), phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(String word, String listed) {
    return listed.endsWith("*")
        ? word.startsWith(listed.substring(0, listed.length() - 1))
        : word.equals(listed);
  }

  private Optional<String> danger(String sentence) {
    return filter.apply(sentence).level() == RiskLevel.NONE
        ? Optional.empty()
        : Optional.of("danger");
  }
}
