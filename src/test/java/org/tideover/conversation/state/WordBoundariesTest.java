package org.tideover.conversation.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * To {@link Words#pattern} a word ends where ASCII letters end, so that {@code aquí} is never found
 * whole: what begins or ends in another letter is written with {@link Words#inAnyScript}.
 *
 * <p><b>Limitations:</b> what may be left out at an edge hides what stands before it.
 */
class WordBoundariesTest {
  private static final String BEFORE = "\\b(";
  private static final String AFTER = ")\\b";

  @Test
  void noAlternativeBeginsOrEndsInALetterThatIsNoAscii() throws Exception {
    List<String> seen = new ArrayList<>();
    for (JavaClass type : readers()) {
      for (Field field : Class.forName(type.getName()).getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          add(field.get(null), seen);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(100);
    assertThat(seen.stream().filter(WordBoundariesTest::missesAWord)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\b(here|está aquí)\\b",
        "\\b(él)\\b",
        "\\b(a|gente (aquí|cerca))\\b",
        "\\b(allá?)\\b"
      })
  void aWordThatIsNeverFoundIsSeen(String pattern) {
    assertThat(missesAWord(pattern)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\b((está|esta) conmigo)\\b",
        "\\b(a[uú]n no)\\b",
        "(^|, )él",
        "\\b(sí, claro)\\b"
      })
  void aWordInTheMiddleIsNoMatter(String pattern) {
    assertThat(missesAWord(pattern)).isFalse();
  }

  private static Iterable<JavaClass> readers() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.tideover.conversation");
  }

  private static void add(Object value, List<String> seen) {
    switch (value) {
      case Pattern pattern when pattern.engine() instanceof Engine.Linear ->
          seen.add(pattern.toString());
      case Map<?, ?> map -> map.values().forEach(one -> add(one, seen));
      case Collection<?> all -> all.forEach(one -> add(one, seen));
      default -> {}
    }
  }

  private static boolean missesAWord(String pattern) {
    return pattern.startsWith(BEFORE)
        && pattern.endsWith(AFTER)
        && alternatives(pattern.substring(BEFORE.length(), pattern.length() - AFTER.length()))
            .stream()
            .anyMatch(one -> begins(one) || ends(one));
  }

  private static boolean begins(String alternative) {
    return alternative.startsWith("(")
        ? alternatives(alternative.substring(1, closing(alternative, 0))).stream()
            .anyMatch(WordBoundariesTest::begins)
        : !alternative.isEmpty() && alternative.charAt(0) > '\u007f';
  }

  private static boolean ends(String alternative) {
    String bare = alternative.replaceFirst("[?*]$", "");
    if (!bare.endsWith(")")) {
      return !bare.isEmpty() && bare.charAt(bare.length() - 1) > '\u007f';
    }
    int open = 0;
    while (closing(bare, open) != bare.length() - 1) {
      open = bare.indexOf('(', open + 1);
    }
    return alternatives(bare.substring(open + 1, bare.length() - 1)).stream()
        .anyMatch(WordBoundariesTest::ends);
  }

  /** Where the group that opens here ends; -1 where it does not. */
  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      depth += pattern.charAt(i) == '(' ? 1 : pattern.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && pattern.charAt(open) == '(') {
        return i;
      }
    }
    return -1;
  }

  private static List<String> alternatives(String group) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < group.length(); i++) {
      depth += group.charAt(i) == '(' ? 1 : group.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && group.charAt(i) == '|') {
        found.add(group.substring(begin, i));
        begin = i + 1;
      }
    }
    found.add(group.substring(begin));
    return found;
  }
}
