package org.tideover.schedule;

import org.tideover.store.PostgresServer;
import org.tideover.store.Storage;

class PostgresAppointmentsTest extends AppointmentsContract {
  @Override
  Storage fresh() {
    return PostgresServer.freshDatabase();
  }
}
