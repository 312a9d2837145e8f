package org.tideover.store;

import java.sql.SQLException;
import java.util.Set;
import org.tideover.store.StoreException.Kind;

/** What a server's faults mean, by the states of the SQL standard, and what to do about them. */
final class ServerFaults {
  private static final Set<String> MISSING = Set.of("42P01", "42703");

  /** A deadlock, a lock or a statement that took too long, and a transaction that came too late. */
  private static final Set<String> BUSY = Set.of("40P01", "40001", "55P03", "57014", "25P03");

  /** No connection is left, and a server that only lets read, as one does that takes over. */
  private static final Set<String> AWAY = Set.of("53300", "25006");

  private ServerFaults() {}

  static Kind kind(SQLException fault) {
    String state = state(fault);
    if (state.startsWith("28") || state.equals("3D000") || state.equals("42501")) {
      return Kind.GONE;
    }
    if (state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("58")
        || AWAY.contains(state)) {
      return Kind.AWAY;
    }
    if (BUSY.contains(state)) {
      return Kind.LOCKED;
    }
    return switch (state) {
      case "53100", "53200" -> Kind.FULL;
      case "XX001", "XX002" -> Kind.DAMAGED;
      default -> Kind.OTHER;
    };
  }

  static boolean isMissing(SQLException fault) {
    return MISSING.contains(state(fault));
  }

  static String advice(Kind kind, SQLException fault) {
    return switch (kind) {
      case LOCKED ->
          "The database server put this step off (%s), so it was undone. A program"
                  .formatted(state(fault))
              + " that runs tries again by itself.";
      case GONE -> refused(state(fault));
      case AWAY -> "%s A program that runs tries again by itself.".formatted(away(state(fault)));
      case FULL ->
          "The database server has no room left (%s), so nothing can be stored. Free some on its"
                  .formatted(state(fault))
              + " disk; a program that runs goes on by itself.";
      case DAMAGED ->
          "The database server found its files damaged (%s). Stop the program and restore the"
                  .formatted(state(fault))
              + " database from a backup of the server.";
      case NEWER, KEY, OTHER ->
          "The database server refused a statement (%s), so this step was undone. Please report it."
              .formatted(state(fault));
    };
  }

  private static String refused(String state) {
    return switch (state) {
      case "3D000" ->
          "The database that DATABASE_URL names is not there; make it with createdb, owned by"
              + " DATABASE_USER.";
      case "42501" ->
          "The database server lets this user do too little (42501): make DATABASE_USER the owner of"
              + " the database.";
      default ->
          "The database server does not let this user in (%s): check DATABASE_USER and"
                  .formatted(state)
              + " DATABASE_PASSWORD.";
    };
  }

  private static String away(String state) {
    return switch (state) {
      case "25006" ->
          "The database server only lets read (25006): name the one that is written to in DATABASE_URL.";
      case "53300" ->
          "The database server has no connection left (53300): raise its max_connections; each"
              + " process opens up to 22.";
      default ->
          "The database server of DATABASE_URL cannot be reached (%s): check that it runs, and its"
                  .formatted(state)
              + " address.";
    };
  }

  private static String state(SQLException fault) {
    return fault.getSQLState() == null ? "08001" : fault.getSQLState();
  }
}
