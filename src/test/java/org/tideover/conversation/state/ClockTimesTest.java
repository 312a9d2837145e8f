package org.tideover.conversation.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimesTest {
  @ParameterizedTest
  @CsvSource({
    "18:00, 18:00",
    "at 6, 18:00",
    "at 6 in the morning, 06:00",
    "at 8, 08:00",
    "at 8 in the evening, 20:00",
    "6pm, 18:00",
    "6:30 pm, 18:30",
    "12 am, 00:00",
    "12pm, 12:00",
    "7.15, 07:15",
    "around 10, 10:00",
    "at noon, 12:00",
    "at midnight, 00:00",
    "at 0, 00:00",
    "at 23, 23:00"
  })
  void aTimeInWordsIsRead(String words, LocalTime time) {
    assertThat(ClockTimes.in(words)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "i walk 10 minutes", "25:00", "at home", "after work", "half past never", "7"})
  void whatIsNoTimeIsNot(String words) {
    assertThat(ClockTimes.in(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 07:00", "18, 18:00", "6 o'clock, 18:00"})
  void whereATimeWasAskedForANumberIsOne(String words, LocalTime time) {
    assertThat(ClockTimes.answer(words)).contains(time);
  }
}
