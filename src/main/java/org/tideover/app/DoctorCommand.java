package org.tideover.app;

import java.io.PrintStream;
import java.nio.file.Path;
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
import org.tideover.turn.LanguageModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code tideover doctor}: looks at everything that must be well, and changes nothing; with {@code
 * --ring} it also calls the people at work.
 */
@Command(
    name = "doctor",
    description =
        "Checks settings, data, key, content, models, Telegram, chats of people at work, and the clock.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Option(names = "--api-url", paramLabel = "URL", description = "As of serve")
  private @Nullable String apiUrl;

  @Option(
      names = "--ring",
      description = "Also send a practice message to the chats and addresses of alarm and on-call")
  private boolean ring;

  private final Map<String, String> environment;
  private final InstantSource clock;
  private final Diagnosis diagnosis;

  /** Looks at this process's own environment. */
  DoctorCommand() {
    this(System.getenv(), System.out, InstantSource.system());
  }

  DoctorCommand(Map<String, String> environment, PrintStream out, InstantSource clock) {
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.diagnosis = new Diagnosis(out);
  }

  @Override
  public Integer call() {
    Settings.Reader reader = new Settings.Reader(environment);
    Settings settings = options.read(reader);
    Optional<LanguageModel> language = ModelWiring.connect(reader.model());
    Optional<Path> folder = options.content(reader);
    ServeSettings serving = ServeSettings.read(reader, ServeSettings.Flags.none());
    Optional<TelegramSettings> telegram = reader.ownTelegram(Optional.ofNullable(apiUrl));
    SettingNames.slips(environment).forEach(reader::problem);
    diagnosis.settings(reader.problems());
    SettingNames.strangers(environment).ifPresent(told -> diagnosis.note("settings", told));
    data(settings);
    content(folder).ifPresent(this::model);
    language.ifPresent(this::languageModel);
    PeopleAtWork atWork = new PeopleAtWork(diagnosis, serving, ring);
    telegram.ifPresentOrElse(named -> telegram(named, atWork), atWork::withoutTelegram);
    atWork.addresses();
    diagnosis.note(
        "updates",
        serving.webhook().map(way -> "Telegram brings them to " + way.url()).orElse("asked for"));
    return diagnosis.isWell() ? 0 : 1;
  }

  private void data(Settings settings) {
    DataCheck data = new DataCheck(settings.data(), settings.storage());
    diagnosis.look("disk", "there is room", data::space);
    if (settings.server().isEmpty() && !environment.getOrDefault("DATABASE_URL", "").isBlank()) {
      diagnosis.fault("database", "not looked at: DATABASE_URL must be right first");
    } else {
      diagnosis.look("database", data.word(), () -> data.database(settings.key()));
    }
    diagnosis.look("permissions", "only this user reads the data", data::permissions);
    diagnosis.look(
        "key",
        Keys.isThere(settings.key())
            ? Keys.place(settings.key()) + "; is there a copy, apart from the data?"
            : "no plans yet; the first start makes it " + Keys.place(settings.key()),
        () -> data.key(settings.key()));
  }

  /** What is read at a start; nothing where it cannot be used. */
  private Optional<ContentSource> content(Optional<Path> folder) {
    if (folder.flatMap(ContentFolder::problem).isPresent()) {
      return Optional.empty();
    }
    try {
      ContentSource source = folder.map(ContentFolder::fit).orElseGet(ContentSource::classPath);
      diagnosis.note(
          "content",
          "complete; %d files wait for a clinician's signature"
              .formatted(Content.load(source).unreviewed().size()));
      return Optional.of(source);
    } catch (ContentException wrong) {
      diagnosis.fault("content", unfit(wrong, folder));
      return Optional.empty();
    }
  }

  private static String unfit(ContentException wrong, Optional<Path> folder) {
    return "cannot be used: %s; %s"
        .formatted(
            wrong.problems().getFirst(),
            folder
                .map(named ->
                    "for this and what else there is, see: ./tideover content check --content "
                        + named)
                .orElse("unpack the program again"));
  }

  private void model(ContentSource source) {
    diagnosis.look("model", "hears words of danger", () -> deafness(Ears.parts(source)));
  }

  /** Phrases alone would hear these words, so the model is looked at for itself first. */
  private static Optional<String> deafness(Ears.Parts ears) {
    return Ears.fault(ears.filter())
        .or(() ->
            ears.hearing().hear("i want to kill myself").safety().level() == RiskLevel.CRISIS
                ? Optional.empty()
                : Optional.of(
                    "words of danger are not heard; unpack the program again, and look at the"
                        + " safety files of TIDEOVER_CONTENT, if it is set"));
  }

  /** Asked as it is asked for a person, in the same time. */
  private void languageModel(LanguageModel model) {
    String where = model.connected().name() + " at " + model.connected().host();
    diagnosis.look(
        "llm",
        where + " answers in time",
        () ->
            model.intent("hello there").isPresent()
                ? Optional.empty()
                : Optional.of(
                    "%s gave no answer of use within %d ms, so that nobody would be helped by it."
                            .formatted(where, LanguageModel.LIMIT.toMillis())
                        + " Does it run, under this LLM_MODEL, with this LLM_API_KEY? Just"
                        + " loaded, it may be quick enough when asked again"));
  }

  private void telegram(TelegramSettings settings, PeopleAtWork atWork) {
    try (TelegramProbe probe = new TelegramProbe(settings)) {
      switch (probe.name()) {
        case TelegramProbe.Answer.Known(String name) -> {
          diagnosis.note("telegram", "knows this bot as @" + name);
          atWork.chats(probe);
        }
        case TelegramProbe.Answer.Trouble(String advice) -> {
          diagnosis.fault("telegram", advice);
          atWork.withoutTelegram();
        }
      }
      probe.ahead(clock).ifPresent(diagnosis::clock);
    }
  }
}
