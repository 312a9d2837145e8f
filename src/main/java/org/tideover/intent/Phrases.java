package org.tideover.intent;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tideover.content.IntentContent;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.Wording;

/**
 * Messages that are known word for word, apart from fillers ("so bad", "right now") and one slip of
 * the finger. They need no model.
 */
final class Phrases {
  // Longer messages say more than a phrase and what stands around it.
  private static final int MOST_WORDS = 16;
  private static final int LONGEST = 400;
  private static final int SHORTEST_WITH_TYPO = 7;
  private static final int MOST_WORDS_OF_SENTENCES = 30;
  // Beside these, a sentence on the body or the place says how to help with them.
  private static final Set<Intent> TOLD = EnumSet.of(Intent.LAPSE, Intent.URGE);
  private static final Pattern END = Pattern.compile("[.!…;,\\n\\r]");

  private final Map<String, Intent> whole = new HashMap<>();
  private final Map<Integer, List<String>> byLength;
  private final Map<String, Intent> bare = new HashMap<>();
  private final Map<String, Intent> anywhere = new HashMap<>();
  private final Set<String> fillers;
  private final Set<String> guards;
  private final Set<String> core;
  private final List<ForeignPhrases> others = new ArrayList<>();

  Phrases(IntentContent content) {
    fillers = new HashSet<>(content.fillers());
    guards = new HashSet<>(content.guards());
    core = new LinkedHashSet<>(content.core());
    content.sheets().forEach(this::add);
    byLength = whole.keySet().stream().collect(Collectors.groupingBy(String::length));
    content.others().forEach((language, other) -> others.add(new ForeignPhrases(language, other)));
  }

  private void add(Intent intent, IntentContent.Sheet sheet) {
    for (String phrase : sheet.phrases()) {
      List<String> words = Wording.words(phrase);
      Intent other = whole.put(String.join(" ", words), intent);
      if (other != null && other != intent) {
        throw new IllegalStateException(
            "\"" + phrase + "\" is a phrase of two intents, " + other.id() + " and " + intent.id());
      }
      bare.putIfAbsent(String.join(" ", withoutFillers(words)), intent);
    }
    sheet.anywhere().forEach(phrase -> anywhere.put(" " + phrase + " ", intent));
  }

  /** The intent of a message, where its words are known. */
  Optional<IntentMatch> find(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> words = Wording.words(text);
    if (words.isEmpty() || words.size() > MOST_WORDS_OF_SENTENCES) {
      return Optional.empty();
    }
    return (words.size() > MOST_WORDS ? Optional.<IntentMatch>empty() : find(words))
        .or(() -> inOneSentence(text));
  }

  private Optional<IntentMatch> find(List<String> words) {
    String said = String.join(" ", words);
    return wordForWord(words)
        .or(() -> repaired(words))
        .or(() -> inside(said))
        .or(() -> misspelt(said))
        .or(() -> misspelt(String.join(" ", withoutFillers(words))))
        .or(() -> foreign(words));
  }

  /** A message that is one phrase, but for fillers. */
  private Optional<IntentMatch> wordForWord(List<String> words) {
    String rest = String.join(" ", withoutFillers(words));
    return match(whole.get(String.join(" ", words)), 1.0)
        .or(() -> rest.isEmpty() ? Optional.empty() : match(bare.get(rest), 0.97))
        .or(() -> allSame(words));
  }

  /** The same after a slip in a word that matters most: "im carving so bad", not "carving wood". */
  private Optional<IntentMatch> repaired(List<String> words) {
    List<String> meant = words.stream().map(this::meant).toList();
    return meant.equals(words)
        ? Optional.empty()
        : wordForWord(meant).flatMap(found -> match(found.intent(), 0.97));
  }

  private String meant(String word) {
    return core.contains(word)
        ? word
        : core.stream().filter(one -> Typos.isOneSlip(word, one)).findFirst().orElse(word);
  }

  private Optional<IntentMatch> foreign(List<String> words) {
    List<String> folded = words.stream().map(ForeignPhrases::folded).toList();
    return others.stream().flatMap(other -> other.find(folded).stream()).findFirst();
  }

  private static Optional<IntentMatch> match(@Nullable Intent intent, double confidence) {
    return Optional.ofNullable(intent).map(found -> IntentMatch.of(found, confidence, By.PHRASE));
  }

  /**
   * A craving or a lapse that is one whole sentence among others: "craving. my back hurts". The
   * others may hold no guard, so that "craving? no. my back hurts" is left to the model.
   */
  private Optional<IntentMatch> inOneSentence(String text) {
    List<List<String>> sentences =
        Stream.of(END.split(text)).map(Wording::words).filter(one -> !one.isEmpty()).toList();
    for (List<String> sentence : sentences) {
      Optional<IntentMatch> told = wordForWord(sentence).filter(one -> TOLD.contains(one.intent()));
      boolean alone =
          sentences.stream()
              .filter(other -> other != sentence)
              .flatMap(List::stream)
              .noneMatch(guards::contains);
      if (told.isPresent() && alone) {
        return match(told.get().intent(), 0.93);
      }
    }
    return Optional.empty();
  }

  /** One sign or word said again and again. */
  private Optional<IntentMatch> allSame(List<String> words) {
    return Set.copyOf(words).size() == 1
        ? match(whole.get(words.getFirst()), 0.97)
        : Optional.empty();
  }

  /**
   * A guard may be part of the phrase itself, as in "i used again"; the other words may hold none.
   */
  private Optional<IntentMatch> inside(String said) {
    String padded = " " + said + " $ ";
    return anywhere.keySet().stream()
        .filter(padded::contains)
        .filter(phrase -> !guarded(padded.replace(phrase, " ")))
        .sorted()
        .findFirst()
        .flatMap(phrase -> match(anywhere.get(phrase), 0.93));
  }

  private boolean guarded(String rest) {
    return Wording.words(rest).stream().anyMatch(guards::contains);
  }

  private Optional<IntentMatch> misspelt(String said) {
    if (said.length() < SHORTEST_WITH_TYPO) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(said.length() - 1, said.length() + 1)
        .filter(length -> length >= SHORTEST_WITH_TYPO)
        .mapToObj(length -> byLength.getOrDefault(length, List.of()))
        .flatMap(List::stream)
        .filter(phrase -> Typos.isOneSlip(said, phrase))
        .sorted()
        .findFirst()
        .flatMap(phrase -> match(whole.get(phrase), 0.9));
  }

  private List<String> withoutFillers(List<String> words) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean pair =
          i + 1 < words.size() && fillers.contains(words.get(i) + " " + words.get(i + 1));
      if (pair) {
        i++;
      } else if (!fillers.contains(words.get(i))) {
        rest.add(words.get(i));
      }
    }
    return rest;
  }
}
