package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.domain.PersonId;
import org.tideover.domain.Round;
import org.tideover.turn.Rounds;

/** What every store of groups that move together must do, whatever database keeps them. */
abstract class RoundsContract {
  private static final PersonId GROUP = new PersonId("telegram", "-100");

  abstract FreshDatabase database();

  @Test
  void aRoundIsKeptWithWhoJoinedAndEachJoinsOnce() {
    Round gathering = new Round.Gathering("r1", "walk", List.of("a"));
    rounds().keep(GROUP, gathering, Optional.of(ANNA));
    rounds().keep(GROUP, gathering, Optional.of(ANNA));
    rounds().keep(GROUP, gathering, Optional.of(BEN));
    Round moving = new Round.Moving("r1", "walk", 1, NOON, NOON.plusSeconds(60));
    rounds().keep(GROUP, moving, Optional.empty());

    assertThat(rounds().find(GROUP)).isEqualTo(moving);
    assertThat(rounds().members(GROUP)).containsExactlyInAnyOrder(ANNA, BEN);
  }

  @Test
  void whatIsOverLeavesNothing() {
    rounds().keep(GROUP, new Round.Gathering("r1", "walk", List.of()), Optional.of(ANNA));
    rounds().keep(GROUP, new Round.None(), Optional.empty());

    assertThat(rounds().find(GROUP)).isEqualTo(new Round.None());
    assertThat(rounds().members(GROUP)).isEmpty();
  }

  private Rounds rounds() {
    return database().get().rounds();
  }
}
