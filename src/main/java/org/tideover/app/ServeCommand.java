package org.tideover.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tideover.channel.telegram.BotProfile;
import org.tideover.channel.telegram.TelegramChannel;
import org.tideover.channel.telegram.TelegramConnection;
import org.tideover.channel.telegram.TelegramSender;
import org.tideover.channel.telegram.TelegramSettings;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.inference.ModelSettings;
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

  @Override
  public Integer call() throws InterruptedException {
    Settings.Reader reader = new Settings.Reader(System.getenv());
    Settings settings = options.read(reader);
    Optional<ModelSettings> connected = reader.model();
    TelegramSettings telegram = reader.telegram(Optional.ofNullable(apiUrl));
    Optional<LanguageModel> model = ModelWiring.connect(connected);
    Content content = Content.load(ContentSource.classPath());
    try (StopSignal stop = StopSignal.listen(System.err);
        TelegramConnection connection = new TelegramConnection(telegram);
        Program program =
            new Program(
                settings,
                content,
                Ears.open(),
                Map.of("telegram", new TelegramSender(connection)),
                model);
        TelegramChannel channel =
            new TelegramChannel(
                connection, profile(content, model.isPresent()), program.door(), program.clock())) {
      program.start();
      channel.start();
      announce(content, telegram);
      announceKey(settings.key());
      ModelWiring.announce(model);
      stop.await();
    }
    return 0;
  }

  /** The menu names the language model only where there is one. */
  private static BotProfile profile(Content content, boolean hasModel) {
    List<BotProfile.Command> menu =
        content.commands().entrySet().stream()
            .filter(command -> hasModel || !command.getKey().equals("model"))
            .map(command -> new BotProfile.Command(command.getKey(), command.getValue()))
            .toList();
    return new BotProfile(
        menu,
        content.reply("bot.description").getFirst(),
        content.reply("bot.short-description").getFirst());
  }

  private static void announce(Content content, TelegramSettings telegram) {
    System.err.println("Tideover serves people by " + telegram.apiUrl() + ". Ctrl-C stops it.");
    Map<String, Long> unreviewed =
        content.unreviewed().stream()
            .collect(
                Collectors.groupingBy(ServeCommand::kind, TreeMap::new, Collectors.counting()));
    if (!unreviewed.isEmpty()) {
      System.err.println(
          "No clinician has signed off these content files yet: "
              + unreviewed.entrySet().stream()
                  .map(kind -> kind.getValue() + " in " + kind.getKey())
                  .collect(Collectors.joining(", "))
              + ". content/README.md says how to review one.");
    }
  }

  /** Whoever loses the key loses the plans, so every start says where it is. */
  private static void announceKey(KeySource key) {
    String where =
        switch (key) {
          case KeySource.Given given -> "in TIDEOVER_KEY";
          case KeySource.InFile in -> "in the file " + in.file();
        };
    System.err.println(
        "People's safety plans are encrypted with the key "
            + where
            + ". Back it up, apart from the data folder: without it nobody can read them again.");
  }

  private static String kind(String file) {
    return "content/" + file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }
}
