package org.tideover.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Country;
import org.tideover.domain.SupportResource;

/** A helpline's name, and one short line for each way to reach it. */
class BulletTest {
  private static final Content CONTENT = Content.load(ContentSource.classPath());
  private static final Pattern DIGITS = Pattern.compile("[^0-9]+");

  @Test
  void eachWayHasAShortLineOfItsOwn() {
    assertThat(Bullet.of(line("US", "988 Suicide & Crisis Lifeline")))
        .isEqualTo(
            """
            • 988 Suicide & Crisis Lifeline (24/7)
               Call 988
               Text 988
               Spanish: text AYUDA to 988
               Chat: 988lifeline.org\
            """);
  }

  @Test
  void aShortMessageShowsHowToCallAndHowToWrite() {
    assertThat(Bullet.brief(line("US", "988 Suicide & Crisis Lifeline")))
        .isEqualTo(
            """
            • 988 Suicide & Crisis Lifeline (24/7)
               Call 988
               Text 988\
            """);
  }

  @Test
  void oneWayStaysInOneLine() {
    assertThat(Bullet.of(line("US", "SafeSpot (all US states)")))
        .isEqualTo("• SafeSpot (all US states): 1-800-972-0590 (24/7)");
    assertThat(Bullet.of(line("US", "Crisis Text Line")))
        .isEqualTo("• Crisis Text Line: text HOME to 741741 (24/7)");
    assertThat(Bullet.of(line("US", "FindTreatment.gov")))
        .isEqualTo("• FindTreatment.gov: https://findtreatment.gov (always online)");
  }

  @Test
  void noNumberOfAnyCountryIsLostOrChanged() {
    for (Country country : CONTENT.countries()) {
      for (SupportResource line : country.resources()) {
        String shown = Bullet.of(line);
        for (String number : DIGITS.split(line.phone() + " " + line.text())) {
          assertThat(shown).as(country.code() + " " + line.name()).contains(number);
        }
        assertThat(shown.lines()).as(line.name()).allMatch(one -> one.length() <= 90);
      }
    }
  }

  private static SupportResource line(String country, String name) {
    return CONTENT.country(country).orElseThrow().resources().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
