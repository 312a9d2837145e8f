package org.tideover.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tideover.content.ContentException;
import org.tideover.domain.Fault;
import org.tideover.inference.Late;
import org.tideover.store.SqliteLibrary;
import org.tideover.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's front: reads the command and runs it. */
@Command(
    name = "tideover",
    description = "Turns an opioid craving into a guided movement, and a crisis into human help.",
    mixinStandardHelpOptions = true,
    versionProvider = Tideover.Version.class)
public final class Tideover implements Callable<Integer> {
  private static final Pattern TOKEN = Pattern.compile("\\d{3,18}:[A-Za-z0-9_-]{8,}");

  @Spec private CommandSpec spec = CommandSpec.create();

  private Tideover() {}

  /** Runs the program and exits with its code: 0 done, 1 failed, 2 called wrongly. */
  public static void main(String[] args) {
    LogSettings.settle(System.getenv());
    SettledStop.prepare();
    SqliteLibrary.prepareBy(() -> SqlitePlace.prepare(Ears::models));
    int code = whole(() -> line(args).execute(args), System.err);
    Late.settle();
    System.exit(code);
  }

  /** Runs it, and says so where a part of it is missing. */
  static int whole(IntSupplier program, PrintStream err) {
    try {
      return program.getAsInt();
    } catch (NoClassDefFoundError missing) {
      err.println(
          "A part of the program is missing (%s). Unpack the whole archive again, and start it there."
              .formatted(missing.getMessage()));
      return 2;
    }
  }

  /**
   * The command line, for the program and for tests. Reading what every command may be told takes a
   * tenth of a start, so where the first argument names a command, only that one is read.
   */
  static CommandLine line(String... args) {
    CommandLine line = new CommandLine(new Tideover());
    Map<String, Supplier<Object>> all = commands();
    boolean isNamed = args.length > 0 && all.containsKey(args[0]);
    all.forEach((name, command) -> {
      if (!isNamed || name.equals(args[0])) {
        line.addSubcommand(name, command.get());
      }
    });
    return line.setExecutionExceptionHandler(advice()).setParameterExceptionHandler(Tideover::told);
  }

  /** All commands by their names, in the order in which help lists them. */
  private static Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("chat", ChatCommand::new);
    commands.put("serve", ServeCommand::new);
    commands.put("doctor", DoctorCommand::new);
    commands.put("backup", BackupCommand::new);
    commands.put("restore", RestoreCommand::new);
    commands.put("content", ContentCommand::new);
    commands.put("key", KeyCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("practise", PractiseCommand::new);
    commands.put("understand", () -> new UnderstandCommand(() -> Ears.open()::hear));
    commands.put("report", () -> new ReportCommand(Clock.systemUTC()));
    commands.put(
        "evaluate",
        () ->
            new EvaluateCommand(
                Ears::measured, Clock.systemDefaultZone(), ProgressBar::isTerminal));
    return commands;
  }

  /** Without a command there is only help. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 2;
  }

  /** What was called wrongly, without the token that somebody may have put there. */
  private static int told(ParameterException wrong, String... ignored) {
    PrintWriter err = wrong.getCommandLine().getErr();
    String said = String.valueOf(wrong.getMessage());
    String safe = TOKEN.matcher(said).replaceAll("(a token)");
    err.println(safe);
    if (!safe.equals(said)) {
      err.println(
          "A token comes from TELEGRAM_BOT_TOKEN in the environment, where no list of programs shows"
              + " it. Others may have read this one: ask @BotFather for another with /revoke.");
    }
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.printf("See: ./%s --help%n", wrong.getCommandLine().getCommandSpec().qualifiedName(" "));
    }
    return wrong.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Errors that people can act on are shown as they are; anything else names its kind. */
  static IExecutionExceptionHandler advice() {
    return (fault, line, parsed) -> {
      boolean plain =
          fault instanceof Settings.Invalid
              || fault instanceof StoreException
              || fault instanceof ContentException;
      line.getErr().println(plain ? fault.getMessage() : unexpected(fault));
      return plain && !mayPass(fault) ? 2 : 1;
    };
  }

  /** A service manager starts again after 1, and not after 2. */
  private static boolean mayPass(Exception fault) {
    return fault instanceof StoreException known && known.mayPass();
  }

  /**
   * Says where, never what: the message of a strange exception may hold a token or somebody's
   * words.
   */
  private static String unexpected(Exception fault) {
    return "Something unexpected stopped the program: "
        + Fault.told(fault)
        + ". Nothing that was stored is lost. Please report this line.";
  }

  /** The version that was built. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Tideover.class.getPackage().getImplementationVersion();
      return new String[] {"Tideover " + (version == null ? "(not built as a jar)" : version)};
    }
  }
}
