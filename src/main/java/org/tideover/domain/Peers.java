package org.tideover.domain;

/** Which people this process serves, where several processes serve one database. */
public interface Peers {
  /** Whether a person is this process's own: no other runs their turns or sends them anything. */
  boolean serves(PersonId person);

  /**
   * Whether, besides, everything that waited for the person is at hand, so that what comes next may
   * follow it. What comes for anybody else goes by the database to whoever serves them.
   */
  boolean isDirect(PersonId person);

  /** Whether this is certain now; not while the others may think that this process ended. */
  boolean isCertain();

  /** One process that serves everybody. */
  static Peers none() {
    return new Peers() {
      @Override
      public boolean serves(PersonId person) {
        return true;
      }

      @Override
      public boolean isDirect(PersonId person) {
        return true;
      }

      @Override
      public boolean isCertain() {
        return true;
      }
    };
  }
}
