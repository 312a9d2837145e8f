package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPeopleTest extends PeopleContract {
  @RegisterExtension private final FreshDatabase database = FreshDatabase.onServer();

  @Override
  FreshDatabase database() {
    return database;
  }

  @Test
  void everyTableWithSomethingOfAPersonIsKnown() {
    List<String> tables =
        Sql.texts(
            database.get(),
            "select c.table_name from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where c.column_name = 'person_id' and t.table_type = 'BASE TABLE'");

    assertThat(SqlPeople.TABLES).containsExactlyInAnyOrderElementsOf(tables);
  }
}
