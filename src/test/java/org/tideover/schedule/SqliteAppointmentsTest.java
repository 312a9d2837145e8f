package org.tideover.schedule;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.store.Storage;

class SqliteAppointmentsTest extends AppointmentsContract {
  private @TempDir Path folder;

  @Override
  Storage fresh() {
    return new Storage.Folder(folder);
  }
}
