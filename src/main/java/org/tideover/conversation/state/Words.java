package org.tideover.conversation.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's words without their dress, as they are compared with written patterns: small letters,
 * no apostrophes, single spaces. They never print.
 */
public final class Words {
  private static final String APOSTROPHES = "'\u2019`";
  private static final String SPACES = " \t\n\u000B\f\r";

  private final String plain;
  private @Nullable Letters letters;

  private Words(String plain) {
    this.plain = plain;
  }

  /** Those of a text. */
  public static Words of(String text) {
    return new Words(plain(text));
  }

  /** Small letters, no apostrophes, single spaces. */
  public static String plain(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char sign = small.charAt(i);
      boolean space = SPACES.indexOf(sign) >= 0;
      boolean again = space && !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ';
      if (!again && APOSTROPHES.indexOf(sign) < 0) {
        plain.append(space ? ' ' : sign);
      }
    }
    return plain.toString().strip();
  }

  /** These alternatives, between word boundaries; in linear time, whatever a stranger writes. */
  public static Pattern pattern(String... alternatives) {
    return Pattern.compile("\\b(" + String.join("|", alternatives) + ")\\b");
  }

  /** The same in letters of any script, with all that the other kind of pattern lacks. */
  public static Pattern inAnyScript(String... alternatives) {
    return Pattern.of(
        java.util.regex.Pattern.compile(
            "\\b(" + String.join("|", alternatives) + ")\\b",
            java.util.regex.Pattern.UNICODE_CHARACTER_CLASS));
  }

  /** The words themselves. */
  public String reveal() {
    return plain;
  }

  /** Whether the pattern is found in them. */
  public boolean hold(Pattern pattern) {
    return pattern.mayBeIn(letters()) && pattern.engine().finds(plain);
  }

  /** Whether the pattern is all of them. */
  public boolean are(Pattern pattern) {
    return pattern.mayBeIn(letters()) && pattern.engine().isAll(plain);
  }

  /** The same with this in each place of the pattern. */
  public Words replaced(Pattern pattern, String by) {
    return pattern.mayBeIn(letters()) ? new Words(pattern.engine().replaced(plain, by)) : this;
  }

  /** What stands between the places of the pattern. */
  public Stream<Words> parts(Pattern between) {
    return Arrays.stream(between.engine().parts(plain)).map(Words::new);
  }

  /** So many letters of them at most. */
  public Words first(int most) {
    return plain.length() > most ? new Words(plain.substring(0, most).strip()) : this;
  }

  private Letters letters() {
    if (letters == null) {
      letters = new Letters(plain);
    }
    return letters;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Words words && words.plain.equals(plain);
  }

  @Override
  public int hashCode() {
    return plain.hashCode();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
