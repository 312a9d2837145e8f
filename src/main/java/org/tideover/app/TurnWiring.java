package org.tideover.app;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.tideover.content.Content;
import org.tideover.conversation.state.Advisor;
import org.tideover.domain.ConnectedModel;
import org.tideover.nudge.NudgePolicy;
import org.tideover.outbox.Outbox;
import org.tideover.recommend.Recommender;
import org.tideover.reply.Labels;
import org.tideover.reply.Renderer;
import org.tideover.store.Database;
import org.tideover.store.Unlocked;
import org.tideover.turn.AppointmentBook;
import org.tideover.turn.Counsel;
import org.tideover.turn.Hearing;
import org.tideover.turn.Stores;
import org.tideover.turn.TurnHandler;
import org.tideover.turn.Voice;

/**
 * Joins what turns are made of over one edition of the content.
 *
 * @param stores what a turn keeps
 * @param outbox where its replies go
 * @param circumstances when it happens
 * @param chance gives each of those who choose by chance a generator, so that none depends on how
 *     often another draws
 * @param operator who runs the program, as they call themselves
 * @param links what hands a token to the bot
 */
record TurnWiring(
    Stores stores,
    Outbox outbox,
    TurnHandler.Circumstances circumstances,
    Supplier<? extends RandomGenerator> chance,
    Optional<String> operator,
    UnaryOperator<String> links) {

  /** Everything that a turn keeps, in a database. */
  static Stores stores(Database database, AppointmentBook appointments, Unlocked words) {
    return new Stores(
        database.transactions(),
        database.inbox(),
        database.people(),
        database.journal(),
        appointments,
        words.plans(),
        words.planBooks(),
        database.history(),
        words.ties(),
        database.rounds());
  }

  /** The words of an edition. */
  Voice voice(Content content) {
    return new Voice(new Renderer(content, chance.get()), new Labels(content));
  }

  /**
   * What conversations ask of an edition.
   *
   * @param model the language model that the operator connected
   */
  Advisor advisor(Content content, Optional<ConnectedModel> model) {
    Recommender recommender = new Recommender(content.movements(), content.skills(), chance.get());
    return new ContentAdvisor(
        content,
        recommender,
        new NudgePolicy(chance.get()),
        model,
        operator,
        links,
        circumstances.onCall().isConnected());
  }

  /**
   * The turns of an edition.
   *
   * @param hearing its understanding, which may have begun ahead
   * @param voice its words
   * @param advisor answers conversations
   * @param counsel what a language model is asked
   */
  TurnHandler turns(Hearing hearing, Voice voice, Advisor advisor, Optional<Counsel> counsel) {
    return new TurnHandler(hearing, stores, voice, outbox, advisor, circumstances, counsel);
  }
}
