package org.tideover.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tideover.content.IntentContent;
import org.tideover.domain.Wording;
import org.tideover.tester.Texts;

/** What holds of the meaning of every text that a stranger may send. */
class AnyTextTest {
  private static final IntentContent CONTENT = IntentContent.load();
  private static final Phrases PHRASES = new Phrases(CONTENT);

  @Property(seed = Texts.SEED)
  void aRatingIsFromZeroToTen(@ForAll("texts") String text) {
    assertThat(Ratings.whole(text).orElse(0)).isBetween(0, 10);
    assertThat(Ratings.within(text).orElse(0)).isBetween(0, 10);
  }

  @Property(seed = Texts.SEED)
  void aNumberIsHeardInAnyEmptyDress(@ForAll("dresses") String dress, @ForAll("ratings") int said) {
    assertThat(Ratings.whole(dress + said + dress)).hasValue(said);
    assertThat(Ratings.within("craving" + dress + " " + said + "/10" + dress)).hasValue(said);
  }

  @Property(seed = Texts.SEED)
  void aPhraseIsSureOrNone(@ForAll("texts") String text) {
    PHRASES.find(text).ifPresent(found -> assertThat(found.confidence()).isBetween(0.9, 1.0));
  }

  @Property(seed = Texts.SEED)
  void wordsAreSmallAndWithoutSpaces(@ForAll("texts") String text) {
    List<String> words = Wording.words(text);
    assertThat(words).allMatch(word -> !word.isBlank() && !word.contains(" "));
    assertThat(Wording.features(text)).contains(words.isEmpty() ? "^ $" : "^ " + first(words));
  }

  private static String first(List<String> words) {
    return Character.isDigit(words.getFirst().codePointAt(0)) ? "#" : words.getFirst();
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> examples =
        CONTENT.sheets().values().stream().flatMap(sheet -> sheet.examples().stream()).toList();
    return Arbitraries.oneOf(Texts.anything(), Texts.thrownTogether(examples));
  }

  @Provide
  Arbitrary<String> dresses() {
    return Arbitraries.strings().withChars(" \n\t!'\u2019*~\"()\uFF01\u3000").ofMaxLength(6);
  }

  @Provide
  Arbitrary<Integer> ratings() {
    return Arbitraries.integers().between(0, 10);
  }
}
