package org.tideover.turn;

import java.util.Locale;
import org.tideover.domain.Heard;

/** Is told how turns go: numbers and ids, never words. Called on any thread. */
@FunctionalInterface
public interface Watch {
  /** Nobody watches. */
  Watch NONE = stage -> () -> {};

  /** The parts of a turn. */
  enum Stage {
    /** How dangerous the words are and what they mean. */
    HEAR,
    /** Waiting for a language model, where there is one. */
    CONSULT,
    /** The transaction that keeps everything. */
    KEEP;

    /** The stable name in figures. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A stage that has begun; it ends when this closes. */
  @FunctionalInterface
  interface Lap extends AutoCloseable {
    @Override
    void close();
  }

  /** A stage begins. */
  Lap begins(Stage stage);

  /** Something was heard. */
  default void heard(Heard heard) {}

  /** A turn failed; it is tried again, or its event is set aside. */
  default void failed(Throwable fault) {}

  /** An event was set aside, because its turn failed too often or nobody can read it. */
  default void setAside() {}
}
