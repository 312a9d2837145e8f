package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;
import org.tideover.tester.Disguise;
import org.tideover.tester.Texts;

/** A text keeps its level, and what is read for meaning, in whatever dress it comes. */
class DisguiseTest {
  private static final SafetyFilter PHRASES = SafetyFilter.phrasesOnly(SafetyContent.load());

  private static final Set<String> FOREIGN =
      Set.of("de.yaml", "es.yaml", "fa.yaml", "fr.yaml", "languages.yaml", "ru.yaml");

  /**
   * The English sentences that clinicians check with, but for those that are dressed up already.
   */
  private static final List<String> ENGLISH =
      OurTexts.checks().stream()
          .filter(check -> check.language().isEmpty())
          .filter(check -> !FOREIGN.contains(check.file()))
          .map(OurTexts.Check::say)
          .filter(text -> text.chars().allMatch(letter -> letter < 128))
          .toList();

  @ParameterizedTest
  @EnumSource(Disguise.class)
  void noDressChangesTheLevel(Disguise disguise) {
    List<String> changed = new ArrayList<>();
    for (String text : ENGLISH) {
      RiskLevel plain = PHRASES.assessPhrases(text).level();
      RiskLevel dressed = PHRASES.assessPhrases(disguise.on(text)).level();
      if (dressed != plain) {
        changed.add(plain + " became " + dressed + ": " + disguise.on(text));
      }
    }
    assertThat(ENGLISH).hasSizeGreaterThan(300);
    assertThat(changed).isEmpty();
  }

  /** So meaning cannot change either: the same words have the same vector. */
  @ParameterizedTest
  @EnumSource(Disguise.class)
  void noDressChangesWhatIsReadForMeaning(Disguise disguise) {
    List<String> changed = new ArrayList<>();
    for (String text : ENGLISH) {
      String dressed = PHRASES.read(disguise.on(text)).plain();
      if (!dressed.equals(PHRASES.read(text).plain())) {
        changed.add(PHRASES.read(text).plain() + " became " + dressed);
      }
    }
    assertThat(changed).isEmpty();
  }

  @Property(tries = 3_000, seed = Texts.SEED)
  void noTwoDressesOneOverTheOtherHideDanger(
      @ForAll("crises") String text, @ForAll Disguise under, @ForAll Disguise over) {
    String dressed = over.on(under.on(text));
    assertThat(PHRASES.assessPhrases(dressed).level()).as(dressed).isEqualTo(RiskLevel.CRISIS);
  }

  @Provide
  Arbitrary<String> crises() {
    return Arbitraries.of(
        ENGLISH.stream()
            .filter(text -> PHRASES.assessPhrases(text).level() == RiskLevel.CRISIS)
            .toList());
  }
}
