package org.tideover.store;

import org.jspecify.annotations.Nullable;
import org.tideover.turn.PassingFault;

/**
 * A fault of the database. Its message says what happened, what it means and what to do, and never
 * holds a word of a person.
 */
public final class StoreException extends RuntimeException implements PassingFault {
  /** What kind of fault it is. */
  public enum Kind {
    /** Another program holds the database; trying again later helps. */
    LOCKED,
    /** The file, folder or server's database is missing, or not this user's to use. */
    GONE,
    /** The server of the database cannot be reached for now; trying again later helps. */
    AWAY,
    /** No space is left. */
    FULL,
    /** The file is no longer a sound database. */
    DAMAGED,
    /** A newer version of the program wrote it. */
    NEWER,
    /** The key of what is encrypted is missing, or does not fit. */
    KEY,
    /** Anything else: most likely a mistake of the program. */
    OTHER
  }

  private final Kind kind;

  StoreException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What kind of fault it is. */
  public Kind kind() {
    return kind;
  }

  @Override
  public boolean isPassing() {
    return kind == Kind.GONE || mayPass();
  }

  /** Whether it may be over in a while without anybody's help, or once there is room. */
  public boolean mayPass() {
    return kind == Kind.LOCKED || kind == Kind.AWAY || kind == Kind.FULL;
  }
}
