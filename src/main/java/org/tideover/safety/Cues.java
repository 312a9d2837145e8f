package org.tideover.safety;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideover.domain.Wording;

/**
 * What a text shows besides its meaning: its words and pairs, pairs around a gap, and signs of who
 * it speaks of, when it happens, whether it is denied, laughed about or told of a film.
 *
 * <p><b>Limitations:</b> reads English words; a sign tells that such a word is there, not what it
 * belongs to.
 */
public final class Cues {
  private static final int WORDS_A_STEP = 6;
  private static final int LONGEST = 6;

  private static final Map<String, Set<String>> SIGNS = signs();

  private Cues() {}

  private static Map<String, Set<String>> signs() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("!self", "i me my myself mine");
    words.put(
        "!other",
        "he she they him her them his their himself herself themselves someone somebody brother"
            + " sister mom mum dad father mother son daughter friend husband wife boyfriend"
            + " girlfriend partner roommate cousin");
    words.put("!you", "you your yourself");
    words.put("!we", "we us our");
    words.put("!not", "not never no none without nobody nothing neither");
    words.put(
        "!past", "was were had ago used been did last yesterday once back before since years year");
    words.put("!now", "now tonight today right just already currently still morning");
    words.put("!soon", "will going tomorrow soon about weekend later");
    words.put("!light", "lol haha lmao hahaha omg literally joke funny meme rofl");
    words.put(
        "!story",
        "movie film book song game series episode character novel show lyrics level boss season"
            + " article news documentary");
    words.put("!asks", "how what why when where which who does is can do should");
    words.put("!help", "help please emergency ambulance hurry");
    Map<String, Set<String>> found = new LinkedHashMap<>();
    words.forEach((sign, list) -> found.put(sign, Set.of(list.split(" "))));
    return found;
  }

  /** All of them, each once. */
  public static Set<String> of(String text) {
    List<String> words = Wording.words(text);
    Set<String> found = new LinkedHashSet<>(Wording.features(words));
    SIGNS.forEach((sign, list) -> {
      if (words.stream().anyMatch(list::contains)) {
        found.add(sign);
      }
    });
    for (int i = 0; i + 2 < words.size(); i++) {
      found.add(words.get(i) + " _ " + words.get(i + 2));
    }
    found.add("!long " + Math.min(LONGEST, words.size() / WORDS_A_STEP));
    return found;
  }
}
