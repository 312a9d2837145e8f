package org.tideover.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tideover.content.ContentSource;
import org.tideover.content.Problem;
import org.tideover.domain.Body;
import org.tideover.domain.Family;
import org.tideover.domain.Place;
import org.tideover.domain.Posture;
import org.tideover.store.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tideover content new movement}: asks for the bones of a movement and writes its file. */
@Command(
    name = "movement",
    description =
        "Asks a few questions, or takes their answers as flags, and writes the file of a new"
            + " movement. It never writes over a file.",
    mixinStandardHelpOptions = true)
final class NewMovementCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ContentOption content = new ContentOption();

  @Option(names = "--name", description = "How people read it, such as \"Seated march\"")
  private String name = "";

  @Option(names = "--family", description = "aerobic, mindful, resistance or group")
  private String family = "";

  @Option(names = "--posture", description = "Such as standing, seated, lying")
  private String posture = "";

  @Option(names = "--effort", description = "0 to 6 on a scale of 10, as it feels")
  private String effort = "";

  @Option(names = "--places", description = "One or more, such as home,work")
  private String places = "";

  @Option(names = "--bodies", description = "One or more, such as okay,tired")
  private String bodies = "";

  @Option(names = "--why", description = "One honest sentence: why it may help")
  private String why = "";

  @Option(
      names = "--step",
      description =
          "What to do, and for how many seconds: \"Sit tall. 20\"; once for each step, at least 4")
  private List<String> steps = List.of();

  @Option(names = "--easier", description = "An easier form of the longest step")
  private String easier = "";

  @Option(names = "--harder", description = "A harder form of the longest step")
  private String harder = "";

  @Option(names = "--source", description = "Where it comes from: a page, or an id of a fact")
  private String source = "";

  private final InputStream in;

  /** The command on the process's own input. */
  NewMovementCommand() {
    this(System.in);
  }

  /** The command on any input. */
  NewMovementCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    Path folder = content.folder();
    Questions ask =
        new Questions(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
            spec.commandLine().getOut());
    String title = ask.words("--name", "Its name, as people read it", name);
    String kind = ask.one("--family", "Its family", family, ids(Family.values(), Family::id));
    String held = ask.one("--posture", "The posture", posture, ids(Posture.values(), Posture::id));
    MovementDraft draft =
        new MovementDraft(
            title,
            kind,
            held,
            ask.one("--effort", "The effort, as it feels", effort, EFFORTS),
            ask.some("--places", "Where it fits", places, ids(Place.values(), Place::id)),
            ask.some("--bodies", "For whom, today", bodies, MOVING),
            ask.words("--why", "Why it may help, in one honest sentence", why),
            ask.steps(steps),
            ask.words("--easier", "An easier form of the longest step", easier),
            ask.words("--harder", "A harder form of it", harder),
            figure(folder, held),
            ask.words("--source", "Where it comes from: a page, or an id of a fact", source));
    if (draft.id().isEmpty()) {
      throw new Settings.Invalid(
          List.of("--name is '" + title + "'; the file's name is made of its letters a to z"));
    }
    return write(folder, draft);
  }

  private static final List<String> EFFORTS = List.of("0", "1", "2", "3", "4", "5", "6");

  private static final List<String> MOVING =
      List.of(Body.values()).stream().filter(Body::mayMove).map(Body::id).toList();

  private static <T> List<String> ids(T[] values, Function<T, String> id) {
    return List.of(values).stream().map(id).toList();
  }

  private static String figure(Path folder, String posture) {
    String figure = MovementDraft.atRest(posture);
    return Files.exists(folder.resolve("figures").resolve(figure + ".yaml")) ? figure : "";
  }

  private int write(Path folder, MovementDraft draft) {
    PrintWriter out = spec.commandLine().getOut();
    String name = "en/movements/" + draft.id() + ".yaml";
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, draft.yaml(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      out.println(file + " is there already, and nothing was changed. Give another name.");
      return 1;
    } catch (IOException e) {
      throw OutputFile.unwritten(file, e);
    }
    List<Problem> problems =
        ContentRules.of(ContentSource.directory(folder)).stream()
            .filter(problem -> problem.file().equals(name))
            .toList();
    out.println("Wrote " + file + ". Open it, and go on where its comments ask.");
    problems.forEach(problem -> out.println(ContentFolder.in(folder, problem)));
    out.println("Then: ./tideover content check " + file);
    out.flush();
    return 0;
  }
}
