package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;

/**
 * What people say before and after words of danger, without any stop between, must not excuse them.
 * The few lines that may stay unheard are such as {@code took too much}, which mean danger only
 * where a message begins with them.
 */
class WordsAroundDangerTest {
  private static final SafetyFilter FILTER = SafetyFilter.phrasesOnly(SafetyContent.load());

  /** Every crisis in our English checks that phrases know by themselves. */
  private static final List<String> CRISES =
      OurTexts.checks().stream()
          .filter(check -> check.phrases() && check.level() == RiskLevel.CRISIS)
          .filter(check -> check.language().isEmpty())
          .map(OurTexts.Check::say)
          .filter(WordsAroundDangerTest::isEnglish)
          .toList();

  /** Of a hundred, so many may be of those that mean danger only at a beginning. */
  private static final double FEW = 3;

  /** A laugh excuses threats without a weapon, too; they are said in fun too often. */
  private static final double LAUGHED = 8;

  private static boolean isEnglish(String text) {
    return FILTER.assessPhrases(text).language().equals("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "she left me and",
        "i told my mom i love her and",
        "i wrote to my kids today and",
        "found out he cheated and",
        "lost my job today",
        "last year was hard and",
        "my doctor says im fine but",
        "i heard voices all night and",
        "ever since my brother died",
        "in 2019 i lost my son and now",
        "we watched a movie then",
        "at school today",
        "the game is over",
        "my friend told me to write here",
        "they say call someone but",
        "honestly after the funeral",
        "i learned nothing from rehab",
        "it is my birthday",
        "day 30 clean and",
        "the news is bad",
        "i read this forum and",
        "no one told me how but",
        "i never said this before but",
        "years ago i was fine but"
      })
  void noOpeningHidesDanger(String opening) {
    assertThat(unheard(text -> opening + " " + text)).as(opening).isLessThanOrEqualTo(FEW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and my dad died last month",
        "since last year",
        "and nobody at work knows",
        "i think",
        "but my friend says im strong",
        "like my brother did",
        "at my mums house",
        "after the movie",
        "and i have a game tomorrow",
        "and i wrote a poem about it",
        "and the news is on",
        "my doctor wont listen",
        "i was fine in high school",
        "and i learned to cook last year",
        "and ive been sober 3 years",
        "thanks for reading",
        "sorry for the long story",
        "no one cares",
        "and im 17",
        "my mom told me to say hi",
        "like the song"
      })
  void noEndingHidesDanger(String ending) {
    assertThat(unheard(text -> text + " " + ending)).as(ending).isLessThanOrEqualTo(FEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lol", "haha idk", "lmao"})
  void aLaughHidesNoPlan(String laugh) {
    assertThat(unheard(text -> text + " " + laugh)).as(laugh).isLessThanOrEqualTo(LAUGHED);
  }

  /** Of a hundred crises, how many are no longer heard. */
  private static double unheard(UnaryOperator<String> around) {
    long silent =
        CRISES.stream()
            .map(around)
            .filter(text -> FILTER.assessPhrases(text).level() == RiskLevel.NONE)
            .count();
    return 100.0 * silent / CRISES.size();
  }
}
