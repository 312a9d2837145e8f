package org.tideover.conversation.state;

import com.google.re2j.Pattern;
import java.util.Locale;
import org.tideover.domain.Event;

/** How a person's words are compared with written patterns: without their dress, word by word. */
public final class Words {
  private static final String APOSTROPHES = "'\u2019`";
  private static final String SPACES = " \t\n\u000B\f\r";

  private Words() {}

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

  /** What was said, in the same dress; empty where nothing was. */
  public static String of(Happening happening) {
    return happening.event() instanceof Event.Said said ? plain(said.text().reveal()) : "";
  }

  /** These alternatives, between word boundaries; in linear time, whatever a stranger writes. */
  public static Pattern pattern(String... alternatives) {
    return Pattern.compile("\\b(" + String.join("|", alternatives) + ")\\b");
  }

  /** The same in letters of any script, with all that the other kind of pattern lacks. */
  public static java.util.regex.Pattern inAnyScript(String... alternatives) {
    return java.util.regex.Pattern.compile(
        "\\b(" + String.join("|", alternatives) + ")\\b",
        java.util.regex.Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Whether the words hold one of these. */
  public static boolean find(Pattern pattern, Happening happening) {
    String words = of(happening);
    return !words.isEmpty() && pattern.matcher(words).find();
  }
}
