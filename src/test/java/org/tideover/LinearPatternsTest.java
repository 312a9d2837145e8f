package org.tideover;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where strangers' words are read, a pattern of {@code java.util.regex} is so simple that it takes
 * linear time whatever they write; all others are RE2/J's, which always do. Clinicians' words
 * ({@code content}) and operators' settings ({@code app}) may be read by any.
 */
class LinearPatternsTest {
  private static final List<String> STRANGERS =
      List.of(
          "domain",
          "safety",
          "intent",
          "conversation",
          "reply",
          "turn",
          "channel",
          "inference",
          "recommend",
          "outbox");

  /** What reads an operator's address of a model, and our own replies. */
  private static final Set<String> NO_STRANGERS = Set.of("ModelSettings", "Isolates");

  /** Patterns that are linear for a reason that the rule below does not see. */
  private static final Map<String, String> LINEAR_ANYWAY =
      Map.ofEntries(
          Map.entry("\\{([a-z_]+)}", "each run of letters follows a bracket of its own"),
          Map.entry("ow+", "a run of one letter, met only at the beginning of a word"),
          Map.entry("two|\\d+", "each run of digits follows a verb of its own"),
          Map.entry("(?!y a)", "looks three signs ahead"),
          Map.entry("mal(?! (", "looks one word ahead"),
          Map.entry("(?![.,]?( (and|y", "looks four words ahead"),
          Map.entry("[^.]+\\.?", "what follows is what it stops at"));

  /** Looks back at a few letters, and no further. */
  private static final Pattern LETTERS_BEHIND =
      Pattern.compile("\\(\\?<[=!](?:[\\p{L} |]|\\\\b|\\[\\p{L}+]|\\([\\p{L} |]+\\))+\\)");

  private static final Pattern LOOKS_AROUND = Pattern.compile("\\(\\?<?[=!]");
  private static final Pattern REFERS_BACK = Pattern.compile("\\\\(?:[1-9]|k<)");
  private static final Pattern REPEATS_A_GROUP = Pattern.compile("\\)(?:[*+]|\\{\\d+,})");

  /** One sign or class again and again, with something after it that may fail. */
  private static final Pattern LOOPS_BEFORE_MORE =
      Pattern.compile("(?:\\\\.|\\]|\\}|[^\\\\*+)(|])(?:[*+]|\\{\\d+,})[?+]?(?=[^|)$]|\\)[^)|$])");

  private static final Pattern NAMED = Pattern.compile("\\\\[pPx]\\{[^}]*}");
  private static final Pattern CLASS = Pattern.compile("\\[(?:\\\\.|[^\\]\\\\])*]");

