package org.tideover.conversation.crisis;

import java.util.List;
import org.tideover.conversation.state.Menu;
import org.tideover.domain.Act;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;

/** How the conversation in a crisis sounds: short messages that keep help one tap away. */
final class Replies {
  private static final List<String> STAYING =
      List.of("crisis.stay", "crisis.stay-2", "crisis.stay-3", "crisis.stay-4");
  private static final List<String> STAYING_BY_A_BODY =
      List.of("crisis.stay-body", "crisis.stay-body-2");
  private static final List<String> URGING =
      List.of("crisis.imminent", "crisis.imminent-2", "crisis.imminent-3");

  private Replies() {}

  /** Words of their own, with other buttons. */
  static Act bare(String key) {
    return Act.say(key).at(Priority.CRISIS);
  }

  /** A reply with the buttons that every crisis reply has. */
  static Act of(String key) {
    return open(bare(key));
  }

  /** Adds the buttons that every crisis reply has. */
  static Act open(Act act) {
    return act.offering(Menu.HELP_NOW, Menu.SAFE);
  }

  /** A question that a tap, or a few words, can answer; nobody has to. */
  static Act question(String key, String area) {
    return open(bare(key).offering(area + ":yes", area + ":no", area + ":skip"));
  }

  /** A reply after which somebody is to be reached. */
  static Act toPeople(String key) {
    return open(bare(key).offering(Menu.WILL, Menu.CANNOT).offering(Menu.GROUND));
  }

  /** A reply while somebody is being reached. */
  static Act waiting(String key) {
    return open(bare(key).offering(Menu.REACHED, Menu.CANNOT));
  }

  /** The same, with a calm minute for the time until then. */
  static Act waitingCalmly(String key) {
    return open(bare(key).offering(Menu.REACHED, Menu.CANNOT).offering(Menu.GROUND));
  }

  /** Who can help now, and whether the person can and will reach them. */
  static Act bridge(RiskCategory category) {
    return OfTheBody.is(category)
        ? open(bare("crisis.bridge-body").offering(Menu.WILL, Menu.CANNOT))
        : toPeople("crisis.bridge");
  }

  /** We stay; each turn in other words. */
  static Act staying(RiskCategory category, int turn) {
    return OfTheBody.is(category)
        ? waiting(turn(STAYING_BY_A_BODY, turn))
        : toPeople(turn(STAYING, turn));
  }

  /** A life is in danger; each turn in other words. */
  static Act urging(int turn) {
    return waiting(turn(URGING, turn));
  }

  private static String turn(List<String> keys, int turn) {
    return keys.get(Math.floorMod(turn, keys.size()));
  }
}
