package org.tideover.figure;

import org.tideover.domain.Figure;

/** Where somebody else stands, and what they do meanwhile. */
final class Friend {
  /** How far to the person's right; the friend is on their left. */
  static final double ASIDE = -66;

  /** A friend beside moves almost at the same time, as people do. */
  private static final double BEHIND = 0.94;

  private static final double AWAY = 170;
  private static final Turn ROUND = new Turn(new Vec(-1, 0, 0), Vec.UP, new Vec(0, 0, -1));

  private Friend() {}

  static Body of(Figure.Company company, Stance stance, double share) {
    return switch (company) {
      case NONE -> stance.at(0);
      case BESIDE -> at(stance, share + BEHIND).moved(Turn.NONE, new Vec(0, 0, ASIDE));
      case FACING -> at(stance, share + 0.5).moved(ROUND, new Vec(AWAY, 0, 0));
    };
  }

  private static Body at(Stance stance, double share) {
    return stance.at(stance.round() * (share % 1));
  }
}
