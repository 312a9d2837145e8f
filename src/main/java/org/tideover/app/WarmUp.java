package org.tideover.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.channel.telegram.BotProfile;
import org.tideover.channel.telegram.TelegramChannel;
import org.tideover.channel.telegram.TelegramConnection;
import org.tideover.channel.telegram.TelegramSender;
import org.tideover.content.IntentContent;
import org.tideover.conversation.state.Menu;
import org.tideover.turn.HeadStart;

/**
 * The practice of a program that has just started. Java compiles what is used often, and until then
 * a reply takes half as long again; so the program talks with itself for a few seconds, over a
 * {@link PracticeTelegram} and in a database that is thrown away, whenever nobody else wants
 * anything of it. Then the first person of the night is answered as quickly as the thousandth.
 */
final class WarmUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  /** After so many turns more of them gain nothing (docs/performance.md). */
  private static final int SENTENCES = 240;

  private static final int PEOPLE = 12;
  private static final Duration LULL = Duration.ofMillis(10);

  /** Whoever wrote while the program was away is answered first, by all cores. */
  private static final Duration FIRST = Duration.ofMillis(500);

  private static final Duration LAST_TURN = Duration.ofSeconds(2);

  /** An urge, by taps, until a movement begins. */
  private static final List<String> URGE =
      List.of(Menu.CRAVING, "rate:7", "place:home", "body:okay", "offer:start");

  private static final List<String> AFTERWARDS = List.of("rate:4", "next:done");

  private static final BotProfile PROFILE =
      new BotProfile(List.of(new BotProfile.Command("help", "Practice")), "Practice", "Practice");

  private final Edition edition;
  private final Path parent;
  private final BooleanSupplier quiet;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Prepares to practise.
   *
   * @param parent where the database that is thrown away is made
   * @param quiet whether nobody's turn is open right now
   */
  WarmUp(Edition edition, Path parent, BooleanSupplier quiet) {
    this.edition = edition;
    this.parent = parent;
    this.quiet = quiet;
    this.thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(this::run);
  }

  /** Begins, without waiting. */
  void start() {
    thread.start();
  }

  /** Waits until the practice is over. */
  void await() throws InterruptedException {
    thread.join();
  }

  private void run() {
    try {
      practise();
    } catch (RuntimeException fault) {
      LOG.warn(
          "The practice after the start ended early ({}); nobody is answered worse for it, only a"
              + " little later at first.",
          fault.getClass().getName());
    }
  }

  private void practise() {
    rest(FIRST);
    awaitQuiet();
    if (closed) {
      return;
    }
    LOG.debug("Practice begins.");
    long begin = System.nanoTime();
    HeadStart hearing = new HeadStart(edition.hearing());
    Edition practised = new Edition(edition.source(), edition.content(), hearing);
    try (PracticeTelegram telegram = PracticeTelegram.open();
        TelegramConnection connection = new TelegramConnection(telegram.settings());
        Rehearsal stage =
            new Rehearsal(
                parent, practised, "telegram", Optional.of(new TelegramSender(connection)));
        TelegramChannel channel =
            new TelegramChannel(connection, PROFILE, hearing.before(stage.door()), stage.clock())) {
      channel.start();
      talk(telegram, stage);
    }
    LOG.debug("The practice took {} ms.", (System.nanoTime() - begin) / 1_000_000);
  }

  /** Two people at a time, one a core on a small machine. */
  private void talk(PracticeTelegram telegram, Rehearsal stage) {
    List<String> sentences = sentences();
    int each = sentences.size() / PEOPLE;
    for (int person = 0; person + 1 < PEOPLE && !closed; person += 2) {
      long one = person + 1;
      long other = person + 2;
      tap(URGE, telegram, stage, one, other);
      stage.passesUntilTheSessionEnds();
      tap(AFTERWARDS, telegram, stage, one, other);
      for (int i = person * each; i < (person + 1) * each && !closed; i++) {
        awaitQuiet();
        telegram.says(one, sentences.get(i));
        telegram.says(other, sentences.get(i + each));
        settle(telegram, stage);
      }
    }
  }

  private void tap(
      List<String> actions, PracticeTelegram telegram, Rehearsal stage, long one, long other) {
    for (String action : actions) {
      awaitQuiet();
      telegram.taps(one, action);
      telegram.taps(other, action);
      settle(telegram, stage);
    }
  }

  private void settle(PracticeTelegram telegram, Rehearsal stage) {
    try {
      if (telegram.awaitTaken()) {
        stage.settle();
      }
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }

  private void awaitQuiet() {
    while (!closed && !quiet.getAsBoolean()) {
      rest(LULL);
    }
  }

  private void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }

  /** Of everything that people say, in the same order each time. */
  private List<String> sentences() {
    List<String> all =
        new ArrayList<>(
            IntentContent.load(edition.source()).sheets().values().stream()
                .flatMap(
                    sheet -> Stream.concat(sheet.examples().stream(), sheet.inDanger().stream()))
                .toList());
    Collections.shuffle(all, new Random(1));
    return all.subList(0, Math.min(SENTENCES, all.size()));
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(LAST_TURN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
