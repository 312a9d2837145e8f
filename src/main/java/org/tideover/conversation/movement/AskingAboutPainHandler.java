package org.tideover.conversation.movement;

import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.BodyWords;
import org.tideover.conversation.state.ConversationState.AskingAboutPain;
import org.tideover.conversation.state.ConversationState.ChoosingNext;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.Handler;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.urge.HasteWords;
import org.tideover.conversation.urge.MovementChoice;
import org.tideover.domain.Act;
import org.tideover.domain.Body;
import org.tideover.domain.Caution;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskCategory;

/** Something hurts: the stop signs first (FACTS 5.3), then rest or a skill. */
public final class AskingAboutPainHandler implements Handler<AskingAboutPain> {
  /** Somebody who stopped says so, and does not mean a sign. */
  private static final Pattern NO_ANSWER = Pattern.compile("(ok|okay|okey|k|kk)[.! ]*");

  /** Called out here, it is no question of what we can do. */
  private static final Pattern CRY =
      Pattern.compile(
          "((please|pls|plz|oh|omg|god|yes|i|need|get|send|someone|somebody)[,.! ]{1,4}){0,4}"
              + "(help|hlep|ayuda|ayúdame|ayudame|hilfe|hilf mir|aidez?[- ]moi|au secours|помогите"
              + "|помоги( мне)?|на помощь|کمک|کمکم کن|допоможіть|допоможи)"
              + "([,.! ]{1,4}(me|please|pls|plz|now|quick|fast)){0,4}[.! ]*");

  private static final Set<Intent> WISHES =
      Set.of(Intent.RATING, Intent.URGE, Intent.MOVE, Intent.HELP);

  /** Buttons of the way to a movement, under older messages. */
  private static final Set<String> ON_THE_WAY =
      Set.of("rate:", "urge:", "place:", "body:", "offer:");

  @Override
  public Step enter(AskingAboutPain state, Step step, Moment moment) {
    return step.say(choices("movement.stop-signs"));
  }

  private static Act choices(String key) {
    return Act.say(key).offering("hurt:serious").offering("hurt:other");
  }

  /** Other words leave it open whether it was a sign. */
  @Override
  public boolean asksAgain() {
    return true;
  }

  @Override
  public Step unclear(AskingAboutPain state, Step step, Moment moment) {
    return step.say(choices("movement.stop-signs-again"));
  }

  @Override
  public Optional<Step> handle(AskingAboutPain state, Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    if (happening.words().are(CRY)) {
      return Optional.of(emergency(step, moment));
    }
    if (happening.words().are(NO_ANSWER) || wantsToMove(happening)) {
      return Optional.of(unclear(state, step, moment));
    }
    if (happening.taps("hurt:serious") || happening.means(Intent.YES)) {
      return Optional.of(emergency(step, moment));
    }
    if (happening.taps("hurt:other")
        || happening.means(Intent.NO)
        || BodyWords.isPart(happening.words())) {
      return Optional.of(withoutSign(state, happening, moment));
    }
    return Optional.empty();
  }

  /** Something else: it rests, but for hands that shake and nothing that hurts. */
  private static Step withoutSign(AskingAboutPain state, Happening happening, Moment moment) {
    PersonState person = happening.person().withoutSign(moment.now());
    PersonState hurt = person.alsoFeeling(Body.IN_PAIN, moment.now());
    if (shakesOnTheWay(state, person, moment)) {
      boolean part = BodyWords.isPart(happening.words());
      return MovementChoice.offer(Step.of(part ? hurt : person), moment);
    }
    return Step.of(hurt).say(rest(person, moment)).settle(new ChoosingNext());
  }

  private static Step emergency(Step step, Moment moment) {
    return step.person(step.person().feeling(Body.UNWELL, moment.now()))
        .go(new Escalated(RiskCategory.MEDICAL, "movement.stop-signs-emergency", moment.now()));
  }

  /** Nothing moves before the signs are answered. */
  private static boolean wantsToMove(Happening happening) {
    String action = happening.tapped("");
    boolean taps = ON_THE_WAY.contains(action.substring(0, action.indexOf(':') + 1));
    return taps && !happening.taps("body:sleepy")
        || HasteWords.begin(happening)
        || WISHES.stream().anyMatch(happening::means);
  }

  /** Whose hands shake from a craving that they rated goes on where the question came between. */
  private static boolean shakesOnTheWay(AskingAboutPain state, PersonState person, Moment moment) {
    Set<Caution> cautions = person.screening().at(moment.now()).cautions();
    boolean rated = person.episode().filter(open -> open.before().isPresent()).isPresent();
    return state.movement().isEmpty()
        && rated
        && cautions.contains(Caution.FALLS)
        && !cautions.contains(Caution.DIZZY);
  }

  /** Who is dizzy is not invited to another round. */
  private static Act rest(PersonState person, Moment moment) {
    Act rest = Act.say("movement.rest").offering(Menu.SKILL);
    return person.screening().at(moment.now()).cautions().contains(Caution.DIZZY)
        ? rest.offering("next:done")
        : rest.offering("next:another", "next:done");
  }
}
