package org.tideover.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers among Persian words read as they are dialled, by the rules that phones follow. */
class IsolatesTest {
  private static final String CALL = "همین حالا زنگ بزنید: ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0800-111-0-222",
        "8-800-2000-122",
        "0800 111 0 111 / 116 123",
        "112; ambulance 103",
        "+49 (0) 30 12345",
        "TelefonSeelsorge: 116 123 (24/7)",
        "https://findahelpline.com",
        "/country"
      })
  void aNumberReadsAsItIsDialled(String number) {
    assertThat(seen(Isolates.in(CALL + number + " (ایران)"))).contains(number);
  }

  @Test
  void withoutThemANumberWouldBeTurnedRound() {
    assertThat(seen(CALL + "0800-111-0-222")).doesNotContain("0800-111-0-222");
  }

  @Test
  void whatStandsInBracketsKeepsItsBrackets() {
    assertThat(Isolates.in("دارو (naloxone) هست")).isEqualTo("دارو \u2068(naloxone)\u2069 هست");
    assertThat(Isolates.in("نگاه کنید (بعد naloxone) الان"))
        .isEqualTo("نگاه کنید (بعد \u2068naloxone\u2069) الان");
  }

  @Test
  void signsOnTheKeysStayWhole() {
    assertThat(Isolates.in("2️⃣ زنگ بزنید")).isEqualTo("2️⃣ زنگ بزنید");
  }

  @Test
  void aTextFromLeftToRightStaysAsItIs() {
    assertThat(Isolates.in("Llama ya: 112 (España)")).isEqualTo("Llama ya: 112 (España)");
    assertThat(Isolates.around("In English", "Llama")).isEqualTo("In English");
  }

  /** The line as an eye sees it, from left to right. */
  private static String seen(String text) {
    Bidi bidi = new Bidi(text, Bidi.LEVEL_DEFAULT_LTR);
    String visual = bidi.writeReordered(Bidi.DO_MIRRORING);
    return visual
        .codePoints()
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
