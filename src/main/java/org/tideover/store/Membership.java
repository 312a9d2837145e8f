package org.tideover.store;

import org.tideover.domain.Peers;

/** This process's place among those that serve one database; it ends with the database. */
public interface Membership {
  /** Whom this process serves. */
  Peers peers();

  /** Its own name among the others. */
  String name();

  /** Begins to serve: whatever waits for those who come is taken up before this returns. */
  void begin(Duty duty);

  /** Lets go of everybody. */
  void end();

  /** One process that serves everybody, from its beginning. */
  static Membership alone() {
    return new Membership() {
      @Override
      public Peers peers() {
        return Peers.none();
      }

      @Override
      public String name() {
        return "tideover";
      }

      @Override
      public void begin(Duty duty) {
        // The outbox took up its own when it started.
        duty.looksAgain();
      }

      @Override
      public void end() {}
    };
  }
}
