package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips, masks, joined and cut words, each by itself. */
class WordRepairTest {
  private final Vocabulary vocabulary =
      new Vocabulary(
          Set.of("i", "want", "to", "kill", "myself", "my", "self", "suicide", "breathing", "not"),
          Set.of("kill", "myself", "suicide", "breathing"),
          Set.of("himself", "breeding"));
  private final Expander expander =
      new Expander(Map.of("dont", "do not", "kms", "kill myself", "ill", "ill", "id", "id"));
  private final Repairs repairs = new Repairs(vocabulary, expander, Map.of("kil", "kill"));

  @ParameterizedTest
  @CsvSource({
    "kill, kill, 0", "kil, kill, 1", "killl, kill, 1", "klil, kill, 1", "kell, kill, 1",
    "sucide, suicide, 1", "suidice, suicide, 2", "abc, xyz, 3", "'', abc, 3", "abc, '', 3",
    "ab, ba, 1", "abcd, badc, 2", "myslef, myself, 1"
  })
  void aDistanceCountsSlips(String one, String two, int distance) {
    assertThat(Typos.distance(one, two)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({
    "myslef, myself, true", "mslef, myself, false", "breathnig, breathing, true",
    "braething, breathing, true", "brathin, breathing, true", "brthin, breathing, false",
    "suicidee, suicide, true", "suicidees, suicide, false"
  })
  void longerWordsMayHaveTwoSlips(String written, String meant, boolean close) {
    assertThat(Typos.close(written, meant)).isEqualTo(close);
  }

  @ParameterizedTest
  @CsvSource({
    "brigde, bridge, true",
    "jmup, jump, true",
    "jump, jump, true",
    "pmuj, jump, false",
    "jmp, jump, false",
    "jumb, jump, false",
    "jup, jup, false"
  })
  void theLettersBetweenTheFirstAndTheLastMayBeShuffled(String written, String meant, boolean is) {
    assertThat(Typos.isShuffled(written, meant)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource({
    "hngng, hanging, true",
    "kllng, killing, true",
    "hnging, hanging, false",
    "hngn, hanging, false",
    "hngngs, hanging, false",
    "kll, kill, false",
    "hanging, hanging, false"
  })
  void allVowelsMayBeLeftOut(String written, String meant, boolean is) {
    assertThat(Typos.isWithoutVowels(written, meant)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource({
    "k*ll, kill, true",
    "ki**, kill, true",
    "k*l, kill, true",
    "k**, kill, false",
    "s*****e, suicide, true",
    "s****e, suicide, true",
    "s***e, suicide, false",
    "k*lll, kill, false",
    "x*ll, kill, false",
    "kill*, kill, false",
    "ki*l, kill, true"
  })
  void starsStandForLetters(String masked, String meant, boolean fits) {
    assertThat(Typos.fits(masked, meant)).isEqualTo(fits);
  }

  @Test
  void onlyUnknownWordsAreTakenForSlips() {
    assertThat(vocabulary.typoOf("mysefl")).contains("myself");
    assertThat(vocabulary.typoOf("brething")).contains("breathing");
    assertThat(vocabulary.typoOf("breeding")).isEmpty();
    assertThat(vocabulary.typoOf("himself")).isEmpty();
    assertThat(vocabulary.typoOf("kkll")).isEmpty();
    assertThat(vocabulary.typoOf("killl")).isEmpty();
    assertThat(vocabulary.typoOf("zyself")).isEmpty();
    assertThat(vocabulary.typoOf("suicideeeeeeeeeee")).isEmpty();
    assertThat(vocabulary.typoOf("sciuide")).contains("suicide");
    assertThat(vocabulary.typoOf("brthng")).contains("breathing");
    assertThat(vocabulary.typoOf("")).isEmpty();
  }

  @Test
  void joinedWordsAreCutWhereAGraveOneComesOut() {
    assertThat(vocabulary.segment("killmyself")).contains(List.of("kill", "myself"));
    assertThat(vocabulary.segment("iwanttokillmyself"))
        .contains(List.of("i", "want", "to", "kill", "myself"));
    assertThat(vocabulary.segment("iwantto")).isEmpty();
    assertThat(vocabulary.segment("killx")).isEmpty();
    assertThat(vocabulary.segment("xkill")).isEmpty();
    assertThat(vocabulary.segment("kil")).isEmpty();
    assertThat(vocabulary.segment("kill")).contains(List.of("kill"));
    assertThat(vocabulary.segment("kill".repeat(15))).isPresent();
    assertThat(vocabulary.segment("kill".repeat(16))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "k1ll, kill",
    "k|ll, k ll",
    "ki11, kill",
    "my$elf, myself",
    "5u1c1d3, suicide",
    "k.i.l.l, kill",
    "sui-cide, suicide",
    "k-ill, kill",
    "k*ll, kill",
    "killlll, kill",
    "kkill, kill",
    "myyself, myself",
    "suicidddde, suicide",
    "kil, kill",
    "kms, kill myself",
    "k.m.s, kill myself",
    "don't, do not",
    "dont, do not",
    "walk.talk, walk . talk",
    "and/or, and or",
    "8/10, 8 10",
    "h3llo, h3llo",
    "good, good",
    "goood, good",
    "gooood, good",
    "kill.i, kill . i",
    "mysefl, myself",
    "killmyself, kill myself",
    "a.b.c, a . b . c",
    "123, 123",
    "x, x"
  })
  void aWordIsRepaired(String written, String meant) {
    assertThat(String.join(" ", repairs.repair(written))).isEqualTo(meant);
  }

  @Test
  void whatIsVeryLongIsOnlyCut() {
    assertThat(repairs.repair("k1ll".repeat(16))).containsExactly("k1ll".repeat(16));
    assertThat(repairs.repair("k1ll.".repeat(13))).hasSize(26).startsWith("k1ll", ".");
  }

  @ParameterizedTest
  @CsvSource({
    "can't, ca not",
    "couldn't, could not",
    "isn't, is not",
    "he's, he s",
    "i'm, i am",
    "you're, you are",
    "i've, i have",
    "he'll, he will",
    "she'd, she would",
    "i'll, i will",
    "i'd, i would",
    "o'clock, oclock",
    "rock'n'roll, rocknroll",
    "plain, plain",
    "don't, do not",
    "y'all're, yall are"
  })
  void shortFormsAreSpelledOut(String written, String meant) {
    assertThat(String.join(" ", expander.expand(written))).isEqualTo(meant);
  }

  @Test
  void marksAloneAreNoWords() {
    assertThat(expander.expand("'")).isEmpty();
    assertThat(expander.expand("'''")).isEmpty();
    assertThat(expander.expand("''s")).containsExactly("s");
    assertThat(expander.expand("''t")).containsExactly("t");
    assertThat(expander.expand("'kill'")).containsExactly("kill");
  }

  @ParameterizedTest
  @CsvSource({
    "stop., stop, .", "wait?!, wait, .", "well, well, ''", "(so), so, ','", "a;, a, .",
    "...,'',''", "hm..., hm, .", "one:, one, ','", "$50, $50, ''", "50%, 50%, ''",
    "\"kill\", kill, ''", "@me, @me, ''", "$, '', ''"
  })
  void aChunkKnowsTheMarkBehindIt(String written, String core, String mark) {
    assertThat(Splitter.chunks(written.replace("\"", "”")))
        .containsExactly(new Splitter.Chunk(core, mark));
  }

  @Test
  void aLineEndsASentence() {
    assertThat(Splitter.chunks(" go\nhome "))
        .extracting(Splitter.Chunk::core, Splitter.Chunk::mark)
        .containsExactly(tuple("go", ""), tuple("", "."), tuple("home", ""));
  }

  @Test
  void clausesEndAtStopsAndTurns() {
    Reading reading = new Reading(List.of("a", "b", ".", "c", "d", "but", "e", "f"));
    assertThat(reading.clauseStart(4, 9)).isEqualTo(3);
    assertThat(reading.clauseStart(7, 9)).isEqualTo(6);
    assertThat(reading.clauseStart(7, 0)).isEqualTo(7);
    assertThat(reading.clauseStart(1, 9)).isZero();
    assertThat(reading.clauseEnd(0, 9)).isEqualTo(2);
    assertThat(reading.clauseEnd(3, 9)).isEqualTo(5);
    assertThat(reading.clauseEnd(3, 1)).isEqualTo(4);
    assertThat(reading.clauseEnd(6, 9)).isEqualTo(8);
  }
}
