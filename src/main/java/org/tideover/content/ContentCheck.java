package org.tideover.content;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Everything an author should know about a content folder before it is used.
 *
 * <p>Limitations: it reads words and counts; whether a sentence is true or kind, a person must see.
 */
public final class ContentCheck {
  private static final String LANGUAGE = "en";
  private static final Pattern KNOWN_FILE =
      Pattern.compile(
          "README\\.md|catalogue\\.yaml|lint\\.yaml|situations\\.yaml"
              + "|(schema|resources|figures|checks)/.+"
              + "|[a-z]{2}/(guardrails|originals)\\.yaml"
              + "|[a-z]{2}/(intents|safety|replies|movements|skills|lessons|checkins)/.+");

  private static final Pattern YAML_FOLDER =
      Pattern.compile(
          "(resources|figures|[a-z]{2}/(intents|replies|movements|skills|checkins))/.+"
              + "|[a-z]{2}/lessons/.+|[a-z]{2}/safety/(?!README\\.md).+");
  private static final Pattern NAME =
      Pattern.compile(
          "(.+/)[a-z0-9]+(-[a-z0-9]+)*\\.yaml|[a-z]{2}/lessons/[a-z0-9]+(-[a-z0-9]+)*\\.md");

  private final ContentSource source;
  private final Problems problems = new Problems();

  private ContentCheck(ContentSource source) {
    this.source = source;
  }

  /** All problems of a content folder, by file and line; none if it is fit for use. */
  public static List<Problem> run(Path folder) {
    return of(ContentSource.directory(folder));
  }

  /** All problems of content, by file and line; none if it is fit for use. */
  public static List<Problem> of(ContentSource source) {
    return new ContentCheck(source).problems();
  }

  /** Translations whose English original changed since: to be read again; they do no harm. */
  public static List<Problem> outdated(Path folder) {
    ContentSource source = ContentSource.directory(folder);
    ContentReader reader = new ContentReader(source, LANGUAGE, new Problems());
    reader.read();
    new OriginalCheck(source, reader.outdated()).check(reader.passages(), reader.translations());
    return reader.outdated().sorted();
  }

  private List<Problem> problems() {
    ContentReader reader = new ContentReader(source, LANGUAGE, problems);
    Content content = reader.read();
    Collection<Passage> passages = reader.passages();
    checkFiles();
    withFile("lint.yaml", root -> WordCheck.of(root).check(passages, problems));
    new LimitCheck(problems).check(passages);
    new LimitCheck(problems).check(reader.translations());
    FigureContent figures = FigureContent.of(source, problems);
    FigureContent.checkNamed(movements(), source.files());
    if (problems.hasUnreadable()) {
      // Until the file can be read, everything in it would be called missing.
      return problems.sorted();
    }
    figures.checkUse(movements(), problems);
    withFile("catalogue.yaml", root -> new CatalogueCheck(root, problems).check(passages));
    withFile(GuardrailContent.FILE, GuardrailContent::of);
    withFile(
        "catalogue.yaml",
        root -> new TranslationCheck(root, problems).check(passages, reader.translations()));
    withFile("lint.yaml", root -> new ReadingCheck(root, problems).check(passages));
    withFile("lint.yaml", root -> PreviewCheck.of(root).check(passages, problems));
    withFile(SituationReader.FILE, root -> new LibraryCheck(LANGUAGE, problems).check(content));
    return problems.sorted();
  }

  private List<YamlNode> movements() {
    return source.files().stream()
        .filter(file -> file.startsWith(LANGUAGE + "/movements/"))
        .map(file -> Yaml.read(source, file, problems))
        .toList();
  }

  private void checkFiles() {
    for (String file : source.files()) {
      if (!KNOWN_FILE.matcher(file).matches()) {
        problems.add(file, 1, "Nothing reads this file; README.md lists the folders, or remove it");
      } else if (file.matches("(checks|[a-z]{2}/checkins)/.+\\.yaml|[a-z]{2}/originals\\.yaml")) {
        Yaml.read(source, file, problems);
      }
      if (YAML_FOLDER.matcher(file).matches() && !NAME.matcher(file).matches()) {
        problems.add(
            file,
            1,
            "Nothing reads this file: its name must be small letters, digits and hyphens, and end"
                + " in .yaml (a lesson's in .md); rename it");
      }
    }
    new IntentSheets(source, problems).check();
    new SafetySheets(source, problems).check();
  }

  private void withFile(String file, Consumer<YamlNode> check) {
    if (source.files().contains(file)) {
      check.accept(Yaml.read(source, file, problems));
    } else {
      problems.add(file, 1, "This file is missing; it must be in the content folder");
    }
  }
}
