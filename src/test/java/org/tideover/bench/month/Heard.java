package org.tideover.bench.month;

import java.time.ZonedDateTime;
import java.util.List;
import org.tideover.domain.QuietHours;
import org.tideover.faketelegram.ChatLine;

/**
 * A message that somebody got.
 *
 * @param line what they saw of it when it came
 * @param key the reply that it is
 * @param wall what the clock on their wall showed
 * @param quiet which hours they wished to be quiet
 * @param paused whether they had asked for silence
 */
record Heard(ChatLine line, String key, ZonedDateTime wall, QuietHours quiet, boolean paused) {
  /** What the bot writes without being written to; not the follow-up of an urge or a crisis. */
  boolean isFirst() {
    return key.matches(
        "check-in\\.(ask-urge|after-missed|paused)|plan\\.(now|now-smaller|rests)"
            + "|nudge\\.(move|breath|person|plan-ahead|how-now|next-day|small-step)"
            + "|discreet\\.hello|progress\\.week(-ready)?");
  }

  boolean isCheckIn() {
    return key.equals("check-in.ask-urge") || key.equals("check-in.after-missed");
  }

  boolean isPlan() {
    return key.startsWith("plan.now");
  }

  boolean breaksQuiet() {
    return isFirst() && quiet.holdAt(wall);
  }

  boolean breaksPause() {
    return isFirst() && paused;
  }

  boolean has(String label) {
    return line.buttons().stream().flatMap(List::stream).anyMatch(label::equals);
  }
}
