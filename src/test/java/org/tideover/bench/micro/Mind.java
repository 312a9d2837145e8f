package org.tideover.bench.micro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.tideover.app.TestParts;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.conversation.Conversation;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.Wordings;
import org.tideover.recommend.Recommender;
import org.tideover.reply.Addressee;
import org.tideover.reply.Rendered;
import org.tideover.reply.Renderer;

/** The turns of people who write one line after the other; each goes on from where theirs left. */
@State(Scope.Benchmark)
public class Mind {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final int PEOPLE = 50;

  private final Content content = Content.load(ContentSource.classPath());
  private final Moment moment =
      new Moment(
          NOW,
          TestParts.advisor(
              content, new Recommender(content.movements(), content.skills(), new Random(1))),
          () -> "id");
  private final Renderer renderer = new Renderer(content, new Random(2));
  private final List<Happening> happenings = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private int next;

  /** Lets people live through all the lines, which becomes what is measured. */
  public Mind() {
    Ears ears = new Ears();
    List<PersonState> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(PersonState.meet(new PersonId("telegram", String.valueOf(i)), NOW));
    }
    for (int i = 0; i < ears.lines.size(); i++) {
      Event said = new Event.Said(new PersonText(ears.lines.get(i)), false);
      Happening happening = new Happening(people.get(i % PEOPLE), said, ears.hear(i));
      Step step = Conversation.advance(happening, moment);
      happenings.add(happening);
      steps.add(step);
      people.set(i % PEOPLE, step.person());
    }
  }

  /** One of those people after all of it, with what is remembered of them. */
  public PersonState somebody() {
    return steps.getLast().person();
  }

  /** The number of the next turn, round and round. */
  int turn() {
    next = (next + 1) % happenings.size();
    return next;
  }

  Step advance(int turn) {
    Happening told = happenings.get(turn);
    // Its words are read anew, as in the program.
    return Conversation.advance(new Happening(told.person(), told.event(), told.heard()), moment);
  }

  Rendered render(int turn) {
    Step step = steps.get(turn);
    return renderer.render(
        step.acts(),
        new Addressee(step.person().person(), "US", "en-US", "en", true),
        Wordings.none());
  }
}
