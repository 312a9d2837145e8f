package org.tideover.conversation.state;

import static org.tideover.domain.Caution.ASK_FIRST;
import static org.tideover.domain.Caution.BACK;
import static org.tideover.domain.Caution.BONES;
import static org.tideover.domain.Caution.BREATH;
import static org.tideover.domain.Caution.DIZZY;
import static org.tideover.domain.Caution.EATING;
import static org.tideover.domain.Caution.FALLS;
import static org.tideover.domain.Caution.HEART;
import static org.tideover.domain.Caution.KNEE;
import static org.tideover.domain.Caution.PREGNANCY;
import static org.tideover.domain.Caution.SHOULDER;
import static org.tideover.domain.Caution.WOUND;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tideover.domain.Caution;

/**
 * The questions on the body, in their order, and the cautions that a yes brings (FACTS 5.2, 5.4).
 */
public enum ScreeningTopic {
  /** Signs of the last days that forbid movement until somebody looked at them. */
  SIGNS(WOUND),
  /** Long illness, medicine for it, or advice to move only with somebody there. */
  ILLNESS(HEART, DIZZY, BREATH, ASK_FIRST),
  /** Parts of the body that moving makes worse; each is a caution of its own. */
  PARTS(BACK, KNEE, SHOULDER, BONES),
  /** Pregnant, or a birth in the last weeks. */
  PREGNANT(PREGNANCY, FALLS),
  /** Trouble with eating, or a very low weight. */
  FOOD(EATING),
  /** A wheelchair, which brings no caution. */
  WHEELS;

  private final List<Caution> cautions;

  ScreeningTopic(Caution... cautions) {
    this.cautions = List.of(cautions);
  }

  /** The stable name in replies and database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a yes asks to avoid. */
  public List<Caution> cautions() {
    return cautions;
  }

  /** The question after it; empty after the last. */
  public Optional<ScreeningTopic> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }
}
