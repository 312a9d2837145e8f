package org.tideover.conversation.state;

/**
 * Written words, ready to be found in a person's {@link Words}. A message is looked through only
 * for what it may hold by its letters: of hundreds of patterns, in seven languages, these are few.
 */
public final class Pattern {
  private final Engine engine;
  private final Need need;

  private Pattern(Engine engine) {
    this.engine = engine;
    this.need = NeedReader.read(engine.written());
  }

  /** Found in linear time, whatever a stranger writes. */
  public static Pattern compile(String written) {
    return new Pattern(new Engine.Linear(com.google.re2j.Pattern.compile(written)));
  }

  /** The same by an engine that can look around, and has to be kept linear by how it is written. */
  public static Pattern of(java.util.regex.Pattern written) {
    return new Pattern(new Engine.LookingAround(written));
  }

  /** Whether a text with these letters may hold it; what says no has not been looked through. */
  boolean mayBeIn(Letters letters) {
    return need.mayBeIn(letters);
  }

  Engine engine() {
    return engine;
  }

  @Override
  public String toString() {
    return engine.written();
  }
}
