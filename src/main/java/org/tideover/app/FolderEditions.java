package org.tideover.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.content.ContentException;
import org.tideover.content.ContentSource;
import org.tideover.turn.Hearing;

/**
 * The editions of a folder that authors work in. It looks at names, sizes and times of files, since
 * not every disk tells of changes; a change counts once two looks have seen the same, so that a
 * half-saved one is left to come to rest.
 */
final class FolderEditions implements Editions {
  private static final Logger LOG = LoggerFactory.getLogger(FolderEditions.class);

  private final Path folder;
  private final Function<ContentSource, Hearing> ears;
  private Map<String, String> seen;
  private Map<String, String> judged;
  private Edition current;

  private FolderEditions(Path folder, Function<ContentSource, Hearing> ears, Heard heard) {
    this.folder = folder;
    this.ears = ears;
    judged = stamps();
    seen = judged;
    current = edition(heard);
  }

  /**
   * The folder as it is now, and as it will be.
   *
   * @param ears builds the understanding of an edition
   * @throws ContentException listing everything that is wrong with it
   */
  static FolderEditions open(Path folder, Function<ContentSource, Hearing> ears) {
    return open(folder, ears, Heard.byTheBuild());
  }

  /** The same, where some sentences were heard before. */
  static FolderEditions open(Path folder, Function<ContentSource, Hearing> ears, Heard heard) {
    return new FolderEditions(folder, ears, heard);
  }

  @Override
  public synchronized Edition current() {
    return current;
  }

  @Override
  public boolean mayChange() {
    return true;
  }

  @Override
  public synchronized Optional<Edition> newer() {
    Map<String, String> now = stamps();
    boolean rests = now.equals(seen);
    seen = now;
    if (!rests || now.equals(judged)) {
      return Optional.empty();
    }
    Optional<Edition> judgement = judge();
    judged = now;
    return judgement;
  }

  private Optional<Edition> judge() {
    try {
      // What the earlier edition says was heard when that was judged.
      current = edition(new Heard(Optional.of(current.source())));
      return Optional.of(current);
    } catch (ContentException unfit) {
      LOG.error(
          "The content in {} has changed and cannot be used, so people still get the earlier one."
              + " It is read again after the next change. What to do:\n{}",
          folder,
          unfit.getMessage());
      return Optional.empty();
    }
  }

  private Edition edition(Heard heard) {
    return Edition.of(ContentFolder.fit(folder, heard), ears);
  }

  /** What tells one state of the folder from another; a file that vanishes meanwhile has none. */
  private Map<String, String> stamps() {
    return ContentSource.directory(folder).files().stream()
        .collect(Collectors.toMap(file -> file, this::stamp, (one, other) -> one, TreeMap::new));
  }

  private String stamp(String file) {
    Path path = folder.resolve(file);
    try {
      return Files.size(path) + " " + Files.getLastModifiedTime(path);
    } catch (IOException gone) {
      return "gone";
    }
  }
}
