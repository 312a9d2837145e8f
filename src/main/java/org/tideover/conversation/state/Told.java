package org.tideover.conversation.state;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tideover.domain.Body;
import org.tideover.domain.Place;
import org.tideover.domain.Surrounding;
import org.tideover.domain.UrgeEpisode;

/**
 * What a person's words tell of their situation, whatever they were asked.
 *
 * @param place where they are
 * @param body how their body is
 * @param beside whether somebody is with them who may join in
 * @param onWheels whether they are in a wheelchair
 * @param around what is so around them
 * @param drives whether they drive
 */
public record Told(
    Optional<Place> place,
    Optional<Body> body,
    boolean beside,
    boolean onWheels,
    Set<Surrounding> around,
    boolean drives) {
  /** Keeps its own copy. */
  public Told {
    around = Set.copyOf(around);
  }

  /** What words tell in passing, such as those of a craving. */
  public static Told inPassing(Words words) {
    Set<Surrounding> around = SurroundingWords.in(words);
    return new Told(
        place(PlaceWords.in(words), around),
        BodyWords.answer(words),
        CompanyWords.tell(words),
        BodyWords.onWheels(words),
        around,
        SurroundingWords.drives(words));
  }

  /** What words tell in answer to a question or an offer. */
  public static Told answer(Words words) {
    Set<Surrounding> around = SurroundingWords.answer(words);
    return new Told(
        place(PlaceWords.answer(words), around),
        BodyWords.answer(words),
        CompanyWords.answer(words),
        BodyWords.onWheels(words),
        around,
        SurroundingWords.drives(words));
  }

  /** A seat that moves is among others; a cell is a room, where no other place is named. */
  private static Optional<Place> place(Optional<Place> named, Set<Surrounding> around) {
    if (around.contains(Surrounding.ABOARD)) {
      return Optional.of(Place.PUBLIC);
    }
    return named.isEmpty() && around.contains(Surrounding.CONFINED)
        ? Optional.of(Place.HOME)
        : named;
  }

  /** Whether the words tell nothing of it. */
  public boolean isNothing() {
    return body.isEmpty() && !isOfSurroundings();
  }

  /** Whether the words tell of more than the body. */
  public boolean isOfSurroundings() {
    return place.isPresent() || beside || onWheels || !around.isEmpty();
  }

  /** The same person, of whom this is known for the open episode; the body is another matter. */
  public PersonState keep(PersonState person) {
    PersonState wheels = onWheels ? person.onWheels() : person;
    return wheels.during(wheels.episode().map(this::keep));
  }

  private UrgeEpisode keep(UrgeEpisode before) {
    UrgeEpisode there = place.isPresent() ? before.at(place) : before;
    Set<Surrounding> all = EnumSet.noneOf(Surrounding.class);
    all.addAll(there.around());
    all.addAll(around);
    return there.among(all).beside(there.beside() || beside);
  }
}
