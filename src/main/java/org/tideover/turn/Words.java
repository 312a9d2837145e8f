package org.tideover.turn;

import java.util.Optional;
import org.tideover.domain.Event;

/** The words in an event, if it has any. */
final class Words {
  private Words() {}

  static Optional<String> of(Event event) {
    return switch (event) {
      case Event.Said said -> Optional.of(said.text().reveal());
      case Event.SaidInGroup said -> Optional.of(said.text().reveal());
      case Event.Tapped tapped -> Optional.empty();
      case Event.Sent sent -> Optional.empty();
      case Event.Located located -> Optional.empty();
      case Event.Due due -> Optional.empty();
      case Event.LetGo gone -> Optional.empty();
      case Event.Left left -> Optional.empty();
      case Event.Raised raised -> Optional.empty();
      case Event.FromBuddy news -> Optional.empty();
      case Event.TappedInGroup tapped -> Optional.empty();
      case Event.JoinedTogether joined -> Optional.empty();
      case Event.EndedTogether ended -> Optional.empty();
      case Event.Returned returned -> Optional.empty();
    };
  }
}
