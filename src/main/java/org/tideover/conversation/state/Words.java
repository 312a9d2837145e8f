package org.tideover.conversation.state;

import com.google.re2j.Pattern;
import java.util.Locale;
import org.tideover.domain.Event;

/** How a person's words are compared with written patterns: without their dress, word by word. */
public final class Words {
  private static final Pattern APOSTROPHES = Pattern.compile("[\u0027\u2019`]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Words() {}

  /** Small letters, no apostrophes, single spaces. */
  public static String plain(String words) {
    String small = APOSTROPHES.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    return SPACES.matcher(small).replaceAll(" ").strip();
  }

  /** What was said, in the same dress; empty where nothing was. */
  public static String of(Happening happening) {
    return happening.event() instanceof Event.Said said ? plain(said.text().reveal()) : "";
  }

  /** These alternatives, between word boundaries. */
  public static Pattern pattern(String... alternatives) {
    return Pattern.compile("\\b(" + String.join("|", alternatives) + ")\\b");
  }

  /** Whether the words hold one of these. */
  public static boolean find(Pattern pattern, Happening happening) {
    String words = of(happening);
    return !words.isEmpty() && pattern.matcher(words).find();
  }
}
