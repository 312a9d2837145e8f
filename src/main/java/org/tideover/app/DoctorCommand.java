package org.tideover.app;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tideover.channel.telegram.TelegramProbe;
import org.tideover.channel.telegram.TelegramSettings;
import org.tideover.content.Content;
import org.tideover.content.ContentException;
import org.tideover.content.ContentSource;
import org.tideover.domain.RiskLevel;
import org.tideover.store.DataCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tideover doctor}: looks at everything that must be well, and changes nothing. */
@Command(
    name = "doctor",
    description = "Checks settings, data, key, content, model, Telegram and the clock.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Option(names = "--api-url", paramLabel = "URL", description = "As of serve")
  private @Nullable String apiUrl;

  private final Map<String, String> environment;
  private final Diagnosis diagnosis;

  /** Looks at this process's own environment. */
  DoctorCommand() {
    this(System.getenv(), System.out);
  }

  DoctorCommand(Map<String, String> environment, PrintStream out) {
    this.environment = Map.copyOf(environment);
    this.diagnosis = new Diagnosis(out);
  }

  @Override
  public Integer call() {
    Settings.Reader reader = new Settings.Reader(environment);
    Settings settings = options.read(reader);
    var unusedModel = reader.model();
    ServeSettings serving = ServeSettings.read(reader, ServeSettings.Flags.none());
    Optional<TelegramSettings> telegram = telegram(reader);
    diagnosis.settings(reader.problems());
    data(settings);
    content();
    model();
    telegram.ifPresent(this::telegram);
    diagnosis.note(
        "updates",
        serving.webhook().map(way -> "Telegram brings them to " + way.url()).orElse("asked for"));
    return diagnosis.isWell() ? 0 : 1;
  }

  /** Nothing to look at where the token is missing; that was told already. */
  private Optional<TelegramSettings> telegram(Settings.Reader reader) {
    try {
      return Optional.of(reader.telegram(Optional.ofNullable(apiUrl)));
    } catch (Settings.Invalid told) {
      return Optional.empty();
    }
  }

  private void data(Settings settings) {
    DataCheck data = new DataCheck(settings.data());
    diagnosis.look("disk", "there is room", data::space);
    diagnosis.look(
        "database",
        data.hasDatabase() ? "sound" : "not there yet; the first start makes it",
        data::database);
    diagnosis.look("permissions", "only this user reads the data", data::permissions);
    diagnosis.look(
        "key",
        Keys.place(settings.key()) + "; is there a copy, apart from the data?",
        () -> DataCheck.key(settings.key(), data.hasDatabase()));
  }

  private void content() {
    try {
      Content content = Content.load(ContentSource.classPath());
      diagnosis.note(
          "content",
          "complete; %d files wait for a clinician's signature"
              .formatted(content.unreviewed().size()));
    } catch (ContentException wrong) {
      diagnosis.fault("content", wrong.getMessage() + " See: ./tideover content check");
    }
  }

  private void model() {
    diagnosis.look(
        "model",
        "hears words of danger",
        () ->
            Ears.open().hear("i want to kill myself").safety().level() == RiskLevel.CRISIS
                ? Optional.empty()
                : Optional.of("words of danger are not heard; unpack the program again"));
  }

  private void telegram(TelegramSettings settings) {
    try (TelegramProbe probe = new TelegramProbe(settings)) {
      switch (probe.name()) {
        case TelegramProbe.Answer.Known(String name) ->
            diagnosis.note("token", "Telegram knows this bot as @" + name);
        case TelegramProbe.Answer.Trouble(String advice) -> diagnosis.fault("token", advice);
      }
      diagnosis.clock(probe.ahead(InstantSource.system()));
    }
  }
}
