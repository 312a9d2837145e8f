package org.tideover.turn;

import java.time.Instant;
import java.util.Optional;
import org.tideover.domain.PersonId;
import org.tideover.domain.RiskCategory;

/** What people on call were told. Joins a transaction that is open on its thread. */
public interface Notices {
  /**
   * That a crisis reply was sent.
   *
   * @param id what it is answered with
   * @param category what kind of danger
   * @param code what stands for the person
   */
  record Notice(String id, RiskCategory category, String code) {}

  /**
   * A notice as it is kept.
   *
   * @param person about whom
   * @param at when their turn was
   * @param taken whether somebody took it
   */
  record Kept(PersonId person, Notice notice, Instant at, boolean taken) {}

  /** The notice of this id; empty where there is none, or its person was forgotten. */
  Optional<Kept> find(String id);

  /** Keeps that a notice about a person went out. */
  void keep(PersonId person, Notice notice, Instant at);

  /** Somebody takes a notice; empty where another was first, or where there is none of this id. */
  Optional<Notice> take(String id, PersonId by, Instant at);
}
