package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingNamesTest {
  private static final Pattern NAME = Pattern.compile("\\bTIDEOVER_[A-Z]+(_[A-Z]+)*\\b");

  /** What is read anywhere and not known here would be called a slip. */
  @Test
  void everyNameThatIsReadOrToldOfIsKnown() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String place : List.of("src/main/java", "src/main/resources", "docs", "deploy")) {
      try (Stream<Path> all = Files.walk(Path.of(place))) {
        for (Path file :
            all.filter(Files::isRegularFile)
                .filter(one -> one.toString().matches(".*(java|xml|md|yaml|env|file)$"))
                .toList()) {
          NAME.matcher(Files.readString(file)).results().forEach(one -> named.add(one.group()));
        }
      }
    }
    NAME.matcher(Files.readString(Path.of("tideover")))
        .results()
        .forEach(one -> named.add(one.group()));

    assertThat(named).hasSizeGreaterThan(20).contains("TIDEOVER_JAVA_OPTS");
    assertThat(SettingNames.slips(all(named))).isEmpty();
  }

  @Test
  void aNameThatResemblesNoneIsToldToo() {
    assertThat(SettingNames.slips(Map.of("TIDEOVER_SOMETHING_ELSE", "1", "tideover", "2")))
        .singleElement()
        .asString()
        .startsWith("TIDEOVER_SOMETHING_ELSE is no setting")
        .contains("docs/operating.md")
        .doesNotContain("did you mean");
  }

  private static Map<String, String> all(Set<String> names) {
    return names.stream().collect(Collectors.toMap(Function.identity(), name -> "set"));
  }
}
