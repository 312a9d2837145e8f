package org.tideover.reply;

import java.util.Locale;
import org.tideover.domain.Country;

/** What countries are called in the languages that the bot writes. */
public final class CountryNames {
  private CountryNames() {}

  /** The name in a language; in English, and where Java knows none, the one in content. */
  public static String of(Country country, String language) {
    if (language.equals("en")) {
      return country.name();
    }
    String name = Locale.of("", country.code()).getDisplayCountry(Locale.of(language));
    return name.isEmpty() || name.equals(country.code()) ? country.name() : name;
  }
}
