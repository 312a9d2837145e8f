package org.tideover.app.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tideover.content.Content;
import org.tideover.domain.PersonId;
import org.tideover.domain.SentFile;
import org.tideover.insight.Records;

/**
 * Everything that is kept of a person, as two files: JSON for programs, and a page to read. Both
 * are made of the same rows, at the moment when they are sent.
 */
public final class ExportFiles {
  /** What the file for programs is called. */
  public static final String DATA = "tideover.json";

  /** What the page to read is called. */
  public static final String PAGE = "tideover.html";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Records records;
  private final Supplier<Content> content;
  private final InstantSource clock;

  /** Joins what is kept with the words about it, as they are when an export is made. */
  public ExportFiles(Records records, Supplier<Content> content, InstantSource clock) {
    this.records = records;
    this.content = content;
    this.clock = clock;
  }

  /** The two files. */
  public List<SentFile> of(PersonId person) {
    List<Records.Table> tables = ExportPage.sorted(records.of(person));
    return List.of(
        new SentFile(SentFile.Kind.DOCUMENT, DATA, json(person, tables)),
        new SentFile(
            SentFile.Kind.DOCUMENT,
            PAGE,
            bytes(new ExportPage(content.get(), clock.instant()).of(person, tables))));
  }

  private byte[] json(PersonId person, List<Records.Table> tables) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("about", content.get().reply("export.about").getFirst());
    all.put("made_at", clock.instant().toString());
    all.put("you_are", person.toString());
    tables.forEach(table -> all.put(table.name(), table.rows()));
    try {
      return bytes(JSON.writeValueAsString(all));
    } catch (JsonProcessingException fault) {
      // Without its cause, which may quote what is kept.
      throw new IllegalStateException("An export could not be written as JSON");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
