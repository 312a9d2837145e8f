package org.tideover.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.content.ContentException;
import org.tideover.content.ContentSource;
import org.tideover.content.FigureContent;
import org.tideover.domain.Figure;
import org.tideover.figure.FigurePainter;
import org.tideover.outbox.Picture;
import org.tideover.outbox.PictureNames;
import org.tideover.store.StoreException;

/**
 * The figures as files, painted ahead by a thread that gives way to all others and kept in a folder
 * for the next start. Whoever asks never waits: what is not painted yet is not there yet.
 */
final class PictureShelf implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PictureShelf.class);

  private volatile ContentSource content;
  private final Path folder;
  private final PictureNames names;
  private final Map<String, Painted> painted = new ConcurrentHashMap<>();

  /** What somebody asked for before it was painted, so that it is painted next. */
  private final Queue<String> wanted = new ConcurrentLinkedQueue<>();

  private volatile boolean complete;
  private volatile boolean closed;

  /** A shelf in a folder; nothing is painted before {@link #start}. */
  PictureShelf(ContentSource content, Path folder, PictureNames names) {
    this.content = content;
    this.folder = folder;
    this.names = names;
  }

  /** Beside the data folder: what is here can be made again, and needs no backup. */
  static Path folder(Path data) {
    Path whole = data.toAbsolutePath().normalize();
    return whole.resolveSibling(whole.getFileName() + ".pictures");
  }

  /** Begins to paint, without waiting. */
  void start() {
    Thread painter = Thread.ofPlatform().daemon().name("figures").unstarted(this::paintAll);
    painter.setPriority(Thread.MIN_PRIORITY);
    painter.start();
  }

  /**
   * Goes on with other content at the next {@link #start}; whoever asks before a figure of it is
   * painted gets what there was.
   */
  void turnTo(ContentSource other) {
    content = other;
    complete = false;
  }

  /** The picture of a figure; empty if there is none, or none yet. */
  Optional<Picture> find(String figure) {
    Optional<Picture> found = Optional.ofNullable(painted.get(figure));
    if (found.isEmpty() && !complete) {
      wanted.add(figure);
    }
    return found;
  }

  /** Paints what the folder does not hold, and clears out what belongs to no figure any more. */
  synchronized void paintAll() {
    try {
      Files.createDirectories(folder);
      NavigableMap<String, Figure> left = new TreeMap<>();
      FigureContent.load(content).all().forEach(figure -> left.put(figure.id(), figure));
      while (!left.isEmpty() && !closed) {
        Figure figure = next(left);
        painted.put(figure.id(), painted(figure));
      }
      complete = left.isEmpty();
      if (complete) {
        clear();
      }
    } catch (ContentException changing) {
      LOG.warn("The figures changed while they were read; they are read again when they change.");
    } catch (IOException | UncheckedIOException fault) {
      LOG.warn(
          "The figures cannot be kept in {} ({}); movements come in words alone. Make the folder"
              + " writable, and start again.",
          folder.getFileName(),
          fault.getClass().getName());
    }
  }

  private Figure next(NavigableMap<String, Figure> left) {
    for (String asked = wanted.poll(); asked != null; asked = wanted.poll()) {
      Figure figure = left.remove(asked);
      if (figure != null) {
        return figure;
      }
    }
    return left.pollFirstEntry().getValue();
  }

  private Painted painted(Figure figure) throws IOException {
    String print = print(figure.id());
    Path file = folder.resolve(figure.id() + "-" + print.substring(0, 12) + ".gif");
    if (!Files.exists(file)) {
      Path unfinished = folder.resolve(figure.id() + ".unfinished");
      Files.write(unfinished, FigurePainter.gif(figure));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Painted(figure.id(), print, file);
  }

  /** Says what a figure looks like: its file, the poses it shares, and the way of drawing. */
  private String print(String figure) {
    String whole =
        content.read("figures/" + figure + ".yaml")
            + content.read("figures/poses.yaml")
            + FigurePainter.EDITION;
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (painted.values().stream().noneMatch(one -> one.file.equals(file))) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  /** A picture on the shelf. */
  private final class Painted implements Picture {
    private final String figure;
    private final String print;
    private final Path file;

    Painted(String figure, String print, Path file) {
      this.figure = figure;
      this.print = print;
      this.file = file;
    }

    @Override
    public String figure() {
      return figure;
    }

    @Override
    public Optional<byte[]> file() {
      try {
        return Optional.of(Files.readAllBytes(file));
      } catch (IOException gone) {
        LOG.warn("The picture of {} is gone; start again to paint it.", figure);
        return Optional.empty();
      }
    }

    @Override
    public Optional<String> name(String holder) {
      return names.find(holder, print);
    }

    /** Not worth a fault: without it the picture is uploaded again. */
    @Override
    public void name(String holder, String name) {
      try {
        names.keep(holder, print, name);
      } catch (StoreException away) {
        LOG.warn("That a picture is uploaded was not noted: {}", away.kind());
      }
    }

    @Override
    public void forget(String holder) {
      try {
        names.forget(holder, print);
      } catch (StoreException away) {
        LOG.warn("That a picture is lost was not noted: {}", away.kind());
      }
    }
  }
}
