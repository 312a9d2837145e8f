package org.tideover.app.preview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tideover.app.preview.Transcript.Line;
import org.tideover.domain.Button;
import org.tideover.domain.OutgoingMessage;

/** Plays transcripts on a stage, and keeps what a phone would show. */
final class Performance {
  private final Stage stage;
  private final Map<String, Deque<OutgoingMessage>> reading = new HashMap<>();

  Performance(Stage stage) {
    this.stage = stage;
  }

  /** One thing on the screen. */
  sealed interface Shown {
    /**
     * The person's own words, or the label of what they tapped.
     *
     * @param tapped whether it was a button
     */
    record Theirs(String words, boolean tapped) implements Shown {}

    /** A message that they get. */
    record Ours(OutgoingMessage message) implements Shown {}

    /** A line between messages. */
    record Between(String words) implements Shown {}

    /** What did not come as the transcript says. */
    record Missed(String words) implements Shown {}
  }

  /** All that is shown in a conversation. */
  List<Shown> play(Transcript transcript) {
    List<Shown> shown = new ArrayList<>();
    Deque<OutgoingMessage> waiting = new ArrayDeque<>();
    List<OutgoingMessage> all = new ArrayList<>();
    stage.begin("en-US");
    reading.clear();
    for (Line line : transcript.lines()) {
      if (line instanceof Line.Gets gets) {
        gets(gets, waiting, shown);
      } else if (line instanceof Line.Other(String name, Line.Gets gets)) {
        others(name, gets, shown);
      } else {
        unwritten(waiting, shown);
        acts(line, all, shown);
        List<OutgoingMessage> fresh = stage.received();
        waiting.addAll(fresh);
        all.addAll(fresh);
      }
    }
    unwritten(waiting, shown);
    return shown;
  }

  /** What comes besides is shown, too, and that the transcript lacks it. */
  private static void unwritten(Deque<OutgoingMessage> waiting, List<Shown> shown) {
    for (OutgoingMessage message : waiting) {
      shown.add(new Shown.Missed("The transcript lacks the reply " + message.key()));
      shown.add(new Shown.Ours(message));
    }
    waiting.clear();
  }

  /** A reply of another kind is shown, too, and the difference beside it. */
  private static void gets(Line.Gets gets, Deque<OutgoingMessage> waiting, List<Shown> shown) {
    if (waiting.isEmpty() || !gets.is(waiting.peek().key())) {
      shown.add(new Shown.Missed("Here the transcript has the reply " + gets.key()));
    }
    do {
      Optional.ofNullable(waiting.poll()).ifPresent(message -> shown.add(new Shown.Ours(message)));
    } while (gets.many() && !waiting.isEmpty() && gets.is(waiting.peek().key()));
  }

  /** What somebody else gets stands between the messages, since their phone is another. */
  private void others(String name, Line.Gets gets, List<Shown> shown) {
    Deque<OutgoingMessage> theirs = reading.computeIfAbsent(name, who -> new ArrayDeque<>());
    theirs.addAll(stage.received(name));
    List<Shown> ours = new ArrayList<>();
    gets(gets, theirs, ours);
    ours.forEach(one ->
        shown.add(
            one instanceof Shown.Ours(OutgoingMessage message)
                ? new Shown.Between(name + " gets: " + message.text())
                : one));
  }

  private void acts(Line line, List<OutgoingMessage> all, List<Shown> shown) {
    switch (line) {
      case Line.Does does -> {
        boolean tap = !does.action().isEmpty();
        shown.add(new Shown.Theirs(tap ? label(does.action(), all) : does.shown(), tap));
        stage.happens(does.event());
      }
      case Line.Waits waits -> {
        shown.add(new Shown.Between(waits.shown()));
        passes(waits);
      }
      case Line.Until until -> {
        shown.add(new Shown.Between(until.shown()));
        stage.passes(until.from(stage.now()));
      }
      case Line.Other(String name, Line.Does does) -> {
        shown.add(new Shown.Between(name + ": " + does.shown()));
        stage.happens(name, Transcript.invited(does.event(), all));
      }
      case Line.Other other ->
          throw new IllegalArgumentException("Somebody else does or gets something");
      case Line.Remark remark -> shown.add(new Shown.Between(remark.words()));
      case Line.Gets gets -> throw new IllegalArgumentException("A reply is not done by anybody");
    }
  }

  private void passes(Line.Waits waits) {
    if (waits.time().isZero()) {
      stage.passesUntilTheSessionEnds();
    } else if (waits.offline()) {
      stage.isOffline(waits.time());
    } else {
      stage.passes(waits.time());
    }
  }

  /** What the tapped button said in the latest message that had it. */
  private static String label(String action, List<OutgoingMessage> all) {
    return all.reversed().stream()
        .flatMap(message -> message.buttons().stream().flatMap(List::stream))
        .filter(button -> button.action().equals(action))
        .map(Button::label)
        .findFirst()
        .orElse(action);
  }

  /** A transcript that cannot be played here: what the person does, and which replies come. */
  static List<Shown> read(Transcript transcript) {
    Stream<Shown> told =
        Stream.of(new Shown.Missed("A language model takes part; it is not played"));
    Stream<Shown> lines = transcript.lines().stream().map(Performance::unplayed);
    return Stream.concat(told, lines).toList();
  }

  private static Shown unplayed(Line line) {
    return switch (line) {
      case Line.Does does -> new Shown.Theirs(does.shown(), !does.action().isEmpty());
      case Line.Gets gets -> new Shown.Between("reply " + gets.key());
      case Line.Waits waits -> new Shown.Between(waits.shown());
      case Line.Until until -> new Shown.Between(until.shown());
      case Line.Other other -> unplayed(other.line());
      case Line.Remark remark -> new Shown.Between(remark.words());
    };
  }
}
