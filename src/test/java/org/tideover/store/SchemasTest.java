package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Both engines keep the same tables with the same columns, and are at the same version. */
class SchemasTest {
  /** What several processes need to know of each other; one alone needs nothing. */
  private static final List<String> OF_SEVERAL = List.of("share", "process", "plan_key");

  private @TempDir Path folder;
  @RegisterExtension private final FreshDatabase sqlite = FreshDatabase.in(() -> folder);
  @RegisterExtension private final FreshDatabase postgres = FreshDatabase.onServer();

  @Test
  void theTablesAndTheirColumnsAreTheSame() {
    List<String> here =
        Sql.texts(
            sqlite.get(),
            "select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c"
                + " where m.type in ('table', 'view') and m.name not like 'sqlite_%'"
                + " and m.name not like 'flyway_%'");
    List<String> there =
        Sql.texts(
            postgres.get(),
            "select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'public' and table_name not like 'flyway_%'");

    assertThat(there)
        .filteredOn(column -> OF_SEVERAL.stream().noneMatch(column.split("[.]")[0]::equals))
        .containsExactlyInAnyOrderElementsOf(here);
  }

  @Test
  void theLatestVersionIsTheSame() {
    String latest = "select max(cast(version as integer)) from flyway_schema_history";

    assertThat(Sql.numbers(postgres.get(), latest)).isEqualTo(Sql.numbers(sqlite.get(), latest));
  }
}
