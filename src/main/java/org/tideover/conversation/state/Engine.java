package org.tideover.conversation.state;

/** What looks a text through for a written pattern. */
sealed interface Engine {
  /** The pattern, as it was written. */
  String written();

  boolean finds(String text);

  boolean isAll(String text);

  String replaced(String text, String by);

  /** What stands between. */
  String[] parts(String text);

  /** Takes linear time, whatever it reads. */
  record Linear(com.google.re2j.Pattern pattern) implements Engine {
    @Override
    public String written() {
      return pattern.pattern();
    }

    @Override
    public boolean finds(String text) {
      return pattern.matcher(text).find();
    }

    @Override
    public boolean isAll(String text) {
      return pattern.matcher(text).matches();
    }

    @Override
    public String replaced(String text, String by) {
      return pattern.matcher(text).replaceAll(by);
    }

    @Override
    public String[] parts(String text) {
      return pattern.split(text);
    }
  }

  /** Knows letters of any script, and looks at what stands before and behind. */
  record LookingAround(java.util.regex.Pattern pattern) implements Engine {
    @Override
    public String written() {
      return pattern.pattern();
    }

    @Override
    public boolean finds(String text) {
      return pattern.matcher(text).find();
    }

    @Override
    public boolean isAll(String text) {
      return pattern.matcher(text).matches();
    }

    @Override
    public String replaced(String text, String by) {
      return pattern.matcher(text).replaceAll(by);
    }

    @Override
    public String[] parts(String text) {
      return pattern.split(text);
    }
  }
}
