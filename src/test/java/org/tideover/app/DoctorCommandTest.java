package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.ContentCopy;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.PlanEntry;
import org.tideover.domain.PlanPart;
import org.tideover.domain.SafetyPlan;
import org.tideover.fakemodel.FakeModel;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;
import org.tideover.store.Database;
import org.tideover.store.KeySource;
import org.tideover.store.PostgresServer;
import org.tideover.store.Samples;
import org.tideover.store.Storage;
import org.tideover.web.WebResponse;
import org.tideover.web.WebServer;
import picocli.CommandLine;

/** Each part is looked at, and says that it is well, or what to do. */
class DoctorCommandTest {
  private final FakeTelegram telegram = FakeTelegram.start();
  private final Map<String, String> environment = new HashMap<>();
  private @TempDir Path folder;
  private Path data;
  private InstantSource clock = InstantSource.system();

  @BeforeEach
  void settings() {
    data = folder.resolve("data");
    environment.put("TELEGRAM_BOT_TOKEN", telegram.token());
    environment.put("TELEGRAM_API_URL", telegram.url().toString());
    environment.put("TIDEOVER_DATA", data.toString());
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void beforeTheFirstStartAllIsWellAndNothingIsMade() throws IOException {
    assertThat(doctor(0))
        .allSatisfy(line -> assertThat(line).startsWith("ok "))
        .anySatisfy(line -> assertThat(line).contains("settings", "complete"))
        .anySatisfy(line -> assertThat(line).contains("database", "not there yet"))
        .anySatisfy(line ->
            assertThat(line).contains("key", "the first start makes it in the file", "data.key"))
        .anySatisfy(line -> assertThat(line).contains("content", "wait for a clinician"))
        .anySatisfy(line -> assertThat(line).contains("model", "hears words of danger"))
        .anySatisfy(line -> assertThat(line).contains("telegram", "knows this bot as @"))
        .anySatisfy(line -> assertThat(line).contains("clock", "goes with Telegram's"))
        .anySatisfy(line -> assertThat(line).contains("updates", "asked for"));
    try (Stream<Path> made = Files.list(folder)) {
      assertThat(made).isEmpty();
    }
  }

  @Test
  void whatIsKeptIsLookedAtWhileTheProgramRuns() {
    try (Database running = started()) {
      assertThat(doctor(0))
          .anySatisfy(line -> assertThat(line).startsWith("ok ").contains("database", "sound"));
      assertThat(running.inbox().waiting()).isEmpty();
    }
  }

  @Test
  void aServerThatAnswersIsWellAndOneThatDoesNotIsSaid() {
    Storage.Server server = PostgresServer.freshDatabase();
    environment.put("DATABASE_URL", server.url());
    environment.put("DATABASE_USER", server.user().orElseThrow());
    assertThat(doctor(0))
        .as("without a key, too: nothing is locked yet")
        .anySatisfy(line -> assertThat(line).startsWith("ok ").contains("database", "answers"));

    environment.put("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/tideover");
    assertThat(fault("database")).contains("DATABASE_URL cannot be reached");
    environment.put("DATABASE_URL", server.url() + "_not_there");
    assertThat(fault("database")).contains("createdb");
  }

  @Test
  void whoTurnedToAServerHearsOfThePeopleInTheFileUntilTheyAreThere() {
    started().close();
    Storage.Server server = PostgresServer.freshDatabase();
    environment.put("DATABASE_URL", server.url());
    environment.put("DATABASE_USER", server.user().orElseThrow());
    assertThat(doctor(0))
        .anySatisfy(
            line -> assertThat(line).contains("nobody is there yet", "./tideover restore FILE"));

    try (Database there = Database.open(server, clock)) {
      there.people().save(Samples.state(Samples.ANNA, "en"));
    }
    assertThat(doctor(0)).noneSatisfy(line -> assertThat(line).contains("nobody is there yet"));
  }

  @Test
  void aSlipInTheNameOfASettingIsSaidWithTheOneThatMayBeMeant() {
    environment.put("TIDEOVER_ALARM_CHATT", "a-chat");
    environment.put("ANOTHER_PROGRAMS", "x");

    assertThat(fault("settings"))
        .contains("TIDEOVER_ALARM_CHATT is no setting", "did you mean TIDEOVER_ALARM_CHAT?")
        .doesNotContain("a-chat");
  }

  @Test
  void aMissingTokenIsSaidWithWhereToGetOne() {
    environment.remove("TELEGRAM_BOT_TOKEN");

    assertThat(doctor(1))
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("FIX ")
                .contains("TELEGRAM_BOT_TOKEN is not set", "/newbot"))
        .as("and the rest is looked at")
        .anySatisfy(line -> assertThat(line).startsWith("ok ").contains("model"));
  }

  @Test
  void aTokenThatTelegramDoesNotKnowIsSaidAndNotRepeated() {
    String wrong = "7000000001:AAanother-token_0123456789abcdef01234";
    environment.put("TELEGRAM_BOT_TOKEN", wrong);

    assertThat(fault("telegram")).contains("does not know this bot's token", "/mybots");
    assertThat(String.join("\n", doctor(1))).doesNotContain("AAanother");
  }