  private static final Pattern STRING_METHOD =
      Pattern.compile(
          "\\.(?:replaceAll|replaceFirst|matches|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void patternsWhereStrangersAreReadAreLinear() throws Exception {
    List<String> seen = new ArrayList<>();
    List<String> risky = new ArrayList<>();
    for (JavaClass type : readers()) {
      for (String pattern : patterns(Class.forName(type.getName()))) {
        seen.add(pattern);
        if (!risk(pattern).isEmpty()) {
          risky.add(advice(type.getName(), pattern) + " (" + risk(pattern) + ")");
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(15);
    assertThat(risky).isEmpty();
  }

  /** So that the test above sees all of them. */
  @Test
  void patternsStandInStaticFields() {
    for (JavaClass type : readers()) {
      boolean hasFields = type.getFields().stream().anyMatch(LinearPatternsTest::holdsPatterns);
      for (JavaAccess<?> call : type.getAccessesFromSelf()) {
        boolean compiles =
            call.getTargetOwner().isEquivalentTo(Pattern.class) && call.getName().equals("compile");
        boolean helps =
            type.getMethods().stream()
                .filter(method -> method.getName().equals(call.getOrigin().getName()))
                .anyMatch(method -> isPattern(method.getRawReturnType()));
        boolean isField = call.getOrigin().getName().equals("<clinit>") && hasFields;
        assertThat(compiles && !isField && !helps)
            .as(call.getDescription() + ": keep the pattern in a static field")
            .isFalse();
      }
    }
  }

  @Test
  void patternsOfStringsMethodsAreLinear() throws IOException {
    int seen = 0;
    for (String area : STRANGERS) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/tideover", area))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher call = STRING_METHOD.matcher(Files.readString(file));
          while (call.find()) {
            String pattern = unescaped(call.group(1));
            assertThat(risk(pattern)).as(advice(file.toString(), pattern)).isEmpty();
            seen++;
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(\\p{L})\\1{2,}",
        "(?:(?:no|nah)[, ]+)*fine",
        "(?<=[.!?])\\s+",
        "x(?!y)",
        "[a-z]+\\d",
        "\\s*,",
        "(a|b){3,}"
      })
  void aRiskyPatternIsSeen(String pattern) {
    assertThat(risk(pattern)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\s+", " ", "[^\\p{L}\\p{N}]+", "\\b(no|nah) (way|chance)?\\b", "\n{3,}"})
  void aSimplePatternIsNot(String pattern) {
    assertThat(risk(pattern)).isEmpty();
  }

  private static String unescaped(String literal) {
    return literal.replaceAll("\\\\u[0-9a-fA-F]{4}", "x").translateEscapes();
  }

  private static String advice(String where, String pattern) {
    return where
        + ": the pattern "
        + pattern
        + " may take very long for some text. Write it with com.google.re2j.Pattern, or as a loop"
        + " over the letters, or, if it is linear all the same, say why in LINEAR_ANYWAY";
  }

  /** What could make the pattern slow; empty for a simple one. */
  private static String risk(String pattern) {
    String rest = pattern;
    for (String known : LINEAR_ANYWAY.keySet()) {
      rest = rest.replace(known, "");
    }
    rest = LETTERS_BEHIND.matcher(rest).replaceAll("");
    rest = CLASS.matcher(NAMED.matcher(rest).replaceAll("x")).replaceAll("x");
    for (Map.Entry<String, Pattern> risk :
        Map.of(
                "looks around", LOOKS_AROUND,
                "refers back", REFERS_BACK,
                "repeats a group", REPEATS_A_GROUP,
                "loops before more", LOOPS_BEFORE_MORE)
            .entrySet()) {
      if (risk.getValue().matcher(rest).find()) {
        return risk.getKey();
      }
    }
    return "";
  }

  private static List<JavaClass> readers() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(STRANGERS.stream().map(area -> "org.tideover." + area).toList())
            .stream()
            .filter(type -> !NO_STRANGERS.contains(type.getSimpleName()))
            .filter(type ->
                type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(use -> isPattern(use.getTargetClass())))
            .toList();
  }

  private static boolean holdsPatterns(JavaField field) {
    return isPattern(field.getRawType())
        || Stream.of(Map.class, List.class, Set.class)
            .anyMatch(type -> field.getRawType().isEquivalentTo(type));
  }

  private static boolean isPattern(JavaClass type) {
    return type.isEquivalentTo(Pattern.class)
        || type.isEquivalentTo(org.tideover.conversation.state.Pattern.class);
  }

  private static List<String> patterns(Class<?> type) throws IllegalAccessException {
    List<String> found = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        add(field.get(null), found);
      }
    }
    return found;
  }

  private static void add(Object value, List<String> found) throws IllegalAccessException {
    switch (value) {
      case Pattern pattern -> found.add(pattern.pattern());
      case org.tideover.conversation.state.Pattern words -> add(part(words, "engine"), found);
      case Record engine when isEngine(engine) -> add(part(engine, "pattern"), found);
      case Map<?, ?> map -> add(map.values(), found);
      case Collection<?> all -> {
        for (Object one : all) {
          add(one, found);
        }
      }
      default -> {}
    }
  }

  private static boolean isEngine(Record record) {
    return record.getClass().getName().startsWith("org.tideover.conversation.state.Engine$");
  }

  private static Object part(Object whole, String name) throws IllegalAccessException {
    for (Field field : whole.getClass().getDeclaredFields()) {
      if (field.getName().equals(name)) {
        field.setAccessible(true);
        return field.get(whole);
      }
    }
    throw new IllegalArgumentException(name + " is no part of " + whole.getClass());
  }
}
