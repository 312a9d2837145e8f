package org.tideover.app;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import org.tideover.content.GuardrailContent;
import org.tideover.content.Prompts;
import org.tideover.inference.ModelSettings;
import org.tideover.inference.PromptedModel;
import org.tideover.safety.Guardrail;
import org.tideover.turn.Counsel;
import org.tideover.turn.LanguageModel;
import org.tideover.turn.Mailbox;

/** Joins the language model that an operator may connect; without one, nothing of it is built. */
final class ModelWiring {
  private ModelWiring() {}

  /** The model's client. It rests in real time, however fast the program's clock runs. */
  static Optional<LanguageModel> connect(Optional<ModelSettings> settings) {
    return settings.map(
        connected -> new PromptedModel(connected, Prompts.load(), Clock.systemUTC()));
  }

  /**
   * What the model is asked, and what it may change.
   *
   * @param edition whose understanding assesses its sentences, too
   * @param door takes in what a second look finds
   */
  static Counsel counsel(LanguageModel model, Edition edition, Mailbox door, InstantSource clock) {
    GuardrailContent rules = GuardrailContent.load(edition.source(), edition.content());
    return new Counsel(
        model,
        new Guardrail(rules, sentence -> edition.hearing().hear(sentence).safety()),
        door,
        clock,
        task -> Thread.ofVirtual().name("counsel").start(task));
  }

  /** What whoever starts the program reads of it. */
  static void announce(Optional<LanguageModel> model) {
    model
        .map(LanguageModel::connected)
        .ifPresent(connected ->
            System.err.println(
                "A language model is connected: "
                    + connected.name()
                    + " at "
                    + connected.host()
                    + ". It is sent the words of people who agreed with /model, and of nobody else."));
  }
}
