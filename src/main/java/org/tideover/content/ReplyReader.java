package org.tideover.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads {@code replies/*.yaml}: keys with one text, or a list of variants that mean the same. Of a
 * button the first is its label, the others are words that mean the same when they are typed.
 */
final class ReplyReader {
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final List<String> HEAD = List.of("reviewed_by", "reviewed_on");

  private final YamlNode root;
  private final Passage.Kind kind;
  private final Consumer<Passage> passages;

  private ReplyReader(YamlNode root, Passage.Kind kind, Consumer<Passage> passages) {
    this.root = root;
    this.kind = kind;
    this.passages = passages;
  }

  static Map<String, List<String>> replies(YamlNode root, Consumer<Passage> passages) {
    return new ReplyReader(root, Passage.Kind.REPLY, passages).texts();
  }

  static Map<String, List<String>> buttons(YamlNode root, Consumer<Passage> passages) {
    return new ReplyReader(root, Passage.Kind.BUTTON, passages).texts();
  }

  private Map<String, List<String>> texts() {
    if (HEAD.stream().anyMatch(root::has)) {
      Sheet.checkReview(root);
    }
    Map<String, List<String>> texts = new LinkedHashMap<>();
    root.fields()
        .forEach((key, value) -> {
          if (!HEAD.contains(key)) {
            texts.put(key, variants(key, value));
          }
        });
    return texts;
  }

  private List<String> variants(String key, YamlNode value) {
    if (!KEY.matcher(key).matches()) {
      value.report("The key '" + key + "' must be small letters, digits, hyphens and dots");
    }
    List<String> variants = new ArrayList<>();
    for (YamlNode variant : written(value)) {
      variants.add(variant.words());
      if (kind == Passage.Kind.REPLY || variants.size() == 1) {
        passages.accept(Passage.of(variant, key, kind));
      }
    }
    return List.copyOf(variants);
  }

  private List<YamlNode> written(YamlNode value) {
    return switch (value.kind()) {
      case MAP -> {
        value.allow(List.of("text"));
        yield List.of(value.field("text"));
      }
      case LIST -> variantsOf(value);
      default -> List.of(value);
    };
  }

  private List<YamlNode> variantsOf(YamlNode value) {
    if (value.items().isEmpty()) {
      value.report("The list is empty; write at least one variant");
    }
    return value.items();
  }
}