  @Test
  void aTelegramThatCannotBeReachedIsSaidWithItsAddress() {
    telegram.faults().outage(true);

    assertThat(fault("telegram"))
        .contains("cannot be reached by " + telegram.url(), "network", "TELEGRAM_API_URL");
  }

  @Test
  void aTelegramInTroubleIsNotTakenForAWrongToken() {
    telegram.faults().next("getMe", Fault.SERVER_ERROR);

    assertThat(fault("telegram")).contains("cannot be reached");
  }

  @Test
  void aChatOfPeopleAtWorkThatTheBotIsNotInIsSaid() {
    telegram.person(99).says("/start");
    environment.put("TIDEOVER_ALARM_CHAT", "99");
    environment.put("TIDEOVER_ON_CALL_CHAT", "-1001");

    assertThat(doctor(1))
        .anySatisfy(line -> assertThat(line).startsWith("ok ").contains("TIDEOVER_ALARM_CHAT"));
    assertThat(fault("on call"))
        .contains("TIDEOVER_ON_CALL_CHAT", "add it to the group", "supergroup")
        .doesNotContain("1001");
    telegram.person(99).blocks();
    assertThat(fault("alarm")).contains("TIDEOVER_ALARM_CHAT", "Write to the bot there once");
  }

  @Test
  void thePeopleAtWorkAreRungOnlyWhereThatIsAskedFor() throws IOException {
    telegram.person(99).says("/start");
    environment.put("TIDEOVER_ALARM_CHAT", "99");
    environment.put("TIDEOVER_ON_CALL_CHAT", "99");
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    AtomicInteger status = new AtomicInteger(204);
    try (WebServer pager = pager(heard, status)) {
      pager.start();
      URI address = URI.create("http://127.0.0.1:" + pager.address().getPort() + "/x");
      environment.put("TIDEOVER_ALARM_URL", address.toString());
      environment.put("TIDEOVER_ON_CALL_URL", address.toString());

      assertThat(doctor(0)).noneMatch(line -> line.contains("practice"));
      assertThat(heard).isEmpty();

      assertThat(doctor(0, "--ring")).filteredOn(line -> line.contains("practice")).hasSize(4);
      assertThat(heard)
          .hasSize(2)
          .allMatch(body -> body.contains("Nobody is in danger"))
          .anyMatch(body -> body.contains("\"id\":\"practice\""));
      assertThat(telegram.person(99).replies())
          .filteredOn(line -> line.text().contains("Nobody is in danger"))
          .hasSize(2);

      telegram.faults().outage(true);
      assertThat(doctor(1, "--ring"))
          .filteredOn(line -> line.contains("not tried, for want of Telegram"))
          .hasSize(2);
      telegram.faults().outage(false);
      status.set(503);
      assertThat(doctor(1, "--ring"))
          .anySatisfy(line -> assertThat(line).contains("FIX", "TIDEOVER_ALARM_URL", "no 2xx"))
          .anySatisfy(line -> assertThat(line).contains("FIX", "TIDEOVER_ON_CALL_URL", "no 2xx"));
    }
  }

  @Test
  void whoeverRingsWhereNobodyIsNamedHearsOfIt() {
    assertThat(fault("alarm", "--ring")).contains("nobody to ring", "TIDEOVER_ON_CALL_URL");
  }

  private static WebServer pager(BlockingQueue<String> heard, AtomicInteger status) {
    return new WebServer(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        1 << 10,
        request -> {
          heard.add(new String(request.body(), StandardCharsets.UTF_8));
          return WebResponse.text(status.get(), "");
        });
  }

  @Test
  void aLanguageModelIsAskedAndItsSilenceSaid() {
    environment.put("LLM_MODEL", "llama3.2");
    environment.put("LLM_KIND", "ollama");
    try (FakeModel model = FakeModel.start().answers("intent", "{\"intent\": \"greeting\"}")) {
      environment.put("LLM_BASE_URL", model.url().toString());
      assertThat(doctor(0))
          .anySatisfy(line -> assertThat(line).contains("llm", "llama3.2", "answers in time"));
    }
    assertThat(fault("llm")).contains("llama3.2 at ", "no answer of use", "LLM_API_KEY");
  }

  @Test
  void aClockThatGoesWrongIsSaidWithWhatSetsIt() {
    clock = () -> InstantSource.system().instant().plus(Duration.ofMinutes(5));
    assertThat(fault("clock")).contains("ahead of Telegram's", "timedatectl set-ntp true");

    clock = () -> InstantSource.system().instant().minus(Duration.ofMinutes(5));
    assertThat(fault("clock")).contains("behind Telegram's");
  }

