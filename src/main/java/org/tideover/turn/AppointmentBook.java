package org.tideover.turn;

import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.PersonId;

/** Where appointments are kept. Methods join a transaction that is open on their thread. */
public interface AppointmentBook {
  /** Books an appointment; one of the same person and kind is moved. */
  void book(Appointment appointment);

  /** Cancels an appointment, if there is one. */
  void cancel(PersonId person, AppointmentKind kind);

  /** Cancels all appointments of a person. */
  void cancelAll(PersonId person);
}
