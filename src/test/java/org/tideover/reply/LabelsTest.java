package org.tideover.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;

/** Typed words may stand for a button. */
class LabelsTest {
  private final Labels labels = new Labels(Content.load(ContentSource.classPath()));

  @Test
  void aLabelCountsHoweverItIsTyped() {
    List<String> offered = List.of("offer:start", "offer:cannot");
    assertThat(labels.actionFor("I CAN'T move now!", offered)).contains("offer:cannot");
    assertThat(labels.actionFor("i can\u2019t move now", offered)).contains("offer:cannot");
    assertThat(labels.actionFor("▶️ Start", offered)).contains("offer:start");
  }

  @Test
  void theKeyboardCountsAtAnyTime() {
    assertThat(labels.actionFor("🆘 Help now", List.of())).contains("help:now");
    assertThat(labels.actionFor("🌊 I'm craving", List.of())).contains("urge:open");
  }

  @Test
  void aButtonThatIsNotThereDoesNotCount() {
    assertThat(labels.actionFor("start", List.of("place:home"))).isEmpty();
    assertThat(labels.actionFor("7", List.of("rate:7"))).isEmpty();
    assertThat(labels.actionFor("🙂🙂", List.of("offer:start"))).isEmpty();
    assertThat(labels.actionFor("x".repeat(100_000), List.of("offer:start"))).isEmpty();
  }

  @Test
  void aCountryReadsItsName() {
    assertThat(labels.of("country:GB")).isEqualTo("United Kingdom");
    assertThat(labels.of("rate:10")).isEqualTo("10");
  }
}