  @Test
  void contentThatCannotBeUsedIsNamedByFileWithTheCommandThatTellsMore() throws IOException {
    Path content = copyOfTheContent();
    environment.put("TIDEOVER_CONTENT", content.toString());
    assertThat(doctor(0)).anySatisfy(line -> assertThat(line).contains("content", "complete"));

    Files.writeString(content.resolve("en/movements/chair-march.yaml"), "id: [");
    assertThat(fault("content"))
        .contains("chair-march.yaml", "./tideover content check --content " + content);
  }

  @Test
  void aFolderThatIsNoContentIsSaidAmongTheSettings() {
    environment.put("TIDEOVER_CONTENT", folder.toString());

    assertThat(fault("settings")).contains("TIDEOVER_CONTENT", "copy the whole folder content");
  }

  @Test
  void aKeyThatDoesNotFitIsSaid() {
    try (Database database = started()) {
      database.unlock(key("data.key")).plans().keep(new PersonId("test", "1"), plan());
      database.unlock(key("data.key"));
    }
    try (Database elsewhere = Database.open(folder.resolve("elsewhere"), clock)) {
      elsewhere.unlock(key("other.key"));
    }
    environment.put("TIDEOVER_KEY_FILE", folder.resolve("other.key").toString());
    assertThat(fault("key")).contains("does not fit: 1 of 1 plans", "key lost");

    environment.put("TIDEOVER_KEY_FILE", folder.resolve("none.key").toString());
    assertThat(fault("key")).contains("none.key is missing", "Put its copy back");
    assertThat(folder.resolve("none.key")).doesNotExist();

    environment.remove("TIDEOVER_KEY_FILE");
    environment.put("TIDEOVER_KEY", "no key at all");
    assertThat(fault("key")).contains("TIDEOVER_KEY holds no key").doesNotContain("no key at all");
  }

  @Test
  void aKeyThatServeWouldRefuseIsSaidBeforeThereIsADatabase() {
    environment.put("TIDEOVER_KEY", "no key at all");
    assertThat(fault("key")).contains("TIDEOVER_KEY holds no key");
  }

  @Test
  void anEmptyFileIsNoDatabaseAndBesideAKeyItWasOne() throws IOException {
    Files.createDirectories(data);
    Files.createFile(data.resolve("tideover.db"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(
        data.resolve("tideover.db"), PosixFilePermissions.fromString("rw-------"));
    assertThat(doctor(0))
        .anySatisfy(line -> assertThat(line).contains("database", "not there yet"));

    try (Database elsewhere = Database.open(folder.resolve("elsewhere"), clock)) {
      elsewhere.unlock(key("data.key"));
    }
    assertThat(fault("database")).contains("is empty", "data.key", "./tideover restore FILE");
  }

  @Test
  void whatOthersMayReadIsSaidWithTheCommandThatClosesIt() throws IOException {
    started().close();
    Files.setPosixFilePermissions(
        folder.resolve("data.key"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(fault("key")).contains("chmod 600 " + folder.resolve("data.key"));
    assertThat(fault("permissions")).contains("chmod 700 " + data);
  }

  @Test
  void aWrongSettingHidesNoOtherPartAndAFolderOfOthersIsNotClosed() throws IOException {
    environment.put("DATABASE_URL", "postgres://localhost/tideover");
    Files.createFile(Files.createDirectory(data).resolve("of-others"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(doctor(1))
        .anySatisfy(line -> assertThat(line).matches("FIX +database +not looked at.*"))
        .anySatisfy(line -> assertThat(line).matches("FIX +permissions .*a folder of its own.*"))
        .anySatisfy(line -> assertThat(line).matches("ok +telegram +knows this bot.*"))
        .anySatisfy(line -> assertThat(line).matches("ok +clock +goes with.*"))
        .noneSatisfy(line -> assertThat(line).contains("chmod"));
  }

  @Test
  void aDamagedDatabaseIsSaidWithHowToRestore() throws IOException {
    started().close();
    Files.writeString(
        data.resolve("tideover.db"), "this is no database, but long enough to be one");

    assertThat(fault("database")).contains("damaged", "./tideover restore FILE --force");
  }

  private Database started() {
    Database database = Database.open(data, clock);
    database.unlock(key("data.key"));
    return database;
  }

  private KeySource key(String name) {
    return new KeySource.InFile(folder.resolve(name));
  }

  private static SafetyPlan plan() {
    return SafetyPlan.empty()
        .with(PlanPart.SIGNS, new PlanEntry.Own(new PersonText("i stay in bed")));
  }

  private Path copyOfTheContent() throws IOException {
    Path copy = folder.resolve("content");
    ContentCopy.into(copy);
    return copy;
  }

  /** The line of a part in which something is wrong. */
  private String fault(String part, String... arguments) {
    return doctor(1, arguments).stream()
        .filter(line -> line.matches("FIX +" + part + " .*"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing is wrong with " + part));
  }

  private List<String> doctor(int exit, String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int code = new CommandLine(new DoctorCommand(environment, out, clock)).execute(arguments);
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(code).as(String.join("\n", lines)).isEqualTo(exit);
    return lines;
  }
}
