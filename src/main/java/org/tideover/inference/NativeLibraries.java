package org.tideover.inference;

import ai.djl.util.Utils;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The native parts of the model libraries, told where to live and to keep silent. Everything here
 * must be said before their classes load: the tokenizer calls home while it is being opened, and
 * both unpack their libraries anew at each start where no folder is given.
 */
final class NativeLibraries {
  private static final String RUNTIME = "/ai/onnxruntime/native/";

  private NativeLibraries() {}

  /** Says it. The folder of a second call is ignored: a process loads its libraries once. */
  static synchronized void prepare(Path folder) {
    silence();
    System.setProperty("ENGINE_CACHE_DIR", folder.toAbsolutePath().toString());
    if (System.getProperty("onnxruntime.native.path") == null) {
      System.setProperty("onnxruntime.native.path", unpackRuntime(folder).toString());
    }
  }

  /** Switches telemetry and downloads off, and makes sure of it. */
  private static void silence() {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    if (!Utils.isOfflineMode()) {
      throw new IllegalStateException(
          "DJL_OFFLINE in the environment lets the tokenizer library call its makers."
              + " Tideover sends nothing to anybody: unset it and start again.");
    }
  }

  /** Both libraries in one folder, as the runtime wants them. */
  private static Path unpackRuntime(Path folder) {
    String source = RUNTIME + platform() + "/";
    String runtime = source + System.mapLibraryName("onnxruntime");
    Path version = Unpacked.folderOf(runtime, folder);
    Unpacked.beside(runtime, version);
    Unpacked.beside(source + System.mapLibraryName("onnxruntime4j_jni"), version);
    return version;
  }

  private static String platform() {
    return system(System.getProperty("os.name", "").toLowerCase(Locale.ROOT))
        + "-"
        + (System.getProperty("os.arch", "").equals("aarch64") ? "aarch64" : "x64");
  }

  private static String system(String name) {
    if (name.contains("mac")) {
      return "osx";
    }
    return name.contains("win") ? "win" : "linux";
  }
}
