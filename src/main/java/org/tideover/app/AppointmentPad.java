package org.tideover.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.PersonId;
import org.tideover.turn.AppointmentBook;

/** Appointments in memory, for whoever moves the clock by hand and keeps them. */
public final class AppointmentPad implements AppointmentBook {
  private final List<Appointment> booked = new ArrayList<>();

  @Override
  public synchronized void book(Appointment appointment) {
    cancel(appointment.person(), appointment.kind());
    booked.add(appointment);
  }

  @Override
  public synchronized void cancel(PersonId person, AppointmentKind kind) {
    booked.removeIf(one -> one.person().equals(person) && one.kind() == kind);
  }

  @Override
  public synchronized void cancelAll(PersonId person) {
    booked.removeIf(one -> one.person().equals(person));
  }

  /** Forgets all. */
  public synchronized void clear() {
    booked.clear();
  }

  /** Takes the earliest appointment that is due by then. */
  public synchronized Optional<Appointment> takeDue(Instant by) {
    Optional<Appointment> first =
        booked.stream()
            .filter(one -> !one.at().isAfter(by))
            .min(Comparator.comparing(Appointment::at));
    first.ifPresent(booked::remove);
    return first;
  }

  /** Whether one of this kind is booked. */
  public synchronized boolean has(AppointmentKind kind) {
    return booked.stream().anyMatch(one -> one.kind() == kind);
  }
}
