package org.tideover.intent;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tideover.content.IntentContent;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.Wording;

/**
 * Messages in another language that are known word for word, apart from fillers. Accents may be
 * left out, and spaces do not matter, since Persian writes one word with and without them.
 */
final class ForeignPhrases {
  /** What is said in one language alone, and by people who know what they mean. */
  private static final Set<Intent> TELLING = Set.of(Intent.URGE, Intent.LAPSE, Intent.MOOD);

  private static final Pattern MARK = Pattern.compile("\\p{M}");

  /** Signs below it have no accents. */
  private static final int FIRST_FOREIGN = 128;

  private final String language;
  private final ForeignRatings ratings;
  private final Map<String, Intent> whole = new HashMap<>();
  private final Map<String, Intent> anywhere = new HashMap<>();
  private final Set<String> fillers;
  private final Set<String> guards;

  ForeignPhrases(String language, IntentContent content) {
    this.language = language;
    this.fillers = folded(content.fillers());
    this.guards = folded(content.guards());
    this.ratings = ratings(content.sheets().get(Intent.RATING));
    content.sheets().entrySet().stream()
        .filter(entry -> entry.getKey() != Intent.RATING)
        .forEach(entry -> {
          Intent intent = entry.getKey();
          IntentContent.Sheet sheet = entry.getValue();
          sheet.phrases().forEach(phrase -> add(phrase, intent));
          sheet.anywhere().forEach(phrase -> anywhere.put(spaced(words(phrase)), intent));
        });
  }

  private static ForeignRatings ratings(IntentContent.@Nullable Sheet sheet) {
    return sheet == null
        ? new ForeignRatings(List.of(), Set.of())
        : new ForeignRatings(
            sheet.phrases().stream().map(ForeignPhrases::folded).toList(),
            folded(sheet.anywhere()));
  }

  private void add(String phrase, Intent intent) {
    Intent other = whole.put(String.join("", words(phrase)), intent);
    if (other != null && other != intent) {
      throw new IllegalStateException(
          "\"" + phrase + "\" is a phrase of two intents, " + other.id() + " and " + intent.id());
    }
  }

  /** The intent of a message's {@link #folded} words, where they are known. */
  Optional<IntentMatch> find(List<String> words) {
    String core =
        words.stream().filter(word -> !fillers.contains(word)).collect(Collectors.joining());
    OptionalInt rating = ratings.of(words);
    if (rating.isPresent()) {
      return Optional.of(new IntentMatch(Intent.RATING, 1.0, By.PHRASE, rating));
    }
    return match(whole.get(String.join("", words)), 1.0)
        .or(() -> match(whole.get(core), 0.97))
        .or(() -> inside(words));
  }

  /** A phrase inside a longer message, with no word of negation beside it. */
  private Optional<IntentMatch> inside(List<String> words) {
    if (words.stream().anyMatch(guards::contains)) {
      return Optional.empty();
    }
    String said = spaced(words);
    return anywhere.keySet().stream()
        .filter(said::contains)
        .sorted()
        .findFirst()
        .flatMap(phrase -> match(anywhere.get(phrase), 0.93));
  }

  /** Only a craving, a lapse or a mood tells the language: "na" and "da" are said in many. */
  private Optional<IntentMatch> match(@Nullable Intent intent, double confidence) {
    return Optional.ofNullable(intent)
        .map(found -> IntentMatch.of(found, confidence, By.PHRASE))
        .map(found -> TELLING.contains(intent) ? found.in(language) : found);
  }

  private static String spaced(List<String> words) {
    return " " + String.join(" ", words) + " ";
  }

  private static List<String> words(String phrase) {
    return Wording.words(phrase).stream().map(ForeignPhrases::folded).toList();
  }

  private static Set<String> folded(List<String> phrases) {
    return phrases.stream()
        .map(ForeignPhrases::folded)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Without accents, and with the letters of a Persian keyboard. */
  static String folded(String word) {
    if (word.chars().allMatch(sign -> sign < FIRST_FOREIGN)) {
      return word;
    }
    return MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('ي', 'ی')
        .replace('ك', 'ک')
        .replace("ß", "ss");
  }
}
