package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.content.SafetyContent;

/** The notation of content/en/safety/README.md. */
class NotationTest {
  private final PatternParser parser =
      new PatternParser(
          new SafetyContent.Words(
              Map.of(
                  "animal", List.of("cat", "wild dog", "<bird>"), "bird", List.of("owl", "emu*")),
              Map.of("gonna", "going to"),
              Map.of(),
              List.of(),
              Set.of(),
              List.of(),
              Map.of()),
          new Expander(Map.of("gonna", "going to")));

  private static Reading reading(String text) {
    return new Reading(List.of(text.split(" ")));
  }

  private boolean matches(String phrase, String text) {
    return parser.parse(phrase).endsFrom(reading(text), 0) != 0;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kill myself | kill myself
          kill myself | kill , myself
          kill myself | kill , , myself now
          (kill;hurt) myself | hurt myself
          (kill;hurt) myself | kill myself
          (take my own life;go) now | take my own life now
          (take my own life;go) now | go now
          [really] want | want
          [really] want | really want
          see a <animal> | see a cat
          see a <animal> | see a wild dog
          see a <animal> | see a owl
          see a <animal> | see a emus
          a .. b | a b
          a .. b | a x b
          a .. b | a x y b
          a .. b | a x , y b
          a ... b | a v w x y z b
          overdos* | overdosing
          overdos* | overdos
          ^ go | go
          go $ | go
          go $ | go . now
          go $ | go , now
          gonna go | going to go
          don't | do not
          """)
  void fits(String phrase, String text) {
    assertThat(matches(phrase.replace(';', '|'), text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kill myself | kill
          kill myself | kill . myself
          kill myself | kill me myself
          (kill;hurt) myself | cut myself
          [really] want | really
          see a <animal> | see a dog
          a .. b | a x y z b
          a .. b | a . b
          a ... b | a u v w x y z b
          overdos* | overdo
          go $ | go now
          go ^ home | go home
          gonna go | gonna go
          """)
  void doesNotFit(String phrase, String text) {
    assertThat(matches(phrase.replace(';', '|'), text)).isFalse();
  }

  @Test
  void aSentenceBeginsAtTheTextOrAfterAMark() {
    Pattern pattern = parser.parse("^ go");
    assertThat(pattern.endsFrom(reading("now go"), 1)).isZero();
    assertThat(pattern.endsFrom(reading("now . go"), 2)).isEqualTo(0b10);
    assertThat(pattern.endsFrom(reading("now , go"), 2)).isEqualTo(0b10);
  }

  @Test
  void everyPlaceWhereAPhraseMayEndIsTold() {
    assertThat(parser.parse("a .. b").endsFrom(reading("a b b b b"), 0)).isEqualTo(0b11100);
    assertThat(parser.parse("a [b] [c]").endsFrom(reading("a b c"), 0)).isEqualTo(0b1110);
  }

  @Test
  void noPhraseReachesFartherThanItsWindow() {
    List<String> words = new ArrayList<>(List.of("a"));
    for (int i = 0; i < 70; i++) {
      words.add(Reading.PAUSE);
    }
    words.add("b");
    assertThat(parser.parse("a b").endsFrom(new Reading(words), 0)).isZero();
    assertThat(parser.parse("a .. b").endsFrom(new Reading(words), 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(kill",
        "kill)",
        "[kill",
        "[really]",
        "..",
        "^",
        "",
        "ki*",
        "see <nobody>",
        "(a|[b])"
      })
  void aPhraseThatCannotBeReadIsRefused(String phrase) {
    assertThatThrownBy(() -> parser.parse(phrase))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("\"" + phrase + "\"");
  }

  @Test
  void aPhraseIsFoundByAnyWordItMayBeginWith() {
    PatternIndex<String> index = new PatternIndex<>();
    index.add(parser.parse("[really] (want|wish*) it"), "wish");
    index.add(parser.parse("<animal>"), "animal");
    List<String> found = new ArrayList<>();
    index.find(
        reading("i wishing it . cat , i really want it emu"),
        (start, ends, meaning) -> found.add(start + meaning));
    assertThat(found).containsExactly("1wish", "4animal", "7wish", "8wish", "10animal");
  }

  @Test
  void theWordsOfPhrasesAreKept() {
    parser.parse("gonna (see|meet) <animal>");
    assertThat(parser.seen()).contains("going", "to", "see", "meet", "cat", "wild", "dog", "owl");
  }
}
