package org.tideover.conversation.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern is found wherever its engine finds it, though most texts are never looked through. */
class PatternTest {
  private static final int MIXES = 1_000;

  @ParameterizedTest
  @CsvSource({
    "(im|i am) (so )?tired|no energy, i am so tired",
    "(im|i am) (so )?tired|no energy, no energy",
    "\\b(knees?|ow+)\\b, my knee.",
    "\\b(knees?|ow+)\\b, owww",
    "\\b(i|me)\\b, it was i",
    "\\b(é|él)\\b, xél",
    "\\b(if|a day) i\\b, me if i",
    "\\b(a day|i am)\\b, for a day",
    "'\\b(a{2}b{0,2}c{1,3})\\b', aac",
    "'^no[,.]? im not$', no im not",
    "(?<!je )respire (plus|pas), respire plus",
    "mal(?! dormi), mal",
    "(?:ab)+c, ababc",
    "[ab]+c|\\d\\w\\S, 1a.",
    "what\\?, what?",
    "\\p{L}x.y, äx-y",
    "x*, y",
    "so😀?n, son"
  })
  void isFoundBehindItsNeeds(String written, String text) {
    Pattern pattern = Pattern.of(java.util.regex.Pattern.compile(written));
    assertThat(pattern.engine().finds(text)).as("the example itself").isTrue();
    assertThat(pattern.mayBeIn(new Letters(text))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "(im|i am) (so )?tired|no energy, i am so sad and i need energy",
    "\\b(knees?|ow+)\\b, now i know",
    "\\b(i|me)\\b, it was he",
    "\\b(he|she)\\b (is|was) (here|there), she is with them",
    "1[1-7] years, 21 weeks"
  })
  void isNotSoughtWithoutThem(String written, String text) {
    assertThat(Pattern.compile(written).mayBeIn(new Letters(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\Qa\\E", "(?i)a", "a**", "a+?", "[a[b]]", "\\x41", "(a", "a)", "\\"})
  void whatItCannotReadIsRefused(String written) {
    assertThatThrownBy(() -> NeedReader.read(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be read");
  }

  /** All patterns of conversations on all that is written in content, and on mixes of it. */
  @Test
  void whatIsNotLookedThroughHoldsNothing() throws Exception {
    List<Pattern> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(200);
    for (String line : lines()) {
      String plain = Words.of(line).reveal();
      Letters letters = new Letters(plain);
      for (Pattern pattern : patterns) {
        if (!pattern.mayBeIn(letters)) {
          assertThat(pattern.engine().finds(plain)).as("%s in %s", pattern, plain).isFalse();
        }
      }
    }
  }

  private static List<String> lines() throws IOException {
    Set<String> found = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().matches(".*\\.(yaml|txt)")) {
          found.addAll(Files.readAllLines(file));
        }
      }
    }
    List<String> all = List.copyOf(found);
    Random random = new Random(1);
    return random
        .ints(MIXES, 0, all.size())
        .mapToObj(i -> all.get(i) + " ,.;-".charAt(i % 5) + all.get(random.nextInt(all.size())))
        .toList();
  }

  private static List<Pattern> patterns() throws Exception {
    List<Pattern> found = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPackages("org.tideover.conversation")) {
      for (Field field : Class.forName(type.getName()).getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          add(field.get(null), found);
        }
      }
    }
    return found;
  }

  private static void add(Object value, List<Pattern> found) {
    switch (value) {
      case Pattern pattern -> found.add(pattern);
      case Map<?, ?> map -> add(map.values(), found);
      case Collection<?> all -> all.forEach(one -> add(one, found));
      default -> {}
    }
  }
}
