package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        .anyMatch(file -> file.endsWith(".md"))
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

  @Test
  void whatAnotherVersionWroteIsNotKnown() throws IOException {
    byte[] bytes = written();
    assertThat(all(bytes)).hasSize(1);

    bytes[3]++;
    assertThat(all(bytes)).isEmpty();
  }

  @Test
  void aCutFileIsNoFile() throws IOException {
    byte[] bytes = written();
    assertThatThrownBy(() -> all(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(EOFException.class);
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    KnownYaml.write(Map.of(TextPrint.of("a"), new byte[] {1, 2}), new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Map<TextPrint, byte[]> all(byte[] bytes) throws IOException {
    return KnownYaml.all(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  /** The files that a running program reads. */
  private static List<String> read() {
    return CONTENT.files().stream()
        .filter(file ->
            file.endsWith(".yaml")
                || (file.endsWith(".md") && FrontMatter.fields(CONTENT.read(file)).isPresent()))
        .filter(file -> !file.startsWith("checks/") && !file.contains("/examples/"))
        .toList();
  }

  /** Its YAML; of Markdown that is what stands on top. */
  private static String text(String file) {
    String text = CONTENT.read(file);
    return file.endsWith(".md") ? FrontMatter.fields(text).orElseThrow() : text;
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
