package org.tideover.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Questions to an author, one line each; what a flag has answered already is not asked. */
final class Questions {
  private final BufferedReader in;
  private final PrintWriter out;

  Questions(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  /** Any words. */
  String words(String flag, String question, String given) {
    return answer(flag, question, given, text -> Optional.of(text).filter(one -> !one.isEmpty()));
  }

  /** One of these. */
  String one(String flag, String question, String given, List<String> known) {
    return answer(
        flag,
        question + " (" + String.join(", ", known) + ")",
        given,
        text -> Optional.of(text).filter(known::contains));
  }

  /** One or several of these. */
  List<String> some(String flag, String question, String given, List<String> known) {
    String chosen =
        answer(
            flag,
            question + " (one or more of " + String.join(", ", known) + ")",
            given,
            text -> Optional.of(text).filter(one -> known.containsAll(listed(one))));
    return listed(chosen);
  }

  private static List<String> listed(String words) {
    return Arrays.stream(words.split("[,\\s]+")).distinct().toList();
  }

  /** What to do, step by step, until a line is empty and there are enough. */
  List<MovementDraft.Step> steps(List<String> given) {
    return given.isEmpty() ? asked() : given(given);
  }

  private static List<MovementDraft.Step> given(List<String> given) {
    if (given.size() < MovementDraft.LEAST_STEPS) {
      throw new Settings.Invalid(
          List.of(
              "--step is there %d times; give at least %d"
                  .formatted(given.size(), MovementDraft.LEAST_STEPS)));
    }
    return given.stream().map(one -> step(one).orElseThrow(() -> refused("--step", one))).toList();
  }

  private List<MovementDraft.Step> asked() {
    List<MovementDraft.Step> steps = new ArrayList<>();
    while (true) {
      boolean enough = steps.size() >= MovementDraft.LEAST_STEPS;
      String line = line("--step", question(steps.size(), enough));
      if (line.isEmpty() && enough) {
        return steps;
      }
      Optional<MovementDraft.Step> step = step(line);
      step.ifPresent(steps::add);
      if (step.isEmpty()) {
        out.println("End it with the seconds, 5 to 900, as: Sit tall. 20");
      }
    }
  }

  private static String question(int there, boolean enough) {
    if (there == 0) {
      return "What to do first, and for how many seconds, as: Sit tall. 20";
    }
    return enough ? "What then? An empty line ends the steps" : "What then?";
  }

  private static Optional<MovementDraft.Step> step(String line) {
    return Optional.of(line)
        .filter(one -> one.matches(".*\\S\\s+[1-9][0-9]{0,2}"))
        .map(one -> {
          int at = one.lastIndexOf(' ');
          return new MovementDraft.Step(
              one.substring(0, at).strip(), Integer.parseInt(one.substring(at + 1)));
        })
        .filter(step -> step.seconds() >= 5 && step.seconds() <= 900);
  }

  private interface Reading {
    Optional<String> of(String answer);
  }

  private String answer(String flag, String question, String given, Reading reading) {
    if (!given.isBlank()) {
      return reading.of(given.strip()).orElseThrow(() -> refused(flag, given));
    }
    while (true) {
      Optional<String> answer = reading.of(line(flag, question));
      if (answer.isPresent()) {
        return answer.get();
      }
      out.println("That is none of them; please write it as it stands above.");
    }
  }

  private static Settings.Invalid refused(String flag, String given) {
    return new Settings.Invalid(
        List.of(flag + " is '" + given + "', which does not fit; --help says what does"));
  }

  private String line(String flag, String question) {
    out.print(question + ": ");
    out.flush();
    try {
      String line = in.readLine();
      if (line == null) {
        throw new Settings.Invalid(List.of("No answer came; give it as " + flag));
      }
      return line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The answers cannot be read", e);
    }
  }
}
