package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs as an eye reads them. */
class GlyphsTest {
  private final Glyphs glyphs = new Glyphs(Map.of("🔪", "knife"));

  @ParameterizedTest
  @CsvSource({
    "KILL~, kill~",
    "🅰🆉, az",
    "🇦🇿, az",
    "Ｋｉｌｌ, kill",
    "ⓚⓘⓛⓛ, kill",
    "ḱíll, kill",
    "ŀove, l·ove",
    "a`b, a'b",
    "aʹb, a'b",
    "a＇b, a'b",
    "a→b, a→b",
    "☃x, ' x'",
    "🔪, ' knife '",
    "𝅘𝅥𝅮, ' '",
    "ﷺ, ' '"
  })
  void areMadePlain(String written, String plain) {
    assertThat(glyphs.plain(written)).isEqualTo(plain);
  }

  @Test
  void invisibleSignsAreNoneAndSpacesAreSpaces() {
    assertThat(glyphs.plain("k\u200Bi\u00ADl\u0336l")).isEqualTo("kill");
    assertThat(glyphs.plain("a\u00A0b\tc\nd\u0007e\uD800f")).isEqualTo("a b c\nd e f");
    assertThat(glyphs.plain("a\u302Eb")).isEqualTo("ab");
    assertThat(glyphs.plain("का")).isEqualTo("का");
  }

  @ParameterizedTest
  @CsvSource({
    "kill, kill",
    "кіll, kill",
    "ᴋɪʟʟ, kill",
    "straße, strasse",
    "дом, дом",
    "zдz, zдz",
    "漢z, 漢z"
  })
  void areReadAsTheLettersTheyLookLike(String written, String alike) {
    assertThat(glyphs.lookalike(written)).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({
    "kill, false",
    "кіll, true",
    "дом, false",
    "aд, true",
    "zд, true",
    "1д, false",
    "aé, false",
    "aɏ, false",
    "aɐ, true",
    "a漢, true",
    "aﬀ, true"
  })
  void knowWhenScriptsAreMixed(String word, boolean mixed) {
    assertThat(Glyphs.mixesScripts(word)).isEqualTo(mixed);
  }
}
