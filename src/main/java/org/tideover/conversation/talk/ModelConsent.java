package org.tideover.conversation.talk;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingAboutModel;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.ConnectedModel;

/**
 * Whether a language model may read the person's words: asked in plain words, only where the
 * operator connected one, and taken back at any time, in every state.
 */
public final class ModelConsent {
  private static final String YES = "model:yes";
  private static final String NO = "model:no";

  private ModelConsent() {}

  /** The command {@code /model}, which asks, or {@code /model off}, which ends it. */
  static Step command(Step step, String argument, Moment moment) {
    if (argument.matches("(?i)off|no|stop")) {
      return withdrawn(step);
    }
    return moment
        .advisor()
        .model()
        .map(model -> agrees(step, model) ? status(step, model) : asked(step, model))
        .orElseGet(() -> step.say("model.none"));
  }

  /** What is kept, and what a connected model has to do with it. */
  static Step privacy(Step step, Moment moment) {
    Step told = step.say("privacy");
    return moment
        .advisor()
        .model()
        .map(model -> told.say(naming("privacy.model", model)))
        .orElse(told);
  }

  /** A tap on the question's buttons, whenever it comes. */
  public static Step tapped(Step step, Happening happening, Moment moment) {
    return answered(step, happening.taps(YES), moment);
  }

  /** Whether one of the question's buttons was tapped. */
  static boolean isAnswer(Happening happening) {
    return !happening.tapped("model:").isEmpty();
  }

  /** The answer to the question; a yes counts only while there is a model to agree to. */
  static Step answered(Step step, boolean yes, Moment moment) {
    Optional<ConnectedModel> model = moment.advisor().model().filter(connected -> yes);
    return model
        .map(agreed -> consenting(step, agreed.id()).say(naming("model.on", agreed)))
        .orElseGet(() -> withdrawn(step));
  }

  private static Step withdrawn(Step step) {
    return consenting(step, "").say("model.off");
  }

  private static boolean agrees(Step step, ConnectedModel model) {
    return step.person().profile().model().equals(model.id());
  }

  private static Step asked(Step step, ConnectedModel model) {
    return step.settle(new AskingAboutModel()).say(naming("model.ask", model).offering(YES, NO));
  }

  private static Step status(Step step, ConnectedModel model) {
    return step.say(naming("model.is-on", model).offering(NO));
  }

  private static Step consenting(Step step, String id) {
    return step.person(step.person().known(step.person().profile().agreeingTo(id)));
  }

  private static Act naming(String key, ConnectedModel model) {
    return Act.say(key).with("model", model.name()).with("host", model.host());
  }
}
