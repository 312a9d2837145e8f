package org.tideover.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.tideover.app.evaluation.Chat;
import org.tideover.domain.Country;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.outbox.Sender;
import org.tideover.store.KeySource;
import org.tideover.store.OutputFile;

/**
 * The whole program with a database that is thrown away: every sentence is said by a person of
 * their own, at its door, and what the program sends them is kept.
 */
final class ChatRehearsal implements Chat {
  private static final String CHANNEL = "rehearsal";

  /** The language of the people's apps, which also lets the program guess their country. */
  private static final String LANGUAGE = "en-US";

  /** So many talk at once; their words are answered before the next ones come. */
  private static final int CROWD = 64;

  private final Path parent;
  private final Edition edition;
  private final AtomicLong ids = new AtomicLong();

  /**
   * A rehearsal.
   *
   * @param parent where the database's folder is made, and removed
   */
  ChatRehearsal(Path parent, Edition edition) {
    this.parent = parent;
    this.edition = edition;
  }

  @Override
  public Country country() {
    return edition.content().guessCountry(LANGUAGE).orElseThrow();
  }

  @Override
  public List<Answer> play(List<String> opening, List<PersonText> sentences, Runnable step) {
    Stage stage = new Stage(parent);
    // Nothing that is thrown away needs its key in another place.
    Settings settings =
        new Settings(
            stage.folder,
            Optional.empty(),
            1,
            new KeySource.InFile(stage.folder.resolve("plans.key")),
            Keeping.USUAL,
            Optional.empty());
    try (Program program =
        new Program(
            settings,
            Editions.only(() -> edition),
            WaysOut.local(CHANNEL, stage),
            Onlookers.none(),
            Optional.empty())) {
      program.start();
      List<Answer> answers = new ArrayList<>();
      for (int from = 0; from < sentences.size(); from += CROWD) {
        int to = Math.min(from + CROWD, sentences.size());
        answers.addAll(crowd(program, stage, opening, sentences.subList(from, to)));
        IntStream.range(from, to).forEach(said -> step.run());
      }
      return answers;
    } finally {
      stage.clear();
    }
  }

  private List<Answer> crowd(
      Program program, Stage stage, List<String> opening, List<PersonText> sentences) {
    List<PersonId> people = sentences.stream().map(sentence -> somebody()).toList();
    for (String words : opening) {
      people.forEach(person -> say(program, person, new PersonText(words)));
      program.settle();
    }
    List<String> open = people.stream().map(stage::lastKey).toList();
    people.forEach(stage::forget);
    for (int i = 0; i < people.size(); i++) {
      say(program, people.get(i), sentences.get(i));
    }
    program.settle();
    return IntStream.range(0, people.size())
        .mapToObj(i -> new Answer(open.get(i), stage.received(people.get(i))))
        .toList();
  }

  private PersonId somebody() {
    return new PersonId(CHANNEL, String.valueOf(ids.incrementAndGet()));
  }

  private void say(Program program, PersonId person, PersonText words) {
    program
        .door()
        .accept(
            List.of(
                new Incoming(
                    person,
                    String.valueOf(ids.incrementAndGet()),
                    program.clock().instant(),
                    LANGUAGE,
                    new Event.Said(words, false))));
  }

  /** Where messages arrive, and the folder of the database behind them. */
  private static final class Stage implements Sender {
    private final Map<PersonId, List<OutgoingMessage>> arrived = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Path folder;

    Stage(Path parent) {
      try {
        folder = Files.createTempDirectory(parent, "tideover-rehearsal");
      } catch (IOException e) {
        throw OutputFile.unwritten(parent, e);
      }
    }

    @Override
    public Delivery send(OutgoingMessage message, Optional<String> earlier) {
      if (!message.replace()) {
        arrived
            .computeIfAbsent(message.person(), person -> new CopyOnWriteArrayList<>())
            .add(message);
      }
      return new Delivery.Delivered(String.valueOf(numbers.incrementAndGet()));
    }

    List<OutgoingMessage> received(PersonId person) {
      return List.copyOf(arrived.getOrDefault(person, List.of()));
    }

    String lastKey(PersonId person) {
      List<OutgoingMessage> messages = received(person);
      return messages.isEmpty() ? "" : messages.getLast().key();
    }

    void forget(PersonId person) {
      arrived.remove(person);
    }

    /** The words of the sentences go with the folder. */
    void clear() {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Remove this folder by hand: " + folder, e);
      }
    }
  }
}
