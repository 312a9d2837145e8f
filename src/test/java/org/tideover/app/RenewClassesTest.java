package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Classes of Java 5 come out as such that Java remembers, with the same code in them. */
class RenewClassesTest {
  @Test
  void theProgramRunsWithRenewedClasses() throws IOException {
    ClassModel used = ClassFile.of().parse(bytes(CommandLine.class));
    assertThat(used.majorVersion()).isEqualTo(ClassFile.JAVA_6_VERSION);
    assertThat(used.methods())
        .anySatisfy(method ->
            assertThat(method.code().orElseThrow().findAttribute(Attributes.stackMapTable()))
                .isPresent());
  }

  @Test
  void theirCodeStays() throws IOException {
    try (JarFile jar = new JarFile(library().toFile())) {
      byte[] bytes = jar.getInputStream(jar.getEntry("picocli/CommandLine.class")).readAllBytes();
      assertThat(ClassFile.of().parse(bytes).majorVersion()).isLessThan(ClassFile.JAVA_6_VERSION);
      assertThat(code(RenewClasses.renewed(bytes))).isEqualTo(code(bytes)).hasSizeGreaterThan(200);
    }
  }

  @Test
  void whatIsThereIsOfOneLibraryAndSaysThatItWasChanged(@TempDir Path classes) throws IOException {
    Path old = Files.createDirectories(classes.resolve("picocli")).resolve("Old.class");
    Files.write(old, new byte[0]);
    Path ours = Files.write(classes.resolve("Ours.class"), new byte[0]);

    RenewClasses.renew(library(), "picocli/", classes);
    assertThat(old).doesNotExist();
    assertThat(ours).exists();
    assertThat(old.resolveSibling("CommandLine.class")).isNotEmptyFile();
    assertThat(old.resolveSibling("NOTICE"))
        .content()
        .contains("were changed", library().getFileName().toString());
  }

  @Test
  void aNewerClassStaysAsItIs() throws IOException {
    byte[] bytes = bytes(RenewClassesTest.class);
    assertThat(RenewClasses.renewed(bytes)).isSameAs(bytes);
  }

  private static Path library() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
        .map(Path::of)
        .filter(path -> path.getFileName().toString().matches("picocli-.*\\.jar"))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  /** For each method its name and its instructions. */
  private static List<String> code(byte[] bytes) {
    return ClassFile.of().parse(bytes).methods().stream()
        .map(method ->
            method.methodName().stringValue()
                + method.methodType().stringValue()
                + method.code().map(RenewClassesTest::instructions).orElse(""))
        .toList();
  }

  private static String instructions(CodeModel code) {
    return code.elementStream()
        .filter(element -> element instanceof Instruction)
        .map(Object::toString)
        .reduce("", (all, one) -> all + "; " + one);
  }
}
