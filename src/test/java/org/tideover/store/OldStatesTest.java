package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.conversation.state.ConversationState;

/** States as earlier releases stored them; a line is added at a release, and never changed. */
class OldStatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'is':'asking-directly','category':'suicide','urgeWaits':true}",
        "{'is':'escalated','category':'overdose','reply':'crisis.sleepy',"
            + "'since':'2026-11-23T02:10:00Z'}",
        "{'is':'checking-safety','category':'medical'}",
        "{'is':'asking-about-lapse'}",
        "{'is':'keeping-quiet','category':'abuse'}",
        "{'is':'reaching-out','category':'suicide','turn':1}",
        "{'is':'helping-in-overdose','id':'1','step':'call','breaths':0,'naloxone':true,"
            + "'doseAt':'2026-11-23T02:10:00Z'}"
      })
  void aStoredStateIsStillReadable(String json) {
    assertThat(Json.read(ConversationState.class, json.replace('\'', '"'))).isPresent();
  }
}
