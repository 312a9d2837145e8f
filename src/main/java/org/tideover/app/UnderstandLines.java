package org.tideover.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers lines on all cores and prints the answers in the order of the lines. At most a window of
 * lines is under way, so that input of any length needs the same memory; whenever no answer is
 * ready to follow, what was printed is flushed.
 */
final class UnderstandLines {
  private static final int WINDOW = 256;

  private final Function<String, String> answer;

  /** Prepares; the answer to a line is given on several threads at once. */
  UnderstandLines(Function<String, String> answer) {
    this.answer = answer;
  }

  /** Reads to the end of the input and returns when everything is printed. */
  void run(InputStream in, PrintStream out) {
    int cores = Runtime.getRuntime().availableProcessors();
    BlockingQueue<FutureTask<String>> window = new ArrayBlockingQueue<>(WINDOW);
    FutureTask<String> end = new FutureTask<>(() -> "");
    try (ExecutorService workers = Executors.newFixedThreadPool(cores);
        ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<?> reading = reader.submit(() -> read(in, window, workers, end));
      print(window, end, out);
      reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A line could not be understood", e.getCause());
    }
  }

  private @Nullable Void read(
      InputStream in,
      BlockingQueue<FutureTask<String>> window,
      ExecutorService workers,
      FutureTask<String> end)
      throws InterruptedException {
    try {
      BufferedReader lines = lines(in);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = line;
        FutureTask<String> task = new FutureTask<>(() -> answer.apply(text));
        window.put(task);
        workers.execute(task);
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("The input cannot be read", e);
    } finally {
      window.put(end);
    }
  }

  /** What is not UTF-8 is replaced, and never ends the reading. */
  private static BufferedReader lines(InputStream in) {
    return new BufferedReader(
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }

  private void print(
      BlockingQueue<FutureTask<String>> window, FutureTask<String> end, PrintStream out)
      throws InterruptedException, ExecutionException {
    for (FutureTask<String> next = window.take(); next != end; next = window.take()) {
      out.print(next.get());
      out.print('\n');
      FutureTask<String> following = window.peek();
      if (following == null || !following.isDone()) {
        out.flush();
      }
    }
    out.flush();
  }
}
