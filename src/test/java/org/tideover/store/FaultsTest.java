package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideover.store.StoreException.Kind;

/** What may pass by itself, so that a service is started again, and what a person must mend. */
class FaultsTest {
  @ParameterizedTest
  @CsvSource({
    "08000, true, cannot be reached",
    "08001, true, cannot be reached",
    "08004, true, cannot be reached",
    "08006, true, cannot be reached",
    "57P01, true, cannot be reached",
    "57P03, true, cannot be reached",
    "58030, true, cannot be reached",
    "25006, true, only lets read",
    "53300, true, max_connections",
    "53100, true, no room left",
    "40001, true, put this step off",
    "28000, false, does not let this user in",
    "28P01, false, DATABASE_PASSWORD",
    "3D000, false, createdb",
    "42501, false, make DATABASE_USER the owner",
    "XX001, false, damaged",
  })
  void aServersStateSaysWhetherItMayPass(String state, boolean mayPass, String words) {
    StoreException fault = Failures.translate(new SQLException("quotes rows", state));

    assertThat(fault.mayPass()).isEqualTo(mayPass);
    assertThat(fault).hasMessageContaining(words).hasMessageNotContaining("quotes rows");
  }

  @Test
  void aServerThatTakesTheCallAndNeverSpeaksIsNotWaitedForForEver() throws SQLException {
    Storage.Server server =
        new Storage.Server("jdbc:postgresql://localhost/x", Optional.empty(), Optional.empty());

    assertThat(PostgresEngine.simple(server).getLoginTimeout()).isEqualTo(10);
  }

  @Test
  void whereNoSpaceIsLeftAFileThatCannotBeWrittenIsForWantOfIt() {
    StoreException gone = Failures.of(Kind.GONE, "cannot be read or written");

    assertThat(FileFaults.withSpace(0, gone))
        .hasMessageContaining("The disk is full")
        .extracting(StoreException::kind)
        .isEqualTo(Kind.FULL);
    assertThat(FileFaults.withSpace(200L << 20, gone)).isSameAs(gone);
    StoreException damaged = Failures.of(Kind.DAMAGED, "damaged");
    assertThat(FileFaults.withSpace(0, damaged)).isSameAs(damaged);
  }
}
