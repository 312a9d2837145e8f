package org.tideover.outbox;

import java.util.Optional;

/**
 * The moving picture of a figure: its file, and what those that hold it already call it.
 *
 * <p>A holder is who keeps an uploaded file, such as one bot on Telegram.
 */
public interface Picture {
  /** The figure's id. */
  String figure();

  /** The GIF; empty while it is not painted. Nobody may change the bytes. */
  Optional<byte[]> file();

  /** The holder's name for it; empty if it has to be uploaded. */
  Optional<String> name(String holder);

  /** Remembers the holder's name for it. */
  void name(String holder, String name);

  /** Forgets the holder's name, which it knows no more. */
  void forget(String holder);
}
