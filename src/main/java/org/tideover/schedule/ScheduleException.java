package org.tideover.schedule;

import java.sql.SQLException;

/** A fault of the database while appointments were read or written. */
public final class ScheduleException extends RuntimeException {
  ScheduleException(SQLException fault) {
    super(
        "The appointments could not be stored, so this step was undone. It is tried again; if this"
            + " stays, look for what the log says of the database.",
        fault);
  }
}
