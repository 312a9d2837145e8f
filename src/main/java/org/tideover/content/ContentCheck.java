package org.tideover.content;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tideover.domain.Body;
import org.tideover.domain.Movement;
import org.tideover.domain.Place;

/**
 * Everything an author should know about a content folder before it is used.
 *
 * <p>Limitations: it reads words and counts; whether a sentence is true or kind, a person must see.
 */
public final class ContentCheck {
  private static final String LANGUAGE = "en";
  private static final int LEAST_CHOICE = 3;
  private static final Pattern KNOWN_FILE =
      Pattern.compile(
          "README\\.md|catalogue\\.yaml|lint\\.yaml"
              + "|(schema|resources|figures|checks)/.+"
              + "|[a-z]{2}/guardrails\\.yaml"
              + "|[a-z]{2}/(intents|safety|replies|movements|skills|lessons|checkins)/.+");

  private final ContentSource source;
  private final Problems problems = new Problems();

  private ContentCheck(ContentSource source) {
    this.source = source;
  }

  /** All problems of a content folder, by file and line; none if it is fit for use. */
  public static List<Problem> run(Path folder) {
    return of(ContentSource.directory(folder));
  }

  static List<Problem> of(ContentSource source) {
    return new ContentCheck(source).problems();
  }

  private List<Problem> problems() {
    ContentReader reader = new ContentReader(source, LANGUAGE, problems);
    Content content = reader.read();
    Collection<Passage> passages = reader.passages();
    checkFiles();
    if (problems.hasUnreadable()) {
      // Until the file can be read, everything in it would be called missing.
      return problems.sorted();
    }
    withFile("catalogue.yaml", root -> new CatalogueCheck(root, problems).check(passages));
    withFile(GuardrailContent.FILE, GuardrailContent::of);
    withFile(
        "catalogue.yaml",
        root -> new TranslationCheck(root, problems).check(reader.translations()));
    withFile("lint.yaml", root -> WordCheck.of(root).check(passages, problems));
    new LimitCheck(problems).check(passages);
    new LimitCheck(problems).check(reader.translations());
    new ReadingCheck(problems).check(passages);
    checkChoice(content.movements());
    return problems.sorted();
  }

  private void checkFiles() {
    for (String file : source.files()) {
      if (!KNOWN_FILE.matcher(file).matches()) {
        problems.add(file, 1, "Nothing reads this file; README.md lists the folders, or remove it");
      } else if (file.matches("(figures|checks|[a-z]{2}/(intents|safety|checkins))/.+\\.yaml")) {
        Yaml.read(source, file, problems);
      }
    }
  }

  private void withFile(String file, Consumer<YamlNode> check) {
    if (source.files().contains(file)) {
      check.accept(Yaml.read(source, file, problems));
    } else {
      problems.add(file, 1, "This file is missing; it must be in the content folder");
    }
  }

  /** In every place and state of the body there must be something to choose from. */
  private void checkChoice(List<Movement> movements) {
    for (Place place : Place.values()) {
      for (Body body : Body.values()) {
        long fitting =
            movements.stream()
                .filter(one -> one.places().contains(place) && one.bodies().contains(body))
                .count();
        if (body.mayMove() && fitting < LEAST_CHOICE) {
          problems.add(
              LANGUAGE + "/movements",
              1,
              "Only %d movements fit the place '%s' and the body '%s'; write up to %d"
                  .formatted(fitting, place.id(), body.id(), LEAST_CHOICE));
        }
      }
    }
  }
}
