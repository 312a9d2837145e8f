package org.tideover.conversation.urge;

import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.ConversationState.Parking;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Act;
import org.tideover.domain.Intent;

/** One message and one button for somebody who drives: what they wanted waits until they parked. */
public final class ParkingHandler implements Handler<Parking> {
  private static final String PARKED = "drive:parked";

  private static final Pattern SAYS_PARKED =
      Words.pattern(
          "parked",
          "pulled over",
          "(i|ive|i have|im|we|just) stopped( now| the car)?",
          "aparcad[oa]");
  private static final Pattern NOT_PARKED =
      Words.pattern("not|cant|cannot|havent|didnt|until|till|when|if|after|before|no");

  /** Buttons of the way to a movement, under older messages. */
  private static final Set<String> ON_THE_WAY =
      Set.of("urge", "place", "body", "offer", "next", "skill");

  private static final Set<Intent> WANTS = Set.of(Intent.MOVE, Intent.SKILL);

  @Override
  public Step enter(Parking state, Step step, Moment moment) {
    return step.say(Act.say("urge.park-first").offering(PARKED));
  }

  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Optional<Step> handle(Parking state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.taps(PARKED) || saysParked(happening)) {
      return Optional.of(parked(step, moment));
    }
    if (!state.waitsAt(moment.now())) {
      return Optional.empty();
    }
    return UrgePath.some(happening.rating())
        .map(rating -> UrgePath.rated(step, rating, moment).go(state))
        .or(() -> wants(happening) ? Optional.of(step.go(state)) : Optional.empty());
  }

  /** Whether the person says that they no longer drive. */
  static boolean saysParked(Happening happening) {
    return happening.words().hold(SAYS_PARKED) && !happening.words().hold(NOT_PARKED);
  }

  /** On the way again; a number that was told meanwhile is not asked for. */
  static Step parked(Step step, Moment moment) {
    return UrgePath.isRated(step) ? UrgePath.askPlace(step, moment) : UrgePath.askIntensity(step);
  }

  private static boolean wants(Happening happening) {
    String action = happening.tapped("");
    return ON_THE_WAY.contains(action.substring(0, Math.max(0, action.indexOf(':'))))
        || WANTS.stream().anyMatch(happening::means)
        || HasteWords.begin(happening)
        || HasteWords.oneMinute(happening);
  }
}
