package org.tideover.content;

import java.util.List;
import java.util.stream.Collectors;

/** Content that cannot be used; lists everything wrong with it. */
public final class ContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Of at least one problem. */
  public ContentException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
