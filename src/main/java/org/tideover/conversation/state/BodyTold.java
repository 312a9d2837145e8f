package org.tideover.conversation.state;

import java.time.Instant;
import java.util.Set;
import org.tideover.domain.Caution;
import org.tideover.domain.Screening;

/** What words tell of a body, whatever was asked: kept, so that it wins over later wishes. */
public final class BodyTold {
  private BodyTold() {}

  /** The same person, with what these words told. */
  public static PersonState keep(PersonState person, Words words, Instant now) {
    PersonState felt =
        BodyWords.careful(words).map(body -> person.feeling(body, now)).orElse(person);
    return felt.screened(screened(felt.screening(), words, now));
  }

  private static Screening screened(Screening before, Words words, Instant now) {
    Screening hurt = before.lately(PartWords.hurt(words), now.plus(BodyReport.HOLDS));
    Screening wounded =
        PartWords.isWounded(words)
            ? hurt.lately(Set.of(Caution.WOUND), now.plus(Screening.NO_GO_HOLDS))
            : hurt;
    return PregnancyWords.tell(words)
        ? wounded.telling(true, ScreeningTopic.PREGNANT.cautions())
        : wounded;
  }
}
