package org.tideover.app;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The step of the build that brings classes of Java 5, as picocli's are, into the form of Java 6:
 * their code stays, and what it does to the stack is written beside it. Java remembers only such
 * classes from one start to the next; older ones are loaded and verified anew each time, which took
 * a twentieth of a start. They stand among our own, and so before those of their library.
 */
public final class RenewClasses {
  private static final ClassFile RENEWING =
      ClassFile.of(
          ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(RenewClasses.class.getClassLoader())
                  .orElse(ClassHierarchyResolver.defaultResolver())));

  private RenewClasses() {}

  /** Renews all that the class path's libraries hold of a package: the folder, the package. */
  public static void main(String[] places) throws IOException {
    Path classes = Path.of(places[0]);
    String prefix = places[1].replace('.', '/') + "/";
    String[] path = System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator));
    for (String one : path) {
      if (one.endsWith(".jar")) {
        renew(Path.of(one), prefix, classes);
      }
    }
  }

  static void renew(Path library, String prefix, Path classes) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      List<JarEntry> entries = jar.stream().filter(one -> isClass(one, prefix)).toList();
      if (entries.isEmpty()) {
        return;
      }
      Path room = emptied(classes.resolve(prefix));
      Files.writeString(room.resolve("NOTICE"), notice(library));
      for (ZipEntry entry : entries) {
        Path file = classes.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, renewed(jar.getInputStream(entry).readAllBytes()));
      }
    }
  }

  /** The licence of what is changed asks for it. */
  private static String notice(Path library) {
    return """
    The classes in this folder were changed when Tideover was built: they were brought from the
    class file format of Java 5 into that of Java 6, with stack maps. Their code is that of their
    library, %s, which is unchanged beside them and has their licence.
    """
        .formatted(library.getFileName());
  }

  /** Without classes that only an older library had. */
  private static Path emptied(Path room) throws IOException {
    Files.createDirectories(room);
    try (Stream<Path> old = Files.walk(room)) {
      for (Path file : old.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    return room;
  }

  private static boolean isClass(ZipEntry entry, String prefix) {
    return entry.getName().startsWith(prefix) && entry.getName().endsWith(".class");
  }

  /** One that is new enough comes out as it was. */
  static byte[] renewed(byte[] bytes) {
    var old = RENEWING.parse(bytes);
    if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
      return bytes;
    }
    // Naming the methods has them made anew, and their stack maps with them.
    return RENEWING.transformClass(
        old,
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
            .andThen((type, element) ->
                type.with(
                    element instanceof ClassFileVersion
                        ? ClassFileVersion.of(ClassFile.JAVA_6_VERSION, 0)
                        : element)));
  }
}
