package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Embedder;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

class SafetyFilterTest {
  private static final SafetyContent CONTENT = SafetyContent.load();
  private static final SafetyFilter PHRASES = SafetyFilter.phrasesOnly(CONTENT);
  private static final SafetyFilter FILTER = TestEmbedder.filter();

  private static SafetyFilter withModel(Function<String, float[]> vectors) {
    Embedder embedder =
        new Embedder() {
          @Override
          public float[] embed(String text) {
            return vectors.apply(text);
          }

          @Override
          public int dimension() {
            return TestEmbedder.shared().dimension();
          }
        };
    return new SafetyFilter(
        CONTENT,
        DangerHead.built().map(head -> new Meaning(embedder, TestEmbedder.NEARNESS, head)));
  }

  @Test
  void aCrisisByPhraseNeverWaitsForTheModel() {
    SafetyFilter unasked =
        withModel(part -> {
          throw new AssertionError("the phrases had already decided");
        });
    assertThat(unasked.assess("I want to kill myself").level()).isEqualTo(RiskLevel.CRISIS);
    assertThat(FILTER.partsToEmbed("I want to kill myself")).isEmpty();
  }

  @Test
  void aBrokenModelLeavesThePhrasesAnswer() {
    SafetyFilter broken =
        withModel(part -> {
          throw new IllegalStateException("model is broken");
        });
    SafetyAssessment found = broken.assess("everyone would be better off without me");
    assertThat(found.level()).isEqualTo(RiskLevel.CONCERN);
    assertThat(found.by()).isEqualTo(SafetyAssessment.Layer.PHRASE);
  }

  @Test
  void theModelNeverLowersALevel() {
    SafetyAssessment found =
        withModel(part -> new float[TestEmbedder.shared().dimension()])
            .assess("I have no reason to live");
    assertThat(found.level()).isEqualTo(RiskLevel.CONCERN);
  }

  @Test
  void namesThePartsItWillAskFor() {
    List<String> asked = new ArrayList<>();
    String text = "I walked today. It was nice.";
    withModel(
            part -> {
              asked.add(part);
              return TestEmbedder.shared().embed(part);
            })
        .assess(text);
    assertThat(asked).isNotEmpty().isEqualTo(FILTER.partsToEmbed(text));
  }

  @Test
  void findsACrisisAnywhereInAWallOfText() {
    String calm = "we went to the park and it was fine. ".repeat(100);
    for (String text : List.of("I want to kill myself. " + calm, calm + "I want to kill myself")) {
      assertThat(PHRASES.assess(text).category()).contains(RiskCategory.SUICIDE);
    }
    assertThat(PHRASES.assess(calm + "he is not breathing. " + calm).level())
        .isEqualTo(RiskLevel.CRISIS);
  }

  @Test
  void readsABoundedShareOfAHugeText() {
    String text = "the weather was good and we cooked pasta and watched a film. ".repeat(1700);
    assertThat(text).hasSizeGreaterThan(100_000);
    assertThat(FILTER.partsToEmbed(text)).hasSizeBetween(2, Parts.BUDGET / Parts.CALL);
  }

  @Test
  void anExceptionExcusesItsOwnClauseOnly() {
    assertThat(FILTER.assess("I don't want to die").level()).isEqualTo(RiskLevel.NONE);
    assertThat(FILTER.assess("I don't want to die but I took too many pills").level())
        .isEqualTo(RiskLevel.CRISIS);
    assertThat(PHRASES.assess("dying for a hit, and I want to end my life").level())
        .isEqualTo(RiskLevel.CRISIS);
  }

  @Test
  void noInputThrows() {
    Random random = new Random(11);
    List<String> texts =
        new ArrayList<>(
            List.of(
                "",
                " ",
                "\n\n",
                "\uD83D",
                "\uDE00 x \uD83D",
                "\u0000",
                ".",
                "....",
                "'",
                "''''s",
                "*",
                "k*",
                "@@@@",
                "\u0301".repeat(5000),
                "\u0316\u0301".repeat(50_000),
                "a".repeat(100_000),
                "k ".repeat(50_000),
                "k1ll".repeat(25_000),
                "kill ".repeat(20_000),
                "!".repeat(100_000),
                "\uFDFA".repeat(10_000)));
    IntStream.range(0, 300).mapToObj(i -> noise(random)).forEach(texts::add);
    for (String text : texts) {
      assertThat(PHRASES.assess(text)).isNotNull();
    }
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
    }
    return text.toString();
  }

  private static RiskLevel inTheYear(int now, String text) {
    return SafetyFilter.phrasesOnly(CONTENT.asOf(Year.of(now))).assess(text).level();
  }

  @Test
  void aYearIsLongAgoOnceTwoMoreHaveBegun() {
    String told = "he beat me in march 2024";
    assertThat(inTheYear(2024, told)).isEqualTo(RiskLevel.CRISIS);
    assertThat(inTheYear(2025, told)).isEqualTo(RiskLevel.CRISIS);
    assertThat(inTheYear(2026, told)).isEqualTo(RiskLevel.NONE);
    assertThat(inTheYear(2050, told)).isEqualTo(RiskLevel.NONE);
  }

  @Test
  void aYearBeforeThisOneMakesAStoryOfAnOverdose() {
    String told = "my friend overdosed in 2030";
    assertThat(inTheYear(2030, told)).isEqualTo(RiskLevel.CRISIS);
    assertThat(inTheYear(2031, told)).isEqualTo(RiskLevel.NONE);
  }
}
