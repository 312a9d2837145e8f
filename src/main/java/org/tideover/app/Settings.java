package org.tideover.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tideover.channel.telegram.TelegramSettings;
import org.tideover.domain.Secret;
import org.tideover.inference.ModelSettings;
import org.tideover.store.DataCheck;
import org.tideover.store.KeySource;
import org.tideover.store.OutputFile;
import org.tideover.store.Storage;

/**
 * How the program is to run, from flags and the environment; a flag wins.
 *
 * @param data the folder with the database, and with what belongs to this machine
 * @param server the server that has the database instead, where one is named
 * @param timeScale how many times faster than real time the program's clock runs, 1 to 10,000
 * @param key where the key of people's plans is
 * @param keeping how long what is known of people is kept
 * @param operator who runs the program, as people are told; empty where nobody is named
 */
record Settings(
    Path data,
    Optional<Storage.Server> server,
    int timeScale,
    KeySource key,
    Keeping keeping,
    Optional<String> operator) {
  private static final int LONGEST_NAME = 80;

  private static final int FASTEST = 10_000;

  /** Where everything is kept. */
  Storage storage() {
    return server.<Storage>map(named -> named).orElseGet(() -> new Storage.Folder(data));
  }

  /** The same with its database in the data folder, for what must not join those who serve. */
  Settings inFolder() {
    return new Settings(data, Optional.empty(), timeScale, key, keeping, operator);
  }

  /** What the environment alone says, for commands that need nothing of it but what to spare. */
  static Settings ofEnvironment() {
    return new Reader(System.getenv())
        .settings(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Ends a start that would lose what was there before; told before anything is made. */
  void requireStart() {
    new DataCheck(data, storage()).requireStart(key);
  }

  /** A file for a command to make, which is none of what the program lives from. */
  OutputFile output(Path file, boolean replace) {
    return OutputFile.of(file, data, key, replace);
  }

  /** The same for a copy of the database. */
  OutputFile copy(Path file, boolean replace) {
    return OutputFile.ofCopy(file, data, key, replace);
  }

  /**
   * Ends a command that knows folders only.
   *
   * @param instead what does the same for a server
   */
  void requireFolder(String command, String instead) {
    if (server.isPresent()) {
      throw new Invalid(
          List.of(
              "DATABASE_URL names a server, and %s is for the database in a folder; use the server's"
                      .formatted(command)
                  + " own program instead: "
                  + instead
                  + " (docs/operating.md); for the one in "
                  + data
                  + ", unset DATABASE_URL"));
    }
  }

  /** What is wrong with the settings; each line names a setting and what to do. */
  static final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1;

    Invalid(List<String> problems) {
      super(
          "The settings need a change:\n"
              + String.join("\n", problems.stream().map(problem -> "  - " + problem).toList()));
    }
  }

  /** Whole numbers that a setting can be. */
  record Range(int least, int most, int usual) {}

  /** Collects all problems before it complains, so that one round of changes is enough. */
  static final class Reader {
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    Reader(Map<String, String> environment) {
      this.environment = Map.copyOf(environment);
    }

    Settings settings(Optional<String> data, Optional<String> timeScale, Optional<String> keyFile) {
      for (LogSettings one : LogSettings.values()) {
        one.problem(environment).ifPresent(problems::add);
      }
      Path folder = folder(value(data, "TIDEOVER_DATA").orElse("data"));
      return new Settings(
          folder,
          DatabaseSettings.read(this),
          number(
              "--time-scale (or TIDEOVER_TIME_SCALE)",
              value(timeScale, "TIDEOVER_TIME_SCALE"),
              new Range(1, FASTEST, 1),
              "real time"),
          key(folder, value(keyFile, "TIDEOVER_KEY_FILE")),
          new Keeping(
              days("TIDEOVER_JOURNAL_DAYS", Keeping.USUAL.journal()),
              days("TIDEOVER_INACTIVE_DAYS", Keeping.USUAL.people())),
          operator());
    }

    /** A number of days, or {@code always}; what is not set is as usual. */
    private Optional<Duration> days(String variable, Optional<Duration> usual) {
      Optional<String> written = value(Optional.empty(), variable).map(String::strip);
      if (written.isEmpty()) {
        return usual;
      }
      String text = written.get();
      if (text.equalsIgnoreCase("always")) {
        return Optional.empty();
      }
      if (text.matches("\\d{1,5}") && Integer.parseInt(text) > 0) {
        return Optional.of(Duration.ofDays(Integer.parseInt(text)));
      }
      problems.add(
          variable
              + " is "
              + text
              + "; give a number of days, such as 365, or always to let nothing go by itself");
      return usual;
    }

    /** Who runs the program, in a few words that people read. */
    private Optional<String> operator() {
      Optional<String> name = value(Optional.empty(), "TIDEOVER_OPERATOR").map(String::strip);
      if (name.filter(text -> text.length() > LONGEST_NAME || text.matches("(?s).*[\\n{}].*"))
          .isPresent()) {
        problems.add(
            "TIDEOVER_OPERATOR is longer than %d characters, or holds a line break or { }; give a"
                    .formatted(LONGEST_NAME)
                + " short name that people may read, such as: the Harbour Street clinic");
      }
      return name;
    }

    /** The key of the safety plans: given, in a named file, or in one beside the data folder. */
    private KeySource key(Path data, Optional<String> file) {
      Optional<String> given = value(Optional.empty(), "TIDEOVER_KEY");
      if (given.isPresent() && file.isPresent()) {
        problems.add(
            "TIDEOVER_KEY and TIDEOVER_KEY_FILE (or --key-file) are both set; keep one of them");
      }
      if (given.isPresent()) {
        return new KeySource.Given(new Secret<>(given.get()));
      }
      Path folder = data.toAbsolutePath().normalize();
      Path place = file.map(Path::of).orElseGet(() -> beside(folder));
      if (file.isPresent() && place.toAbsolutePath().normalize().startsWith(folder)) {
        problems.add(
            "TIDEOVER_KEY_FILE (or --key-file) is "
                + place
                + ", inside the data folder: whoever copies the folder would have lock and key;"
                + " name a place outside of it");
      }
      return new KeySource.InFile(place);
    }

    private static Path beside(Path data) {
      return data.resolveSibling(Objects.toString(data.getFileName(), "tideover") + ".key");
    }

    /** The folder that replaces the content that was built in; empty if none is named. */
    Optional<Path> content(Optional<String> folder) {
      Optional<Path> named = value(folder, "TIDEOVER_CONTENT").map(Path::of);
      named
          .flatMap(ContentFolder::problem)
          .ifPresent(problem -> problems.add("--content (or TIDEOVER_CONTENT) " + problem));
      return named;
    }

    /**
     * The settings of Telegram; a token comes from the environment, where no list shows it.
     *
     * @throws Invalid if these or others are wrong
     */
    TelegramSettings telegram(Optional<String> apiUrl) {
      Optional<TelegramSettings> own = ownTelegram(apiUrl);
      complain();
      return own.orElseThrow();
    }

    /** The same, whatever else is wrong; empty where these are. */
    Optional<TelegramSettings> ownTelegram(Optional<String> apiUrl) {
      int before = problems.size();
      String token = value(Optional.empty(), "TELEGRAM_BOT_TOKEN").orElse("").strip();
      if (token.isEmpty()) {
        problems.add(
            "TELEGRAM_BOT_TOKEN is not set. Ask @BotFather on Telegram for a bot with /newbot,"
                + " then: export TELEGRAM_BOT_TOKEN=the-token-it-gave");
      } else if (!token.matches("\\d{1,18}:[A-Za-z0-9_-]{3,}")) {
        problems.add(
            "TELEGRAM_BOT_TOKEN does not look like a token. One reads 123456789:ABC-def;"
                + " copy it again from @BotFather, without spaces or quotes");
      }
      URI url = url(value(apiUrl, "TELEGRAM_API_URL"));
      return problems.size() == before
          ? Optional.of(new TelegramSettings(new Secret<>(token), url))
          : Optional.empty();
    }

    /**
     * The language model that the operator connected; empty, and that is all, unless both are set.
     */
    Optional<ModelSettings> model() {
      Optional<String> address = value(Optional.empty(), "LLM_BASE_URL").map(String::strip);
      Optional<String> name = value(Optional.empty(), "LLM_MODEL").map(String::strip);
      if (address.isPresent() != name.isPresent()) {
        problems.add(
            "LLM_BASE_URL and LLM_MODEL belong together, and only %s is set. Set both to connect a"
                    .formatted(address.isPresent() ? "LLM_BASE_URL" : "LLM_MODEL")
                + " language model, or neither");
      }
      if (name.filter(text -> !text.matches("[!-~]{1,100}")).isPresent()) {
        problems.add(
            "LLM_MODEL holds spaces or strange signs, or is too long; a name reads like llama3.2");
      }
      Optional<URI> url = address.flatMap(this::modelUrl);
      Optional<Secret<String>> key = modelKey();
      Optional<ModelSettings.Kind> kind = modelKind();
      return url.flatMap(place ->
          name.map(model ->
              new ModelSettings(
                  kind.orElseGet(() -> ModelSettings.Kind.guess(place)), place, model, key)));
    }

    private Optional<URI> modelUrl(String text) {
      try {
        URI url = URI.create(text);
        Optional<String> problem = ModelSettings.problem(url);
        problem.ifPresent(advice -> problems.add("LLM_BASE_URL cannot be used: " + advice));
        return problem.isPresent() ? Optional.empty() : Optional.of(url);
      } catch (IllegalArgumentException notAnAddress) {
        problems.add("LLM_BASE_URL is no address; one reads http://127.0.0.1:11434");
        return Optional.empty();
      }
    }

    /** A header can hold only visible signs; what was copied with others is never repeated. */
    private Optional<Secret<String>> modelKey() {
      Optional<String> key = value(Optional.empty(), "LLM_API_KEY").map(String::strip);
      if (key.filter(text -> !text.matches("[!-~]+")).isPresent()) {
        problems.add(
            "LLM_API_KEY holds spaces or signs that no key has; copy it again, without quotes");
      }
      return key.map(Secret::new);
    }

    private Optional<ModelSettings.Kind> modelKind() {
      Optional<String> written = value(Optional.empty(), "LLM_KIND").map(String::strip);
      Optional<ModelSettings.Kind> kind =
          written.flatMap(id ->
              Arrays.stream(ModelSettings.Kind.values())
                  .filter(one -> one.id().equalsIgnoreCase(id))
                  .findFirst());
      if (written.isPresent() && kind.isEmpty()) {
        problems.add(
            "LLM_KIND is "
                + written.get()
                + "; give ollama or openai, or leave it out to have it guessed");
      }
      return kind;
    }

    /** Another problem: which setting, and what to do. */
    void problem(String advice) {
      problems.add(advice);
    }

    /** Everything that was wrong so far. */
    List<String> problems() {
      return List.copyOf(problems);
    }

    /** Throws if anything was wrong so far. */
    void complain() {
      if (!problems.isEmpty()) {
        throw new Invalid(problems);
      }
    }

    /** What a flag says, or else the environment. */
    Optional<String> value(Optional<String> flag, String variable) {
      return flag.or(() -> Optional.ofNullable(environment.get(variable)))
          .filter(text -> !text.isBlank());
    }

    private Path folder(String text) {
      Path folder = Path.of(text);
      if (folder.toAbsolutePath().normalize().getFileName() == null) {
        problems.add(
            "--data (or TIDEOVER_DATA) names %s, which is everybody's; name a folder of its own"
                .formatted(text));
      } else if (Files.exists(folder) && !Files.isDirectory(folder)) {
        problems.add(
            "--data (or TIDEOVER_DATA) names " + text + ", which is a file; name a folder");
      } else if (!Files.isWritable(nearest(folder.toAbsolutePath()))) {
        problems.add(
            "--data (or TIDEOVER_DATA) names "
                + text
                + ", where this user may not write;"
                + " name another folder or change its owner");
      }
      return folder;
    }

    private static Path nearest(Path folder) {
      Path there = folder;
      while (!Files.exists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      return there;
    }

    /**
     * A number, or the usual one.
     *
     * @param usual says what the usual one is
     */
    int number(String setting, Optional<String> text, Range range, String usual) {
      if (text.isEmpty()) {
        return range.usual;
      }
      try {
        int number = Integer.parseInt(text.get().strip());
        if (number >= range.least && number <= range.most) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        // Falls through to the same advice.
      }
      problems.add(
          "%s is %s; give a whole number from %d to %d; %d is the usual, %s"
              .formatted(setting, text.get(), range.least, range.most, range.usual, usual));
      return range.usual;
    }

    private URI url(Optional<String> text) {
      try {
        URI url = text.map(String::strip).map(URI::create).orElse(TelegramSettings.DEFAULT_API_URL);
        TelegramSettings.problem(url)
            .ifPresent(problem -> problems.add("TELEGRAM_API_URL (or --api-url): " + problem));
        return url;
      } catch (IllegalArgumentException notAnAddress) {
        problems.add(
            "TELEGRAM_API_URL (or --api-url) is no address; one reads http://127.0.0.1:8081");
        return TelegramSettings.DEFAULT_API_URL;
      }
    }
  }
}
