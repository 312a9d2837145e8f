package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideover.content.SafetyContent;
import org.tideover.content.SafetyContent.Guard;
import org.tideover.content.SafetyContent.Idiom;
import org.tideover.content.SafetyContent.PhraseGroup;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/** Phrases, guards and idioms with a content of a few words, so that each rule stands alone. */
class SmallLanguageTest {
  private static final SafetyContent.Words WORDS =
      new SafetyContent.Words(
          Map.of(),
          Map.of("kms", "kill myself"),
          Map.of(),
          List.of("kill", "myself", "drown", "overdose"),
          Set.of(),
          List.of("my self", "over dose"),
          Map.of("🔪", "knife"));

  private final Language language =
      new Language(
          new SafetyContent(
              WORDS,
              Map.of(
                  "negated", guard(List.of("not [to]"), List.of(), List.of(), List.of()),
                  "film", guard(List.of(), List.of("in the film"), List.of(), List.of()),
                  "past",
                      new Guard(
                          List.of(),
                          List.of("she told me that"),
                          List.of(),
                          List.of("years ago"),
                          List.of(),
                          List.of("even today"),
                          "en"),
                  "game", guard(List.of(), List.of(), List.of(), List.of("the game"))),
              List.of(
                  new Idiom(List.of("kill for .. fix"), "want a fix", "en"),
                  new Idiom(List.of("(for|want) [a] fix"), "wish", "en")),
              List.of(
                  group("kill", RiskLevel.CRISIS, 0.9, "(kill|drown) myself", "negated"),
                  group("kill-now", RiskLevel.CRISIS, 0.95, "kill myself now", "negated"),
                  group("dark", RiskLevel.CONCERN, 0.99, "all is dark", "film", "past", "game"),
                  group("gone", RiskLevel.CONCERN, 0.8, "be gone", "past"))));

  private static Guard guard(
      List<String> before, List<String> after, List<String> clause, List<String> text) {
    return new Guard(before, List.of(), after, clause, text, List.of(), "en");
  }

  private static PhraseGroup group(
      String id, RiskLevel level, double confidence, String phrase, String... unless) {
    return new PhraseGroup(
        id, RiskCategory.SUICIDE, level, confidence, List.of(phrase), List.of(unless), "en");
  }

  private String found(String text) {
    return language.phrases(text).gravest().map(PhraseGroup::id).orElse("nothing");
  }

  private String rest(String text) {
    return language.phrases(text).rest().text();
  }

  private static String filler(int words) {
    return " very".repeat(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i kill myself | kill
          i kill myself now | kill-now
          all is dark. i kill myself. be gone | kill
          be gone. all is dark | dark
          all is dark. be gone | dark
          all is fine | nothing
          i will not kill myself | nothing
          i will not kill myself but i kill myself | kill
          not today. i kill myself | kill
          all is dark in the film | nothing
          all is dark, in the film | nothing
          all is dark. in the film | dark
          years ago all is dark | nothing
          all is dark and that was years ago | nothing
          years ago. all is dark | dark
          years ago but all is dark | dark
          years ago it was and i say all is dark | dark
          years ago it was, now all is dark | nothing
          years ago it was and now all is dark | dark
          years ago and even today all is dark | dark
          all is dark even today since years ago | dark
          the game. all is dark | nothing
          all is dark. it is the game | nothing
          all is dark. it was a game | dark
          k i l l myself | kill
          k.i.l.l my self | kill
          kms | kill
          k1ll mysefl | kill
          killmyself | kill
          i kill 🔪 myself | kill
          """)
  void guardsClearTheirOwnThought(String text, String group) {
    assertThat(found(text)).isEqualTo(group);
  }

  @Test
  void aGuardReachesAFewWordsOnly() {
    assertThat(found("years ago" + filler(10) + " all is dark")).isEqualTo("nothing");
    assertThat(found("years ago" + filler(11) + " all is dark")).isEqualTo("dark");
    assertThat(found("all is dark" + filler(14) + " years ago")).isEqualTo("nothing");
    assertThat(found("all is dark" + filler(15) + " years ago")).isEqualTo("dark");
    assertThat(found("the game." + filler(57) + " all is dark")).isEqualTo("nothing");
    assertThat(found("the game." + filler(58) + " all is dark")).isEqualTo("dark");
    assertThat(found("all is dark." + filler(55) + " the game")).isEqualTo("nothing");
    assertThat(found("all is dark." + filler(56) + " the game")).isEqualTo("dark");
  }

  @Test
  void whatIsReportedOrExcusedAroundAlarmsNobodyAndIsLeftToTheModel() {
    for (String text : List.of("she told me that all is dark", "years ago all is dark")) {
      assertThat(found(text)).as(text).isEqualTo("nothing");
      assertThat(rest(text)).isEqualTo(text);
    }
    assertThat(found("she told me that and all is dark")).isEqualTo("dark");
    assertThat(found("years ago we sang and all is dark")).isEqualTo("dark");
    assertThat(found("all is dark and years ago we sang")).isEqualTo("nothing");
  }

  @Test
  void aClearedPhraseTakesAFewWordsOfItsThoughtAlong() {
    assertThat(rest("we walk. i will not kill myself at all. we stay"))
        .isEqualTo("we walk . . we stay");
    assertThat(rest("we walk but i will not kill myself")).isEqualTo("we walk but");
    assertThat(rest("i will not kill myself and now we walk")).isEqualTo("and now we walk");
    assertThat(rest("one two three not kill myself")).isEmpty();
    assertThat(rest("one two three four not kill myself")).isEqualTo("one two three four");
    assertThat(rest("not kill myself one two three")).isEmpty();
    assertThat(rest("not kill myself one two three four")).isEqualTo("one two three four");
  }

  @Test
  void idiomsAreReadAsWhatTheyMean() {
    assertThat(language.readings("i could kill for a fix today").getLast().text())
        .isEqualTo("i could want a fix today");
    assertThat(language.readings("go for a fix, kill for one fix").getLast().text())
        .isEqualTo("go wish , want a fix");
    assertThat(language.readings("nothing here").getLast().text()).isEqualTo("nothing here");
  }

  @Test
  void lettersHeldApartAreJoinedWhereAWordComesOut() {
    assertThat(language.readings("i k i l l you").getLast().text()).isEqualTo("i kill you");
    assertThat(language.readings("to k i l l you").getLast().text()).isEqualTo("to kill you");
    assertThat(language.readings("a b c d").getLast().text()).isEqualTo("a b c d");
    assertThat(language.readings("k i go").getLast().text()).isEqualTo("k i go");
    assertThat(language.readings("dr own").getLast().text()).isEqualTo("drown");
    assertThat(language.readings("over dose").getLast().text()).isEqualTo("overdose");
  }

  @Test
  void otherScriptsAreReadAsTheyAreUnlessAllIsLookalike() {
    assertThat(language.readings("он не хочет").getLast().text()).isEqualTo("он не хочет");
    assertThat(language.readings("kіll mуself").getLast().text()).isEqualTo("kill myself");
    assertThat(language.readings("кіӏӏ").stream().map(Reading::text)).contains("kill");
    assertThat(language.readings("это kіll было вчера").getLast().text())
        .isEqualTo("это kill было вчера");
  }
}
