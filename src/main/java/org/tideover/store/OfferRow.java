package org.tideover.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.tideover.domain.Body;
import org.tideover.domain.Decision;
import org.tideover.domain.Exclusion;
import org.tideover.domain.JournalEntry.MovementOffered;
import org.tideover.domain.Place;
import org.tideover.domain.UrgeIntensity;

/** How an offered movement, and the decision behind it, is written. */
final class OfferRow {
  private OfferRow() {}

  static void write(Handle to, String person, MovementOffered offered) {
    Decision decision = offered.decision();
    to.execute(
        "insert into movement_offer (person_id, episode, at, movement, reason, place, body, night,"
            + " urge, round, effort_cap, today, policy, probability, options)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        person,
        offered.episode(),
        offered.at().toEpochMilli(),
        offered.movement(),
        offered.reason(),
        decision.situation().place().map(Place::id).orElse(""),
        decision.situation().body().map(Body::id).orElse(""),
        decision.situation().night(),
        decision.situation().urge().map(UrgeIntensity::value).orElse(null),
        decision.round(),
        decision.effortCap(),
        decision.today(),
        decision.policy(),
        decision.probability(offered.movement()),
        options(decision).toString());
  }

  /** Each option with its probability, or with why it could not be chosen. */
  private static ArrayNode options(Decision decision) {
    ArrayNode options = Json.MAPPER.createArrayNode();
    for (Decision.Option option : decision.options()) {
      ObjectNode written = options.addObject().put("movement", option.movement());
      option
          .exclusion()
          .map(Exclusion::id)
          .ifPresentOrElse(
              why -> written.put("excluded", why),
              () -> written.put("probability", option.probability()));
    }
    return options;
  }
}
