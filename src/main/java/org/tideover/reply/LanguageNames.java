package org.tideover.reply;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What languages are called, by their own speakers and by others. */
public final class LanguageNames {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

  private LanguageNames() {}

  /** The name that its speakers give it, such as "Español". */
  public static String own(String language) {
    Locale locale = Locale.of(language);
    String name = locale.getDisplayLanguage(locale);
    return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** What people may type for it: its code, its own name with and without accents, the English. */
  public static List<String> typed(String language) {
    String own = own(language);
    return Stream.of(
            language,
            own,
            ACCENTS.matcher(Normalizer.normalize(own, Normalizer.Form.NFD)).replaceAll(""),
            Locale.of(language).getDisplayLanguage(Locale.ENGLISH))
        .distinct()
        .toList();
  }
}
