package org.tideover.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tideover.channel.telegram.BotProfile;
import org.tideover.channel.telegram.TelegramChannel;
import org.tideover.channel.telegram.TelegramConnection;
import org.tideover.channel.telegram.TelegramSender;
import org.tideover.channel.telegram.TelegramSettings;
import org.tideover.channel.telegram.TelegramWebhook;
import org.tideover.channel.telegram.WayIn;
import org.tideover.content.Content;
import org.tideover.operator.Metrics;
import org.tideover.operator.Pager;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.outbox.Sender;
import org.tideover.store.DataCheck;
import org.tideover.store.KeySource;
import org.tideover.turn.LanguageModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tideover serve}: the bot on Telegram, until it is stopped. */
@Command(
    name = "serve",
    description = "Serves people on Telegram; the token comes from TELEGRAM_BOT_TOKEN.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--api-url",
      paramLabel = "URL",
      description = "A Bot API server of your own; default: TELEGRAM_API_URL, or Telegram's")
  private @Nullable String apiUrl;

  @Option(
      names = "--messages-per-second",
      paramLabel = "N",
      description =
          "How fast unasked messages may leave: 30, or up to 1000 for a bot that pays Telegram for"
              + " broadcasts; default: TIDEOVER_MESSAGES_PER_SECOND, or 30")
  private @Nullable String messagesPerSecond;

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description =
          "Telegram brings updates to this https address, instead of being asked for them; default:"
              + " TIDEOVER_WEBHOOK")
  private @Nullable String webhook;

  @Option(
      names = "--listen",
      paramLabel = "[HOST:]PORT",
      description =
          "Where a reverse proxy hands the webhook's calls on; default: TIDEOVER_LISTEN, or 8088 on"
              + " this machine alone")
  private @Nullable String listen;

  @Option(
      names = "--operator-port",
      paramLabel = "[HOST:]PORT",
      description =
          "Where /health, /ready and /metrics are, on this machine alone unless a host is named;"
              + " default: TIDEOVER_OPERATOR_PORT, or nowhere")
  private @Nullable String operator;

  private final Lasting lasting;

  /** Serves until it is stopped. */
  ServeCommand() {
    this((stop, warmUp) -> stop.await());
  }

  /** Serves for some time. */
  ServeCommand(Lasting lasting) {
    this.lasting = lasting;
  }

  /** How long it serves. */
  @FunctionalInterface
  interface Lasting {
    /** Returns when it is over. */
    void await(StopSignal stop, WarmUp warmUp) throws InterruptedException;
  }

  @Override
  public Integer call() throws InterruptedException {
    warnOfSlips();
    Settings.Reader reader = new Settings.Reader(System.getenv());
    Settings settings = options.read(reader);
    Optional<LanguageModel> model = ModelWiring.connect(reader.model());
    Optional<Path> folder = options.content(reader);
    ServeSettings serving = ServeSettings.read(reader, flags());
    TelegramSettings telegram = reader.telegram(Optional.ofNullable(apiUrl));
    Editions editions = Editions.of(folder);
    settings.requireStart();
    warnOfPeopleLeft(settings);
    Optional<Metrics> metrics = serving.operator().map(wanted -> new Metrics());
    try (StopSignal stop = StopSignal.listen(System.err);
        DaemonDelayer delayer = new DaemonDelayer();
        TelegramConnection connection = new TelegramConnection(telegram);
        Program program =
            new Program(
                settings,
                editions,
                waysOut(serving, connection),
                onlookers(metrics, serving, connection, delayer),
                model);
        WayIn wayIn = wayIn(serving, connection, profile(editions, model.isPresent()), program);
        OperatorWiring operators =
            OperatorWiring.open(
                serving,
                metrics,
                new PageWiring.Sources(
                    settings.storage(), editions, program, OperatorWiring.checks(program, wayIn)));
        WarmUp warmUp = program.warmUp()) {
      program.start();
      program.watchMeaning();
      operators.start();
      wayIn.start();
      warmUp.start();
      announce(telegram, editions.current().content(), serving, settings, model);
      lasting.await(stop, warmUp);
    }
    return 0;
  }

  private ServeSettings.Flags flags() {
    return new ServeSettings.Flags(
        Optional.ofNullable(messagesPerSecond),
        Optional.ofNullable(webhook),
        Optional.ofNullable(listen),
        Optional.ofNullable(operator));
  }

  private static WaysOut waysOut(ServeSettings serving, TelegramConnection connection) {
    Map<String, Sender> senders = new HashMap<>();
    senders.put("telegram", new TelegramSender(connection));
    serving
        .onCallUrl()
        .ifPresent(url -> senders.put(Pager.PERSON.channel(), new Pager(url, serving.hookKey())));
    return new WaysOut(senders, serving.limits(), connection::link, serving.onCall());
  }

  private static Onlookers onlookers(
      Optional<Metrics> metrics,
      ServeSettings serving,
      TelegramConnection connection,
      DaemonDelayer delayer) {
    Sender past = new TelegramSender(connection);
    return new Onlookers(metrics, Optional.of(OperatorWiring.alarm(serving, past, delayer)));
  }

  private static WayIn wayIn(
      ServeSettings serving, TelegramConnection connection, BotProfile profile, Program program) {
    return serving
        .webhook()
        .<WayIn>map(webhook ->
            Ports.taken(
                "TIDEOVER_LISTEN (or --listen)",
                webhook.listen(),
                () ->
                    new TelegramWebhook(
                        connection, webhook, profile, program.door(), program.clock())))
        .orElseGet(() -> new TelegramChannel(connection, profile, program.door(), program.clock()));
  }

  /** What Telegram shows of the bot, in every language in which all of it is written. */
  private static BotProfile profile(Editions editions, boolean hasModel) {
    Content content = editions.current().content();
    Map<String, BotProfile> others = new LinkedHashMap<>();
    content.readable().stream()
        .filter(language -> !language.equals(Content.ENGLISH))
        .filter(language -> isIntroduced(content, language))
        .forEach(language -> others.put(language, profile(content, hasModel, language)));
    return profile(content, hasModel, Content.ENGLISH).translated(others);
  }

  private static boolean isIntroduced(Content content, String language) {
    return Stream.concat(
            Stream.of("bot.description", "bot.short-description"),
            content.commands().keySet().stream().map(command -> "command." + command))
        .allMatch(key -> content.says(key, language));
  }

  /** The menu names the language model only where there is one. */
  private static BotProfile profile(Content content, boolean hasModel, String language) {
    List<BotProfile.Command> menu =
        content.commands().keySet().stream()
            .filter(command -> hasModel || !command.equals("model"))
            .map(command ->
                new BotProfile.Command(
                    command, content.reply("command." + command, language).getFirst()))
            .toList();
    return new BotProfile(
        menu,
        content.reply("bot.description", language).getFirst(),
        content.reply("bot.short-description", language).getFirst());
  }

  /** First of all: one may be why another setting is missing. */
  private static void warnOfSlips() {
    Stream.concat(
            SettingNames.slips(System.getenv()).stream(),
            SettingNames.strangers(System.getenv()).map("settings: "::concat).stream())
        .forEach(slip -> System.err.println("WARNING: " + slip));
  }

  /** Told before anybody is served: whoever writes to the server begins anew there. */
  private static void warnOfPeopleLeft(Settings settings) {
    new DataCheck(settings.data(), settings.storage())
        .leftInFile()
        .ifPresent(left ->
            System.err.println(
                "WARNING: DATABASE_URL names a server, and "
                    + left
                    + ". Stop now if they belong there: whoever writes first begins anew, and then"
                    + " `restore` refuses. FILE is what `backup` makes while DATABASE_URL is unset"
                    + " (docs/operating.md); without that file in the folder this is not said."));
  }

  private static void announceReview(Content content) {
    Map<String, Integer> unreviewed = PageWiring.unreviewed(content);
    if (!unreviewed.isEmpty()) {
      System.err.println(
          "No clinician has signed off these content files yet: "
              + unreviewed.entrySet().stream()
                  .map(kind -> kind.getValue() + " in " + kind.getKey())
                  .collect(Collectors.joining(", "))
              + ". content/README.md says how to review one.");
    }
  }

  private static void announce(
      TelegramSettings telegram,
      Content content,
      ServeSettings serving,
      Settings settings,
      Optional<LanguageModel> model) {
    System.err.println("Tideover serves people by " + telegram.apiUrl() + ". Ctrl-C stops it.");
    announceReview(content);
    serving.announce();
    announceKey(settings.key());
    ModelWiring.announce(model);
  }

  /** Whoever loses the key loses the plans, so every start says where it is. */
  private static void announceKey(KeySource key) {
    System.err.println(
        "People's safety plans are encrypted with the key "
            + Keys.place(key)
            + ". Back it up, apart from the data folder: without it nobody can read them again.");
  }
}
