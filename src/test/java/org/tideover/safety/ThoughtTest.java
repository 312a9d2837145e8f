package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThoughtTest {
  private static final int FAR = 30;

  /** The thought around the word in capitals. */
  private static String around(String marked) {
    List<String> words = List.of(marked.split(" "));
    int at = 0;
    while (!Character.isUpperCase(words.get(at).charAt(0))) {
      at++;
    }
    Reading reading = new Reading(words);
    return String.join(
        " ", words.subList(Thought.start(reading, at, FAR), Thought.end(reading, at, FAR)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "last year he overdosed and now i want to DIE | now i want to DIE",
        "last year he OVERDOSED and now i want to die | last year he OVERDOSED",
        "i am clean so he DIED | so he DIED",
        "i was happy now i want to DIE | now i want to DIE",
        "the door is locked , i want to DIE | , i want to DIE",
        "i was raped and last night it happened AGAIN | and last night it happened AGAIN",
        "i took a nap . he is BLUE | he is BLUE",
        "it was long ago but i want to DIE | i want to DIE"
      })
  void aNewThoughtBeginsWhereSomebodyElseOrNowIsJoined(String marked, String thought) {
    assertThat(around(marked)).isEqualTo(thought);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two years ago , i wanted to DIE | two years ago , i wanted to DIE",
        "when i was young , i wanted to DIE | when i was young , i wanted to DIE",
        "he DRANK and smoked | he DRANK and smoked",
        "five years ago today i nearly DIED | five years ago today i nearly DIED"
      })
  void whatOnlyTellsWhenOrGoesOnIsTheSameThought(String marked, String thought) {
    assertThat(around(marked)).isEqualTo(thought);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "last year was hard and TOOK 40 pills | and TOOK 40 pills",
        "he drank then TOOK 40 pills | then TOOK 40 pills",
        "back then TOOK 40 pills | back then TOOK 40 pills"
      })
  void whatStandsBeforeAndOrThenIsAnotherThought(String marked, String thought) {
    assertThat(around(marked)).isEqualTo(thought);
  }

  @Test
  void reachesNoFurtherThanItMay() {
    Reading reading = new Reading(List.of("a", "b", "c", "d", "e"));
    assertThat(Thought.start(reading, 3, 2)).isEqualTo(1);
    assertThat(Thought.end(reading, 1, 2)).isEqualTo(3);
    assertThat(Thought.end(reading, 4, 0)).isEqualTo(4);
  }
}
