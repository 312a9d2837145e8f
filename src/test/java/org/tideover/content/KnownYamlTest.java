package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build has read in the content is what stands there; whatever differs is read anew. */
class KnownYamlTest {
  private static final ContentSource CONTENT = ContentSource.directory(Path.of("content"));

  private final Problems problems = new Problems();

  @Test
  void everyFileOfTheContentIsKnown() {
    assertThat(read())
        .hasSizeGreaterThan(300)
        .allSatisfy(file -> assertThat(KnownYaml.find(file, text(file), problems)).isPresent());
  }

  @Test
  void whatIsKnownIsWhatStandsThere() {
    assertThat(read())
        .allSatisfy(file ->
            assertThat(KnownYaml.find(file, text(file), problems).map(KnownYamlTest::shown))
                .contains(shown(Yaml.parseAnew(file, text(file), problems))));
  }

  @Test
  void everyKindOfNodeComesBack() {
    String text =
        """
        a: "text"
        b: [1, 2.5, "", "ты — 🙂"]
        c: no
        d: ~
        e: {f: [], g: {}}
        h: |-
          long
          %s
        """
            .formatted("x".repeat(300));
    YamlNode root = Yaml.parseAnew("x.yaml", text, problems);
    YamlNode back = new NodeReader(NodeWriter.bytes(root), "x.yaml", problems).node();

    assertThat(shown(back)).isEqualTo(shown(root)).contains("NUMBER", "YES_OR_NO", "EMPTY", "🙂");
  }

  @Test
  void aTextThatWasChangedIsReadAnew() {
    String file = "en/replies/urge.yaml";
    String changed = text(file).replace("urge.at-hand:", "urge.at-hands:");

    assertThat(KnownYaml.find(file, changed, problems)).isEmpty();
    assertThat(Yaml.parse(file, changed, problems).has("urge.at-hands")).isTrue();
  }

  @Test
  void aProblemInAKnownTextNamesItsFileAndLine() {
    String file = "en/replies/urge.yaml";
    YamlNode known = KnownYaml.find("fr/moved.yaml", text(file), problems).orElseThrow();
    known.field("urge.ask-intensity").report("Mend this");
    int line = text(file).lines().toList().indexOf("urge.ask-intensity:") + 1;

    assertThat(problems.sorted()).containsExactly(new Problem("fr/moved.yaml", line, "Mend this"));
  }

  /** The files that a running program reads. */
  private static List<String> read() {
    return CONTENT.files().stream()
        .filter(file -> file.endsWith(".yaml"))
        .filter(file -> !file.startsWith("checks/") && !file.contains("/examples/"))
        .toList();
  }

  private static String text(String file) {
    return CONTENT.read(file);
  }

  private static String shown(YamlNode node) {
    Stream<String> within =
        Stream.concat(
            node.fields().entrySet().stream().map(one -> one.getKey() + shown(one.getValue())),
            items(node).stream().map(KnownYamlTest::shown));
    return "%s:%d %s %s {%s}"
        .formatted(
            node.file(),
            node.line(),
            node.kind(),
            node.written(),
            within.collect(Collectors.joining("; ")));
  }

  private static List<YamlNode> items(YamlNode node) {
    return node.kind() == YamlNode.Kind.LIST ? node.items() : List.of();
  }
}
