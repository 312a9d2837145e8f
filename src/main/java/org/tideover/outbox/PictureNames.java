package org.tideover.outbox;

import java.util.Optional;

/** The names that holders gave to uploaded pictures; they outlive a restart. */
public interface PictureNames {
  /**
   * A holder's name for a picture.
   *
   * @param picture says what is in it, so that a changed picture has no name yet
   */
  Optional<String> find(String holder, String picture);

  /** Keeps a name, in the place of an earlier one. */
  void keep(String holder, String picture, String name);

  /** Forgets a name. */
  void forget(String holder, String picture);
}
