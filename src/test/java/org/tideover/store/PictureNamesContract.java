package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tideover.outbox.PictureNames;

/** What every store of the names of pictures must do, whatever database keeps them. */
abstract class PictureNamesContract {
  abstract FreshDatabase database();

  @Test
  void aNameOutlivesARestartAndBelongsToOneHolder() {
    names().keep("telegram:1", "march", "old");
    names().keep("telegram:1", "march", "new");
    database().reopen();

    assertThat(names().find("telegram:1", "march")).contains("new");
    assertThat(names().find("telegram:2", "march")).isEmpty();
    assertThat(names().find("telegram:1", "bridge")).isEmpty();
    names().forget("telegram:1", "march");
    assertThat(names().find("telegram:1", "march")).isEmpty();
  }

  private PictureNames names() {
    return database().get().pictureNames();
  }
}
