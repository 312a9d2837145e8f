package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;
import static org.tideover.process.Served.words;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;
import org.tideover.store.PostgresServer;
import org.tideover.store.Storage;

/** A service moves from its file to a server, as whoever runs it does it, and as people see it. */
class MoveProcessTest {
  private @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void afterTheMoveEverythingGoesOnWhereItWas() {
    Storage.Server server = PostgresServer.freshDatabase();
    FakePerson mover = telegram.person(17);
    FakePerson silent = telegram.person(18);
    FakePerson waiting = telegram.person(19);
    String backup = folder.resolve("backup.db").toString();
    try (Served bot = Served.start(telegram, folder, 1)) {
      waiting.says("/help").awaits(words("help"), SOON);
      silent.says("im craving").awaits("the scale", line -> hasButton(line, "8"), SOON);
      silent.taps("8").awaits(words("urge.ask-place"), SOON);
      mover.says("im craving").awaits("a way", line -> hasButton(line, "Start moving"), SOON);
      mover.taps("Start moving now").awaits("a step", line -> hasButton(line, "Pause"), SOON);
      telegram.faults().next("sendMessage", Fault.HANG);
      waiting.says("/privacy");
      telegram.awaits("a message that hangs", telegram.faults()::areOver, SOON);
      bot.stops();
      telegram.faults().release();
      int before = mover.replies().size();

      assertThat(bot.runs(0, "backup", backup)).contains("was checked");
      bot.turnsTo(server);
      assertThat(bot.runs(2, "backup", backup)).contains("pg_dump", "unset DATABASE_URL");
      assertThat(bot.runs(2, "restore", backup, "--force")).contains("--force replaces nothing");
      assertThat(bot.runs(0, "restore", backup))
          .contains("3 people are in the database of DATABASE_URL now", "data.key.");
      assertThat(bot.runs(2, "restore", backup)).contains("holds people", "createdb");

      bot.restart(1);
      waiting.awaits(words("privacy"), SOON);
      telegram.awaits("the next step", () -> mover.replies().size() > before, SOON);
      mover.taps("Pause").awaits(words("movement.paused"), SOON);
      bot.stops();
      bot.restart(600);
      silent.awaits(words("urge.follow-up"), SOON);
      bot.stops();
    }
    assertThat(countOf(waiting, words("privacy"))).isEqualTo(1);
    assertThat(countOf(silent, words("urge.follow-up"))).isEqualTo(1);
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void whoServesFromAnEmptyServerIsWarnedOfTheFile() throws InterruptedException {
    Storage.Server server = PostgresServer.freshDatabase();
    FakePerson person = telegram.person(20);
    try (Served bot = Served.start(telegram, folder, 1)) {
      person.says("/help").awaits(words("help"), SOON);
      bot.stops();
      assertThat(bot.program().output()).doesNotContain("WARNING");
      bot.turnsTo(server);
      bot.restart(1);
      bot.program().awaitsOutput("WARNING: DATABASE_URL", SOON);
      bot.program().awaitsOutput("Ctrl-C stops it", 2, SOON);
      assertThat(bot.program().output()).contains("nobody is there yet", "./tideover restore FILE");
      person.says("/privacy").awaits(words("privacy"), SOON);
      bot.stops();
      bot.restart(1);
      bot.program().awaitsOutput("Ctrl-C stops it", 3, SOON);
      assertThat(bot.program().output()).containsOnlyOnce("WARNING");
      bot.stops();
    }
  }

  private static boolean hasButton(ChatLine line, String label) {
    return line.buttons().stream().flatMap(List::stream).anyMatch(button -> button.contains(label));
  }

  private static long countOf(FakePerson person, String words) {
    return person.replies().stream().filter(line -> line.text().contains(words)).count();
  }
}
