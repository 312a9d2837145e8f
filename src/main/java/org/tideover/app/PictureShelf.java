package org.tideover.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.content.ContentException;
import org.tideover.content.ContentSource;
import org.tideover.content.FigureContent;
import org.tideover.outbox.Picture;
import org.tideover.outbox.PictureNames;
import org.tideover.store.StoreException;

/**
 * The figures as pictures. The build painted those that the program came with ({@link
 * PaintFigures}); what somebody changed since is painted by a thread that gives way to all others,
 * and kept in a folder for the next start. Whoever asks never waits: what is not painted yet is not
 * there yet.
 */
final class PictureShelf implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PictureShelf.class);

  /** Beyond these, what is asked for is painted when its turn comes. */
  private static final int MOST_WANTED = 100;

  private volatile ContentSource content;
  private final Path folder;
  private final PictureNames names;
  private final Map<String, Painted> painted = new ConcurrentHashMap<>();

  /** What somebody asked for before it was painted, so that it is painted next. */
  private final Queue<String> wanted = new LinkedBlockingQueue<>(MOST_WANTED);

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
      var unused = wanted.offer(figure);
    }
    return found;
  }

  /** Paints what the folder does not hold, and clears out what belongs to no figure any more. */
  synchronized void paintAll() {
    ContentSource source = content;
    try {
      NavigableMap<String, FigurePrint> left = new TreeMap<>();
      for (String id : FigureContent.ids(source)) {
        FigurePrint print = FigurePrint.of(source, id);
        if (PictureShelf.class.getResource(builtIn(print)) != null) {
          painted.put(id, new Painted(print, () -> built(print)));
        } else {
          left.put(id, print);
        }
      }
      paint(source, left);
      complete = left.isEmpty() && source == content;
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

  private static String builtIn(FigurePrint print) {
    return "/pictures/" + print.fileName();
  }

  private static byte[] built(FigurePrint print) throws IOException {
    try (InputStream picture = PictureShelf.class.getResourceAsStream(builtIn(print))) {
      if (picture == null) {
        throw new FileNotFoundException(builtIn(print));
      }
      return picture.readAllBytes();
    }
  }

  private void paint(ContentSource source, NavigableMap<String, FigurePrint> left)
      throws IOException {
    Set<String> kept =
        left.values().stream().map(FigurePrint::fileName).collect(Collectors.toSet());
    if (!left.isEmpty()) {
      Files.createDirectories(folder);
      FigureContent figures = FigureContent.load(source);
      while (!left.isEmpty() && !closed) {
        FigurePrint print = next(left);
        painted.put(print.figure(), painted(print, figures));
      }
    }
    if (left.isEmpty() && Files.isDirectory(folder)) {
      PaintFigures.clear(folder, kept);
    }
  }

  private Painted painted(FigurePrint print, FigureContent figures) throws IOException {
    Path file = folder.resolve(print.fileName());
    if (!Files.exists(file)) {
      PaintFigures.write(figures.figure(print.figure()).orElseThrow(), file);
    }
    return new Painted(print, () -> Files.readAllBytes(file));
  }

  private FigurePrint next(NavigableMap<String, FigurePrint> left) {
    for (String asked = wanted.poll(); asked != null; asked = wanted.poll()) {
      FigurePrint print = left.remove(asked);
      if (print != null) {
        return print;
      }
    }
    return left.pollFirstEntry().getValue();
  }

  /** Where a picture's bytes lie. */
  private interface Bytes {
    byte[] read() throws IOException;
  }

  @Override
  public void close() {
    closed = true;
  }

  /** A picture on the shelf. */
  private final class Painted implements Picture {
    private final FigurePrint print;
    private final Bytes bytes;

    Painted(FigurePrint print, Bytes bytes) {
      this.print = print;
      this.bytes = bytes;
    }

    @Override
    public String figure() {
      return print.figure();
    }

    @Override
    public Optional<byte[]> file() {
      try {
        return Optional.of(bytes.read());
      } catch (IOException gone) {
        LOG.warn("The picture of {} is gone; start again to paint it.", print.figure());
        return Optional.empty();
      }
    }

    @Override
    public Optional<String> name(String holder) {
      return names.find(holder, print.digest());
    }

    /** Not worth a fault: without it the picture is uploaded again. */
    @Override
    public void name(String holder, String name) {
      try {
        names.keep(holder, print.digest(), name);
      } catch (StoreException away) {
        LOG.warn("That a picture is uploaded was not noted: {}", away.kind());
      }
    }

    @Override
    public void forget(String holder) {
      try {
        names.forget(holder, print.digest());
      } catch (StoreException away) {
        LOG.warn("That a picture is lost was not noted: {}", away.kind());
      }
    }
  }
}
