package org.tideover.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.domain.AppointmentKind.SESSION_TICK;
import static org.tideover.store.Samples.ANNA;

import org.junit.jupiter.api.Test;
import org.tideover.store.PostgresServer;
import org.tideover.store.Sql;
import org.tideover.store.Storage;
import org.tideover.turn.PassingFault;

class PostgresAppointmentsTest extends AppointmentsContract {
  @Override
  Storage fresh() {
    return PostgresServer.freshDatabase();
  }

  /** Otherwise a disk that is full for a while sets people's messages aside. */
  @Test
  void aServerWithoutRoomIsAFaultThatPasses() {
    Sql.run(
        database(),
        """
        create function full_disk() returns trigger language plpgsql as
        'begin raise exception ''no space'' using errcode = ''53100''; end';
        create trigger full_disk before insert on appointment
        for each row execute function full_disk()\
        """);

    assertThatThrownBy(() -> book().book(at(5, ANNA, SESSION_TICK, "s1")))
        .isInstanceOfSatisfying(
            PassingFault.class, fault -> assertThat(fault.isPassing()).isTrue());
  }
}
