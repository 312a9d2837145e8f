package org.tideover;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A package uses only packages of a later ring, and never a neighbour of its own ring. */
class RingTest {
  private static final String ROOT = "org.tideover.";
  private static final Map<String, Integer> RING =
      Map.ofEntries(
          Map.entry("app", 1),
          Map.entry("channel", 2),
          Map.entry("schedule", 2),
          Map.entry("store", 2),
          Map.entry("inference", 2),
          Map.entry("operator", 2),
          Map.entry("turn", 3),
          Map.entry("safety", 4),
          Map.entry("intent", 4),
          Map.entry("conversation", 4),
          Map.entry("recommend", 4),
          Map.entry("nudge", 4),
          Map.entry("reply", 4),
          Map.entry("figure", 4),
          Map.entry("outbox", 4),
          Map.entry("insight", 4),
          Map.entry("web", 4),
          Map.entry("content", 5),
          Map.entry("domain", 6));

  @Test
  void packagesLookOnlyInwards() {
    JavaClasses program =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tideover");
    assertThat(program.size()).as("classes seen").isGreaterThan(50);
    assertThat(violations(program)).isEmpty();
  }

  @Test
  void aPlantedViolationIsCaught() {
    JavaClasses planted = new ClassFileImporter().importPackages("org.tideover.domain.planted");
    assertThat(violations(planted))
        .singleElement()
        .asString()
        .contains("org.tideover.domain.planted.LooksOutwards")
        .contains("turn");
  }

  @Test
  void theDomainImportsOnlyJava() {
    JavaClasses domain =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tideover.domain");
    List<String> foreign =
        domain.stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(use -> use.getTargetClass().getBaseComponentType().getName())
            .filter(name -> name.contains("."))
            .filter(name -> !name.startsWith("java.") && !name.startsWith("org.tideover.domain"))
            .distinct()
            .toList();
    assertThat(foreign).isEmpty();
  }

  private static TreeSet<String> violations(JavaClasses classes) {
    TreeSet<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      for (var use : type.getDirectDependenciesFromSelf()) {
        String from = area(type.getName());
        String to = area(use.getTargetClass().getBaseComponentType().getName());
        if (!to.isEmpty() && !from.equals(to) && RING.get(from) >= RING.get(to)) {
          found.add(type.getName() + " (" + from + ") uses " + to);
        }
      }
    }
    return found;
  }

  /** The part of the program a class belongs to; empty for foreign classes. */
  private static String area(String type) {
    if (!type.startsWith(ROOT)) {
      return "";
    }
    String rest = type.substring(ROOT.length());
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : "";
  }
}
