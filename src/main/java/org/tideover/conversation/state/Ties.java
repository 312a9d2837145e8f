package org.tideover.conversation.state;

import java.util.Optional;
import org.tideover.domain.BuddyTie;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;

/** A person's ties to others; read only when they are asked for. */
public interface Ties {
  /**
   * An invitation that can be answered.
   *
   * @param from who made it
   * @param line id of the line they chose
   * @param name what tells it from others on the buttons under it
   */
  record Invitation(PersonId from, String line, String name) {}

  /** The tie in which this person is helped. */
  Optional<BuddyTie> asPerson();

  /** The tie in which this person is the buddy. */
  Optional<BuddyTie> asBuddy();

  /** What this person calls their buddy. */
  Optional<PersonText> label();

  /** The invitation behind a link's token; empty if it is used, over or unknown. */
  Optional<Invitation> invitation(String token);

  /**
   * The one invitation that this person has opened and not answered, and whose name begins like
   * this; nobody else can change it before the turn ends.
   *
   * @param name may be empty, as on buttons of earlier versions: then it must be their only one
   */
  Optional<Invitation> opened(String name);

  /** Somebody without any. */
  static Ties none() {
    return new Ties() {
      @Override
      public Optional<BuddyTie> asPerson() {
        return Optional.empty();
      }

      @Override
      public Optional<BuddyTie> asBuddy() {
        return Optional.empty();
      }

      @Override
      public Optional<PersonText> label() {
        return Optional.empty();
      }

      @Override
      public Optional<Invitation> invitation(String token) {
        return Optional.empty();
      }

      @Override
      public Optional<Invitation> opened(String name) {
        return Optional.empty();
      }
    };
  }
}
