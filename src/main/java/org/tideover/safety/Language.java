package org.tideover.safety;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideover.content.SafetyContent;
import org.tideover.content.SafetyContent.PhraseGroup;

/** All that works on words alone: readings, idioms, phrases. Needs no model. */
final class Language {
  private final Normaliser normaliser;
  private final Idioms idioms;
  private final PhraseLayer phrases;

  Language(SafetyContent content) {
    SafetyContent.Words words = content.words();
    Expander expander = new Expander(words.expansions());
    Parsers parsers = new Parsers(words, expander);
    this.idioms = new Idioms(content.idioms(), parsers);
    this.phrases =
        new PhraseLayer(content.groups(), new Guards(content.guards(), parsers), parsers);
    this.normaliser = new Normaliser(words, expander, vocabulary(words, parsers));
  }

  private static Vocabulary vocabulary(SafetyContent.Words words, Parsers parsers) {
    Set<String> known = new LinkedHashSet<>(parsers.english());
    known.addAll(words.fuzzy());
    known.addAll(words.expansions().keySet());
    Set<String> real = new LinkedHashSet<>(parsers.others());
    real.addAll(words.notTypos());
    return new Vocabulary(Set.copyOf(known), Set.copyOf(words.fuzzy()), Set.copyOf(real));
  }

  /** The readings of a text with its idioms read plainly; the last one is the most repaired. */
  List<Reading> readings(String text) {
    return normaliser.readings(text).stream().map(idioms::plain).distinct().toList();
  }

  /** What the phrases say: the gravest over all readings; the rest is the most repaired one's. */
  PhraseLayer.Result phrases(String text) {
    List<PhraseLayer.Result> results = readings(text).stream().map(phrases::read).toList();
    Optional<PhraseGroup> gravest =
        results.stream()
            .map(PhraseLayer.Result::gravest)
            .flatMap(Optional::stream)
            .max(PhraseLayer.GRAVITY);
    PhraseLayer.Result repaired = results.getLast();
    return new PhraseLayer.Result(repaired.reading(), gravest, repaired.rest(), repaired.told());
  }
}
