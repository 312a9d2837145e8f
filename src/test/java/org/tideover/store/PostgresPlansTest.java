package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPlansTest extends PlansContract {
  @RegisterExtension private final FreshDatabase database = FreshDatabase.onServer();

  @Override
  FreshDatabase database() {
    return database;
  }

  @Override
  void forgetKeys() {
    Sql.run(database.get(), "delete from plan_key");
  }

  @Test
  void nothingIsErasedWhileAProcessServesPeople() {
    plans().keep(ANNA, plan("words"));
    Sql.run(database.get(), "insert into process values ('p', clock_timestamp())");

    assertThatThrownBy(this::abandoned)
        .hasMessageContaining("serves people from this database, so nothing was changed");
  }
}
