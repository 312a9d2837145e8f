package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tideover.safety.Parts.Kind;
import org.tideover.safety.Parts.Part;
import org.tideover.tester.Texts;

class PartsTest {
  /** What is read beside the cut text: windows at its beginning and its end. */
  private static final int WINDOWS = 4 * (40 + Parts.CALL);

  private final Parts parts = new Parts(Set.of("grave"));

  private List<String> texts(List<String> words, Kind kind) {
    return parts.of(new Reading(words)).stream()
        .filter(part -> part.kind() == kind)
        .map(Part::text)
        .toList();
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /** Numbered words, so that none is like another, with a stop after each so many. */
  private static List<String> numbered(int count, int sentence) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + i);
      if ((i + 1) % sentence == 0) {
        words.add(Reading.STOP);
      }
    }
    return words;
  }

  @Test
  void aShortTextIsReadWholeAndByItsSentences() {
    List<String> text = words("i stay here . you go now , ok .");
    assertThat(texts(text, Kind.WHOLE)).containsExactly("i stay here . you go now , ok");
    assertThat(texts(text, Kind.TORN)).containsExactly("i stay here", "you go now , ok");
  }

  @Test
  void sentencesOfTwoWordsSayTooLittleAlone() {
    assertThat(texts(words("go home . it is late ."), Kind.TORN)).containsExactly("it is late");
  }

  @Test
  void oneSentenceIsReadOnce() {
    assertThat(parts.of(new Reading(words("i stay here .")))).hasSize(1);
    assertThat(texts(words("i stay here , ."), Kind.WHOLE)).containsExactly("i stay here");
    assertThat(texts(words("."), Kind.WHOLE)).containsExactly(".");
  }

  @Test
  void aTextOfAFewWindowsIsReadInWindowsAndSentences() {
    List<String> text = numbered(60, 10);
    assertThat(texts(text, Kind.WHOLE)).hasSize(1).first().asString().startsWith("w0 w1 ");
    assertThat(texts(text, Kind.TORN)).contains("w50 w51 w52 w53 w54 w55 w56 w57 w58 w59");
    assertThat(texts(text, Kind.SENTENCE)).isEmpty();
  }

  @Test
  void eachSentenceOfAWallIsReadAlone() {
    List<String> text = numbered(800, 8);
    assertThat(texts(text, Kind.SENTENCE))
        .hasSize(100)
        .contains("w400 w401 w402 w403 w404 w405 w406 w407");
    assertThat(texts(text, Kind.TORN)).hasSize(3);
  }

  @Test
  void aWallWithoutMarksIsReadInPiecesThatOverlap() {
    List<String> pieces = texts(numbered(800, 1000), Kind.PIECE);
    assertThat(pieces).hasSize(78);
    assertThat(pieces.get(1)).startsWith("w10 ").endsWith(" w29");
    assertThat(pieces.getLast()).startsWith("w770 ").endsWith(" w789");
    assertThat(texts(numbered(800, 1000), Kind.TORN)).last().asString().endsWith(" w799");
  }

  @Test
  void shortSentencesOfAWallAreReadWithTheNext() {
    List<String> text = new ArrayList<>(numbered(200, 10));
    text.addAll(words("go . i will stay ."));
    assertThat(texts(text, Kind.SENTENCE)).contains("go . i will stay");
  }

  @Property(tries = 200, seed = Texts.SEED)
  void everyWordOfAMessageIsRead(@ForAll("lengths") int count, @ForAll("sentences") int sentence) {
    List<String> words = numbered(count, sentence);
    Set<String> read = new HashSet<>();
    parts.of(new Reading(words)).forEach(part -> read.addAll(words(part.text())));
    assertThat(read).containsAll(words.stream().filter(word -> !Reading.isMark(word)).toList());
  }

  @Property(tries = 100, seed = Texts.SEED)
  void noTextCostsMoreThanTheBudget(
      @ForAll("anyLengths") int count, @ForAll("sentences") int sentence) {
    List<Part> found = parts.of(new Reading(numbered(count, sentence)));
    assertThat(Parts.cost(found)).isLessThanOrEqualTo(Parts.BUDGET + WINDOWS);
  }

  @Test
  void aPartCostsItsWordsAndACall() {
    assertThat(Parts.cost(List.of(new Part("go home now", Kind.PIECE), new Part("go", Kind.TORN))))
        .isEqualTo(4 + 2 * Parts.CALL);
  }

  @Test
  void aTextThatIsTooLongForItsSentencesIsReadMoreCoarsely() {
    assertThat(texts(numbered(1_500, 4), Kind.SENTENCE)).contains(fourTimesTwo());
    assertThat(texts(numbered(2_500, 100), Kind.PIECE))
        .contains(String.join(" ", numbered(80, 100).subList(40, 80)));
    assertThat(parts.of(new Reading(numbered(20_000, 100)))).hasSizeGreaterThan(70);
  }

  private static String fourTimesTwo() {
    return "w800 w801 w802 w803 . w804 w805 w806 w807";
  }

  @Test
  void ofAHugeTextTheGravestPartsAreReadAndSomeOfAllOthers() {
    List<String> words = new ArrayList<>(numbered(20_000, 9));
    Random random = new Random(4);
    List<Integer> places = IntStream.range(0, 12).mapToObj(i -> random.nextInt(20_000)).toList();
    places.forEach(place -> words.set(place, "grave"));
    List<String> found = parts.of(new Reading(words)).stream().map(Part::text).toList();
    assertThat(found.stream().mapToLong(text -> Collections.frequency(words(text), "grave")).sum())
        .isGreaterThanOrEqualTo(Collections.frequency(words, "grave"));
    assertThat(found).anyMatch(text -> text.startsWith("w0 "));
    assertThat(found).anyMatch(text -> text.endsWith("w19999"));
    for (int quarter = 0; quarter < 4; quarter++) {
      String start = "w" + (quarter * 5 + 2);
      assertThat(found).anyMatch(text -> text.matches("(?s).*\\b" + start + "\\d{3}\\b.*"));
    }
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(0, 1_500);
  }

  @Provide
  Arbitrary<Integer> anyLengths() {
    return Arbitraries.integers().between(0, 30_000);
  }

  @Provide
  Arbitrary<Integer> sentences() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 60))
        .as((one, other) -> one * other);
  }
}
