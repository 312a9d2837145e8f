package org.tideover.app;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tideover.content.ContentSource;

/** The content as it was at a revision that git knows. */
final class GitSource {
  private final Path folder;
  private final String revision;

  private GitSource(Path folder, String revision) {
    this.folder = folder;
    this.revision = revision;
  }

  /**
   * All files of a folder at a revision.
   *
   * @throws Settings.Invalid if git is not there, or does not know the folder or the revision
   */
  static ContentSource at(Path folder, String revision) {
    return new GitSource(folder, revision).read();
  }

  private ContentSource read() {
    if (!succeeds(List.of("rev-parse", "--is-inside-work-tree"))) {
      throw wrong("git does not keep the folder " + folder + ". Name an earlier copy of it");
    }
    if (!succeeds(List.of("rev-parse", "--verify", "--quiet", revision + "^{commit}"))) {
      throw wrong(
          "git knows no revision "
              + revision
              + "; `git log --oneline` lists them. Or name"
              + " an earlier copy of the folder");
    }
    try {
      return ContentSource.of(texts(files()));
    } catch (IOException fault) {
      throw wrong("git stopped before all files were read. Try again, or name an earlier copy");
    }
  }

  private List<String> files() throws IOException {
    Process git = git(List.of("ls-tree", "-r", "-z", "--name-only", revision, "."));
    try (InputStream out = git.getInputStream()) {
      String all = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(all.split("\0")).stream().filter(file -> !file.isEmpty()).toList();
    }
  }

  /** One process hands out all files, because starting one for each takes longer than all else. */
  private Map<String, String> texts(List<String> files) throws IOException {
    Process git = git(List.of("cat-file", "--batch"));
    Map<String, String> texts = new HashMap<>();
    try (var ask = git.outputWriter(StandardCharsets.UTF_8);
        DataInputStream in = new DataInputStream(new BufferedInputStream(git.getInputStream()))) {
      for (String file : files) {
        ask.write(revision + ":./" + file + "\n");
        ask.flush();
        String[] head = line(in).split(" ");
        byte[] bytes = in.readNBytes(Integer.parseInt(head[2]));
        in.skipNBytes(1);
        texts.put(file, new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int sign = in.read(); sign >= 0 && sign != '\n'; sign = in.read()) {
      line.append((char) sign);
    }
    return line.toString();
  }

  private boolean succeeds(List<String> arguments) {
    try {
      Process git = git(arguments);
      git.getInputStream().transferTo(OutputStream.nullOutputStream());
      return git.waitFor() == 0;
    } catch (IOException fault) {
      throw wrong("git is not installed here. Name an earlier copy of the folder");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw wrong("git was stopped");
    }
  }

  private Process git(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static Settings.Invalid wrong(String why) {
    return new Settings.Invalid(List.of(why + " instead, as --since FOLDER"));
  }
}
