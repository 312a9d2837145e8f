package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;

import org.junit.jupiter.api.Test;
import org.tideover.domain.RiskCategory;
import org.tideover.turn.Notices;
import org.tideover.turn.Notices.Notice;

/** What every store of notices must do, whatever database keeps them. */
abstract class NoticesContract {
  private static final Notice NOTICE = new Notice("n1", RiskCategory.SUICIDE, "AB12");

  abstract FreshDatabase database();

  @Test
  void aNoticeIsTakenOnceByWhoeverIsFirst() {
    notices().keep(ANNA, NOTICE, NOON);

    assertThat(notices().take("n1", BEN, NOON)).contains(NOTICE);
    assertThat(notices().take("n1", ANNA, NOON)).isEmpty();
    assertThat(notices().take("n2", BEN, NOON)).isEmpty();
  }

  @Test
  void aNoticeIsFoundUntilItsPersonIsForgotten() {
    notices().keep(ANNA, NOTICE, NOON);
    assertThat(notices().find("n1")).contains(new Notices.Kept(ANNA, NOTICE, NOON, false));

    notices().take("n1", BEN, NOON);
    assertThat(notices().find("n1")).contains(new Notices.Kept(ANNA, NOTICE, NOON, true));
    database().get().people().forget(ANNA);
    assertThat(notices().find("n1")).isEmpty();
  }

  @Test
  void whoeverTookANoticeAndIsForgottenIsNotNamedByItAnyMore() {
    notices().keep(ANNA, NOTICE, NOON);
    notices().take("n1", BEN, NOON);
    database().get().people().forget(BEN);

    assertThat(taken("taken_by is null and taken_at is not null")).isEqualTo(1);
    assertThat(notices().take("n1", ANNA, NOON)).as("it stays taken").isEmpty();
  }

  private long taken(String how) {
    return Sql.numbers(database().get(), "select count(*) from on_call_notice where " + how)
        .getFirst();
  }

  private Notices notices() {
    return database().get().notices();
  }
}
