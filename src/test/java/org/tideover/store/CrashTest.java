package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.reply;
import static org.tideover.store.Samples.said;
import static org.tideover.store.Samples.state;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.PersonId;
import org.tideover.turn.InboxItem;

/** A process that is killed in the middle of its work loses nothing that it called stored. */
class CrashTest {
  private @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 25, 150})
  void whatWasStoredBeforeTheKillIsThereAfterIt(int lines) throws Exception {
    List<String> told = killAfter(lines);

    try (Database database = Database.open(folder, InstantSource.fixed(NOON))) {
      assertThat(Sql.texts(database, "pragma integrity_check")).containsExactly("ok");
      for (String line : told) {
        assertThat(wasStored(database, line)).as(line).isTrue();
      }
      assertThat(halfTurns(database)).isZero();
    }
  }

  @Test
  void theFolderIsFreeAgainAfterTheKill() throws Exception {
    killAfter(1);
    Database.open(folder, InstantSource.fixed(NOON)).close();
  }

  private static boolean wasStored(Database database, String line) {
    PersonId person = new PersonId("telegram", line.substring(line.indexOf(' ') + 1));
    return line.startsWith("taken")
        ? database.inbox().store(List.of(said(person, person.address(), "again"))).isEmpty()
        : database.people().find(person).isPresent();
  }

  /** Turns of which a part was committed: a state without its message, or an event left over. */
  private static long halfTurns(Database database) {
    return Sql.numbers(
            database,
            "select count(*) from person p where (select count(*) from outbox o"
                + " where o.person_id = p.person_id) <> 2 or exists"
                + " (select 1 from inbox i where i.person_id = p.person_id)")
        .getFirst();
  }

  private List<String> killAfter(int lines) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> told = new ArrayList<>();
    try (BufferedReader output = child.inputReader()) {
      while (told.size() < lines) {
        told.add(Optional.ofNullable(output.readLine()).orElseThrow());
      }
      // Unlike the process itself, its handle leaves the output open to be read to its end.
      child.toHandle().destroyForcibly();
      // What it said while it was being killed counts as well; a last line may be cut.
      output.lines().filter(line -> line.endsWith(";")).forEach(told::add);
    }
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return told.stream().map(line -> line.substring(0, line.length() - 1)).toList();
  }

  /** The process that is killed: takes events in and handles them, until its end. */
  static final class Child {
    private Child() {}

    /** Says {@code taken N;} and {@code done N;} after each is stored. */
    @SuppressWarnings("InfiniteLoopStatement")
    public static void main(String[] args) {
      Database database = Database.open(Path.of(args[0]), InstantSource.fixed(NOON));
      for (int i = 0; true; i++) {
        PersonId person = new PersonId("telegram", "" + i);
        InboxItem item = database.inbox().store(List.of(said(person, "" + i, "words"))).getFirst();
        System.out.println("taken " + i + ";");
        database
            .transactions()
            .inTransaction(() -> {
              database.people().save(state(person, "en"));
              database.outboxStore().add(List.of(reply(person, "a"), reply(person, "b")));
              database.inbox().done(item);
              return item;
            });
        System.out.println("done " + i + ";");
      }
    }
  }
}
