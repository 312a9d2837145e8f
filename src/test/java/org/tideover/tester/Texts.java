package org.tideover.tester;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts that strangers may send: any signs, our own words thrown together, and both dressed up. */
public final class Texts {
  /** Fixed, so that a build does not fail by chance; the search for new inputs is Jazzer's. */
  public static final String SEED = "20261123";

  /** Signs that programs stumble over: invisible, combining, halves, directions, brackets. */
  private static final String TRICKY =
      "'\u2019`\"\\$@!|+(){}[]<>*_-.,:;#%/~^&=?0123456789\n\r\t\u0000\u0007\u007F\u0085\u00A0\u00AD"
          + "\u0130\u0131\u00DF\u0301\u0316\u0336\u034F\u0489\u061C\u0640\u064B\u06DD\u115F\u180E\u200B"
          + "\u200D\u200F\u2028\u2029\u202E\u2066\u2069\u20E3\u3000\u302E\u3164\uD83D\uDE14\uFE0F\uFDFA"
          + "\uFEFF\uFF10\uFFFC\uFFFD\uFFFF\uDB40\uDC69\uD834\uDD65\uD834\uDD6Dиіկ가ก้ゃ漢";

  private Texts() {}

  /** Any text at all. */
  public static Arbitrary<String> anything() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.strings().ofMaxLength(300)),
        Tuple.of(4, tricky()),
        Tuple.of(1, repeated()));
  }

  /** A few of these sentences and tricky signs, joined by all kinds of gaps. */
  public static Arbitrary<String> thrownTogether(List<String> sentences) {
    Arbitrary<String> bit =
        Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(sentences)), Tuple.of(1, anything()));
    Arbitrary<String> gap =
        Arbitraries.of(" ", ". ", ", ", "\n", "", "...", " but ", "\u200B", "/");
    return Combinators.combine(bit, gap, bit, gap, bit)
        .as((one, first, two, second, three) -> one + first + two + second + three);
  }

  private static Arbitrary<String> tricky() {
    return Arbitraries.strings().withChars(TRICKY).withCharRange('a', 'z').ofMaxLength(80);
  }

  private static Arbitrary<String> repeated() {
    return Combinators.combine(
            tricky().filter(text -> text.length() < 12), Arbitraries.integers().between(1, 400))
        .as(String::repeat);
  }
}
