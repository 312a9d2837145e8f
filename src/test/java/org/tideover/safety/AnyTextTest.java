package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.tester.Disguise;
import org.tideover.tester.Texts;

/** What holds of every text that a stranger may send. */
class AnyTextTest {
  private static final SafetyContent CONTENT = SafetyContent.load();
  private static final Language LANGUAGE = new Language(CONTENT);
  private static final Glyphs GLYPHS = new Glyphs(CONTENT.words().emoji());
  private static final SafetyFilter FILTER =
      new SafetyFilter(CONTENT, Optional.of(SmallHead.MEANING));

  private static final List<String> ASKED = new ArrayList<>();
  private static final SafetyFilter NOTING = SmallHead.filter(ASKED);

  @Property(seed = Texts.SEED)
  void isAssessed(@ForAll("texts") String text) {
    SafetyAssessment found = FILTER.assess(text);
    assertThat(found.level()).isGreaterThanOrEqualTo(FILTER.assessPhrases(text).level());
    assertThat(found.confidence()).isBetween(0.0, 1.0);
    assertThat(found.category().isPresent()).isEqualTo(found.level() != RiskLevel.NONE);
  }

  @Property(seed = Texts.SEED)
  void isReadInWordsWithoutSpaces(@ForAll("texts") String text) {
    List<Reading> readings = LANGUAGE.readings(text);
    assertThat(readings).isNotEmpty().doesNotHaveDuplicates();
    for (Reading reading : readings) {
      assertThat(reading.words()).noneMatch(word -> word.isEmpty() || word.contains(" "));
    }
  }

  @Property(seed = Texts.SEED)
  void isPlainOnceItWasMadePlain(@ForAll("texts") String text) {
    String once = GLYPHS.plain(text);
    assertThat(GLYPHS.plain(once)).isEqualTo(once);
    assertThat(once.codePoints())
        .noneMatch(point -> Character.getType(point) == Character.NON_SPACING_MARK)
        .noneMatch(point -> Character.getType(point) == Character.SURROGATE)
        .noneMatch(point -> point != '\n' && Character.isISOControl(point));
  }

  @Property(seed = Texts.SEED)
  void keepsAllItsLettersWhenItIsCut(@ForAll("texts") String text) {
    String plain = new Glyphs(Map.of()).plain(text);
    StringBuilder kept = new StringBuilder();
    for (Splitter.Chunk chunk : Splitter.chunks(plain)) {
      Splitter.pieces(chunk.core()).forEach(kept::append);
    }
    assertThat(letters(kept.toString())).isEqualTo(letters(plain));
  }

  @Property(seed = Texts.SEED)
  void asksForTheVectorsThatItNamed(@ForAll("texts") String text) {
    List<String> named = FILTER.partsToEmbed(text);
    ASKED.clear();
    NOTING.assess(text);
    assertThat(named).startsWith(ASKED.toArray(String[]::new));
  }

  @Property(seed = Texts.SEED)
  void neverHidesACrisisThatIsASentenceOfItsOwn(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    String text = before + ".\nI want to kill myself.\n" + after;
    assertThat(FILTER.assessPhrases(text).level()).isEqualTo(RiskLevel.CRISIS);
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> ours = Texts.thrownTogether(OurTexts.CHECKED);
    Arbitrary<String> learned = Texts.thrownTogether(OurTexts.EXAMPLES);
    Arbitrary<String> dressed =
        Combinators.combine(ours, Arbitraries.of(Disguise.class))
            .as((text, disguise) -> disguise.on(text));
    return Arbitraries.oneOf(Texts.anything(), ours, learned, dressed);
  }
}
