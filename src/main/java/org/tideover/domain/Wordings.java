package org.tideover.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * In which wordings somebody got replies that have several, so that none is read twice in a row.
 *
 * @param latest the number of the wording that was chosen last, by the reply's key
 * @param unread keys whose latest wording never came: it is the one that comes next
 */
public record Wordings(Map<String, Integer> latest, Set<String> unread) {
  /** Keeps its own copies. */
  public Wordings {
    latest = Map.copyOf(latest);
    unread = Set.copyOf(unread);
  }

  /** Nothing was said yet. */
  public static Wordings none() {
    return new Wordings(Map.of(), Set.of());
  }

  /** The number of the wording that is said next, of so many that there are. */
  public int next(String key, int many, RandomGenerator random) {
    Integer last = latest.get(key);
    if (last == null) {
      return random.nextInt(many);
    }
    return many == 1 || unread.contains(key)
        ? last % many
        : (last + 1 + random.nextInt(many - 1)) % many;
  }

  /** The same after a wording was said. */
  public Wordings said(String key, int number) {
    Map<String, Integer> all = new HashMap<>(latest);
    all.put(key, number);
    return new Wordings(all, without(key));
  }

  /** The same after what was said last under a key did not come. */
  public Wordings letGo(String key) {
    if (!latest.containsKey(key)) {
      return this;
    }
    Set<String> more = new HashSet<>(unread);
    more.add(key);
    return new Wordings(latest, more);
  }

  private Set<String> without(String key) {
    Set<String> left = new HashSet<>(unread);
    left.remove(key);
    return left;
  }
}
