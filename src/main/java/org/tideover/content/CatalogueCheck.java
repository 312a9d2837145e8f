package org.tideover.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.domain.Caution;
import org.tideover.domain.RiskCategory;

/** Compares what is written with {@code catalogue.yaml}, the contract with the program. */
final class CatalogueCheck {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z][a-z0-9_-]*)}");

  /** Replies whose promised variables must all be there. */
  private static final Pattern URGENT = Pattern.compile("^(crisis|concern)\\.");

  private final YamlNode root;
  private final Problems problems;

  CatalogueCheck(YamlNode root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  void check(Collection<Passage> passages) {
    root.allow(List.of("buttons", "replies"));
    Map<String, YamlNode> replies = root.field("replies").fields();
    Map<String, YamlNode> buttons = new HashMap<>();
    root.field("buttons").items().forEach(item -> buttons.put(item.words(), item));
    compare(Passage.Kind.REPLY, replies, passages);
    compare(Passage.Kind.BUTTON, buttons, passages);
    checkNeeded(replies);
    passages.stream()
        .filter(passage -> passage.kind() == Passage.Kind.REPLY)
        .filter(passage -> replies.containsKey(passage.key()))
        .forEach(passage -> checkVariables(passage, root.field("replies").texts(passage.key())));
  }

  private void compare(
      Passage.Kind kind, Map<String, YamlNode> catalogue, Collection<Passage> passages) {
    Set<String> written =
        passages.stream()
            .filter(passage -> passage.kind() == kind)
            .map(Passage::key)
            .collect(Collectors.toSet());
    catalogue.forEach((key, entry) -> {
      if (!written.contains(key)) {
        entry.report("'" + key + "' is promised here and not written; add it to en/replies/");
      }
    });
    passages.stream()
        .filter(passage -> passage.kind() == kind && !catalogue.containsKey(passage.key()))
        .forEach(passage ->
            passage.report(
                problems,
                "'" + passage.key() + "' is not in catalogue.yaml; add it there, or remove it"));
  }

  /** Keys the program builds from its own ids. */
  private void checkNeeded(Map<String, YamlNode> replies) {
    Stream<String> cautions = Stream.of(Caution.values()).map(one -> "caution." + one.id());
    Stream<String> crises =
        Stream.of(RiskCategory.values())
            .flatMap(one -> Stream.of("crisis." + one.id(), "concern." + one.id()));
    Stream.concat(cautions, crises)
        .filter(key -> !replies.containsKey(key))
        .forEach(key -> root.report("'" + key + "' is needed by the program; add it"));
  }

  /** A reply to danger must not lose its numbers: what is promised for it must stand in it. */
  private void checkPresent(Passage passage, List<String> promised) {
    for (String variable : promised) {
      if (!passage.text().contains("{" + variable + "}")) {
        passage.report(
            problems,
            "'" + passage.key() + "' must keep {" + variable + "}: people in danger need it");
      }
    }
  }

  private void checkVariables(Passage passage, List<String> known) {
    Matcher matcher = VARIABLE.matcher(passage.text());
    Set<String> unknown = new TreeSet<>();
    while (matcher.find()) {
      if (!known.contains(matcher.group(1))) {
        unknown.add(matcher.group());
      }
    }
    if (!unknown.isEmpty()) {
      passage.report(
          problems,
          String.join(", ", unknown)
              + " is not known for '"
              + passage.key()
              + "'; catalogue.yaml lists what it may hold");
    }
    if (URGENT.matcher(passage.key()).find()) {
      checkPresent(passage, known);
    }
    if (VARIABLE.matcher(passage.text()).replaceAll("").matches("(?s).*[{}].*")) {
      passage.report(problems, "A { or } stands alone; a variable reads like {name}");
    }
  }
}
