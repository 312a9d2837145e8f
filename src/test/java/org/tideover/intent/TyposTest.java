package org.tideover.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTest {
  @ParameterizedTest
  @CsvSource({"im craivng", "im cravin", "im cravingg", "im cracing", "i mcraving"})
  void oneSlipIsForgiven(String said) {
    assertThat(Typos.isOneSlip(said, "im craving")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"im craving", "um craving", "im craven", "im driving", "im", "im cravinggg"})
  void equalTextsOtherFirstLettersAndMoreSlipsAreNot(String said) {
    assertThat(Typos.isOneSlip(said, "im craving")).isFalse();
  }
}
