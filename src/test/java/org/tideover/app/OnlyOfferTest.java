package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tideover.conversation.state.Advisor;

class OnlyOfferTest {
  @Test
  void whatItDoesNotOfferTheOtherAnswers() {
    assertThat(Stream.of(Advisor.class.getDeclaredMethods()).filter(method -> !isDelegated(method)))
        .isEmpty();
  }

  private static boolean isDelegated(Method asked) {
    return Stream.of(OnlyOffer.class.getDeclaredMethods())
        .anyMatch(own ->
            own.getName().equals(asked.getName())
                && Stream.of(own.getParameterTypes())
                    .toList()
                    .equals(Stream.of(asked.getParameterTypes()).toList()));
  }
}
