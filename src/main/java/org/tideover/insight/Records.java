package org.tideover.insight;

import java.util.List;
import java.util.Map;
import org.tideover.domain.PersonId;

/** Everything that is kept of a person, table by table, as it is kept. */
public interface Records {
  /**
   * A table's rows of one person.
   *
   * @param name the table's
   * @param rows each with its columns in order; a value is a text, a number, or JSON of its own as
   *     a map or list; what cannot be opened is missing
   */
  record Table(String name, List<Map<String, Object>> rows) {
    /** Keeps its own copy. */
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** All tables that hold something of the person, in the order of their names. */
  List<Table> of(PersonId person);
}
